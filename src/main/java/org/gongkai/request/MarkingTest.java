package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 标为测试件 (E18): a request the office sent to itself to try its channels is handled like any other, but is marked wherever it
 * is shown and counts nowhere. The head marks it and says why, so that no real request can vanish from the statistics
 * unseen.
 */
@Component
public class MarkingTest {

    private final CaseDesk desk;

    MarkingTest(CaseDesk desk) {
        this.desk = desk;
    }

    /** Marks the case. Fields of problems: {@code on}, {@code reason}. */
    public Outcome<RequestNumber> mark(RequestNumber number, @Nullable LocalDate on, String reason, Actor actor) {
        return desk.make(Move.MARK_TEST, number, on, actor, (view, problems) -> {
            check(reason, "请写明是哪一次自测、由谁提交", problems);
            return List.of(NewFact.of(new RequestFact.MarkedAsTest(view.on(), Typed.text(reason))));
        });
    }

    /** Takes the mark back: it counts again. Fields of problems: {@code on}, {@code reason}. */
    public Outcome<RequestNumber> unmark(RequestNumber number, @Nullable LocalDate on, String reason, Actor actor) {
        return desk.make(Move.UNMARK_TEST, number, on, actor, (view, problems) -> {
            check(reason, "请写明为什么不是测试件", problems);
            return List.of(NewFact.of(new RequestFact.TestMarkRemoved(view.on(), Typed.text(reason))));
        });
    }

    private static void check(String reason, String missing, List<Problem> problems) {
        if (reason.isBlank()) {
            problems.add(new Problem("reason", missing));
        }
        FilingChecks.longest("reason", reason, FilingChecks.LONGEST_TEXT, problems);
    }
}
