package org.gongkai.demo;

import java.time.LocalDate;
import org.gongkai.document.HandingOver;

/** 移送清单 of 2024: the archive has signed for its list, the library has not, and nothing has gone to the service hall yet. */
class HandoversChapter implements Chapter {

    private static final LocalDate LISTED = LocalDate.of(2025, 1, 15);
    private static final LocalDate RECEIVED = LocalDate.of(2025, 1, 20);
    private static final String OFFICE = "zfb";

    private final HandingOver handing;
    private final StoryClock clock;

    HandoversChapter(HandingOver handing, StoryClock clock) {
        this.handing = handing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "handovers-2024";
    }

    @Override
    public void tell() {
        long[] archive = new long[1];
        clock.on(LISTED, () -> {
            archive[0] = list("ARCHIVE", "平乡县档案馆（演示）");
            list("LIBRARY", "平乡县图书馆（演示）");
        });
        clock.on(
                RECEIVED,
                () -> handing.receive(archive[0], RECEIVED, "接收人甲", "演示收〔2025〕1号", null, People.clerk(OFFICE))
                        .orThrow());
    }

    private long list(String place, String receiver) {
        return handing.list(new HandingOver.Wish(place, receiver, "2024", "", true), People.clerk(OFFICE))
                .orThrow();
    }
}
