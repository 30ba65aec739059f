package org.gongkai.demo;

import java.time.LocalDate;
import java.util.Map;
import org.gongkai.document.KeepingReadingRooms;

/** 查阅场所 of the demonstration county: its hall, its archive, its library and the halls of two towns. */
class PlacesChapter implements Chapter {

    private static final LocalDate ON = LocalDate.of(2025, 11, 4);

    private final KeepingReadingRooms keeping;
    private final StoryClock clock;

    PlacesChapter(KeepingReadingRooms keeping, StoryClock clock) {
        this.keeping = keeping;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "places-2025";
    }

    @Override
    public void tell() {
        clock.on(ON, () -> Lines.of("demo/places.tsv").forEach(this::room));
    }

    private void room(Map<String, String> line) {
        keeping.add(
                        new KeepingReadingRooms.Wish(
                                cell(line, "code"),
                                cell(line, "place"),
                                cell(line, "name"),
                                cell(line, "agency"),
                                cell(line, "address"),
                                cell(line, "hours"),
                                cell(line, "phone"),
                                cell(line, "offers").replace("；", "\n"),
                                cell(line, "stand").equals("yes"),
                                false),
                        People.head("zfb"))
                .orThrow();
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
