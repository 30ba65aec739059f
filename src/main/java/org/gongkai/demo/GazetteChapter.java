package org.gongkai.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.document.DocumentFilter;
import org.gongkai.document.DocumentLine;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.gazette.CompilingIssue;
import org.gongkai.gazette.IssueNumber;
import org.gongkai.gazette.ReleasingIssue;

/** 政府公报 of 2024: an issue for each half of the year, with documents of the county government, its office and departments. */
class GazetteChapter implements Chapter {

    private static final int YEAR = 2024;
    private static final String OFFICE = "zfb";

    private static final List<String> COLUMNS = List.of("fdzdgk/zcwj/xzfwj", "fdzdgk/zcwj/zfbwj", "fdzdgk/zcwj/gfxwj");

    private final int half;
    private final CompilingIssue compiling;
    private final ReleasingIssue releasing;
    private final PublishedDocuments published;
    private final StoryClock clock;

    /** @param half 1 or 2 */
    GazetteChapter(
            int half,
            CompilingIssue compiling,
            ReleasingIssue releasing,
            PublishedDocuments published,
            StoryClock clock) {
        this.half = half;
        this.compiling = compiling;
        this.releasing = releasing;
        this.published = published;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "gazette-" + YEAR + "-" + half;
    }

    @Override
    public void tell() {
        LocalDate dated = half == 1 ? LocalDate.of(YEAR, 6, 28) : LocalDate.of(YEAR, 12, 27);
        IssueNumber number = new IssueNumber(YEAR, half);
        clock.on(dated, () -> {
            compiling.begin(number, half, dated, People.clerk(OFFICE)).orThrow();
            compiling.add(number, picked(dated), "", People.clerk(OFFICE)).orThrow();
            releasing.release(number, People.head(OFFICE)).orThrow();
        });
    }

    /** The newest four of each column that were published in that half of the year. */
    private List<DocumentNumber> picked(LocalDate dated) {
        LocalDate from = half == 1 ? LocalDate.of(YEAR, 1, 1) : LocalDate.of(YEAR, 7, 1);
        List<DocumentNumber> picked = new ArrayList<>();
        for (String column : COLUMNS) {
            published.list(DocumentFilter.in(new ColumnPath(column)).year(YEAR), 1, 200).lines().stream()
                    .filter(line -> !line.publishedAt().toLocalDate().isBefore(from)
                            && !line.publishedAt().toLocalDate().isAfter(dated))
                    .limit(4)
                    .map(DocumentLine::number)
                    .forEach(picked::add);
        }
        return picked;
    }
}
