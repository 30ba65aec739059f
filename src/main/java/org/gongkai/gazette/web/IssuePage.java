package org.gongkai.gazette.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.document.DocumentNumber;
import org.gongkai.gazette.Gazette;
import org.gongkai.gazette.Issue;
import org.gongkai.gazette.ItemState;
import org.gongkai.page.Badge;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Download;
import org.gongkai.page.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * 一期公报, with the way to each document and what became of it since.
 *
 * @param sections contents
 * @param downloads the files; empty while they are not handed out
 * @param paused why they are not; empty where they are
 */
public record IssuePage(
        String title,
        List<SheetRow> facts,
        Map<String, List<Row>> sections,
        List<Download> downloads,
        String paused,
        List<Note> corrections) {

    /**
     * One line of the contents.
     *
     * @param page printed page
     * @param note what became of it since; null where the platform shows the same
     */
    public record Row(
            String title,
            String href,
            String officialNumber,
            String agencyName,
            int page,
            @Nullable Badge badge,
            @Nullable String note) {}

    /** 更正. */
    public record Note(String words, String on) {}

    static IssuePage of(String county, Gazette.Shown shown) {
        Issue issue = shown.issue();
        Issue.Release release = Objects.requireNonNull(issue.release());
        Map<String, List<Row>> sections = new LinkedHashMap<>();
        issue.sections()
                .forEach((section, items) -> sections.put(
                        section,
                        items.stream().map(item -> row(item, shown.states())).toList()));
        String self = "/gazette/" + issue.number().path();
        return new IssuePage(
                county + "公报" + issue.number().label(),
                facts(issue, release),
                sections,
                shown.hasFiles()
                        ? List.of(
                                new Download(
                                        "整期公报",
                                        self + ".pdf",
                                        "PDF",
                                        release.pdf().bytes()),
                                new Download(
                                        "整期公报",
                                        self + ".ofd",
                                        "OFD",
                                        release.ofd().bytes()))
                        : List.of(),
                shown.hasFiles() ? "" : "本期有文件已从平台撤下，整期文件暂停下载。其余文件请从目录打开。",
                issue.corrections().stream()
                        .map(correction -> new Note(
                                correction.words(),
                                ChineseDates.date(correction.at().toLocalDate())))
                        .toList());
    }

    private static List<SheetRow> facts(Issue issue, Issue.Release release) {
        List<SheetRow> facts = new ArrayList<>();
        facts.add(SheetRow.of("期号", issue.number().label()));
        facts.add(SheetRow.of("总期号", "总第" + issue.total() + "号"));
        facts.add(SheetRow.of("出版日期", ChineseDates.date(issue.dated())));
        facts.add(SheetRow.of("发行", ChineseDates.date(release.at().toLocalDate())));
        facts.add(SheetRow.of("收入文件", issue.items().size() + " 件"));
        facts.add(SheetRow.of("页数", release.sheets() + " 页"));
        return facts;
    }

    private static Row row(Issue.Item item, Map<DocumentNumber, ItemState> states) {
        ItemState state = Objects.requireNonNull(states.get(item.document()));
        return new Row(
                item.title(),
                "/documents/" + item.document(),
                item.officialNumber(),
                item.agencyName(),
                Objects.requireNonNullElse(item.page(), 0),
                badge(state),
                note(state));
    }

    static @Nullable Badge badge(ItemState state) {
        return switch (state.parity()) {
            case LATER_EDITION -> Badge.soon(state.parity().label());
            case WITHDRAWN, DIFFERENT -> Badge.bad(state.parity().label());
            case SAME ->
                switch (state.validity()) {
                    case REPEALED, LAPSED -> Badge.bad(state.validity().label());
                    case AMENDED -> Badge.soon(state.validity().label());
                    case IN_FORCE, NOT_YET, NOT_STATED -> null;
                };
        };
    }

    static @Nullable String note(ItemState state) {
        String on = state.on() == null ? "" : ChineseDates.date(state.on());
        String why = state.why().isBlank() ? "" : "：" + state.why();
        return switch (state.parity()) {
            case SAME -> null;
            case LATER_EDITION -> on + "平台更新了文本" + why + "。本期所载是更新以前的文本。";
            case WITHDRAWN -> on + "平台撤下了这份文件" + why + "。";
            case DIFFERENT -> "平台现行文字与本期不一致，正在核查。";
        };
    }
}
