package org.gongkai.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.desk.ConvertingRequest;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Link;
import org.gongkai.request.Assistance;
import org.gongkai.request.Origin;
import org.gongkai.request.RequestFact;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestNumber;

/** What stands above everything else on the page of a case, because overlooking it would lead astray. */
final class CaseNotes {

    private CaseNotes() {}

    static List<CasePage.Note> of(RequestFile file) {
        List<CasePage.Note> notes = new ArrayList<>();
        file.test().ifPresent(reason -> notes.add(note("warning", "测试件：本机关自测，不计入任何统计", reason)));
        file.last(RequestFact.RequestSplit.class)
                .ifPresent(split -> notes.add(new CasePage.Note(
                        "info",
                        "已经拆分，在各件分别办理",
                        split.reason(),
                        split.parts().stream().map(CaseNotes::link).toList())));
        file.last(RequestFact.RequestMerged.class)
                .ifPresent(merged -> notes.add(
                        new CasePage.Note("info", "已经并案，在那一件办理", merged.reason(), List.of(link(merged.into())))));
        Origin origin = file.received().origin();
        if (origin != null) {
            notes.add(new CasePage.Note(
                    "info",
                    origin.words(),
                    "",
                    origin.kind() == Origin.Kind.SPLIT
                            ? RequestNumber.parse(origin.ref()).stream()
                                    .map(CaseNotes::link)
                                    .toList()
                            : List.of()));
        }
        file.last(RequestFact.NewAnswerOrdered.class)
                .ifPresent(order -> notes.add(new CasePage.Note(
                        file.last(RequestFact.NewAnswerDelivered.class).isPresent() ? "info" : "warning",
                        order.by() + "责令重新答复，期限" + ChineseDates.date(order.until()),
                        "",
                        List.of(new Link("办理重新答复", DeskAddresses.file(file.number()) + "/remake")))));
        if (!file.masked() && ConvertingRequest.convertible(file)) {
            notes.add(new CasePage.Note(
                    "info",
                    "申请要的不是政府信息，事情还要办的，可以转为来信",
                    "申请照旧计入年报，来信日期不变。",
                    List.of(new Link("转为来信", DeskAddresses.file(file.number()) + "/dialogue"))));
        }
        Assistance assistance = file.received().assistance();
        if (assistance != null && !assistance.needs().isEmpty()) {
            notes.add(note("info", "申请人" + assistance.words(), advice(assistance)));
        }
        return notes;
    }

    /** Which formats letters need, for the page of the letter; empty for none. */
    static String formats(RequestFile file) {
        Assistance assistance = file.received().assistance();
        return assistance == null || assistance.needs().isEmpty()
                ? ""
                : "申请人" + assistance.words() + "。" + advice(assistance) + "。";
    }

    /** What the office does about it, one clause each. */
    static String advice(Assistance assistance) {
        return String.join(
                "；", assistance.needs().stream().map(Assistance.Need::advice).toList());
    }

    private static CasePage.Note note(String kind, String title, String text) {
        return new CasePage.Note(kind, title, text, List.of());
    }

    private static Link link(RequestNumber number) {
        return new Link(number.value(), DeskAddresses.file(number));
    }
}
