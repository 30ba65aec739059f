package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 撤回申请: the applicant no longer wants an answer, and says so on paper or by word of mouth. Counted as 其他处理. */
@Component
public class WithdrawingRequest {

    private final CaseDesk desk;

    WithdrawingRequest(CaseDesk desk) {
        this.desk = desk;
    }

    /** Enters the withdrawal of that day. Fields of problems: {@code on}, {@code reason}. */
    public Outcome<RequestNumber> withdraw(RequestNumber number, @Nullable LocalDate on, String reason, Actor actor) {
        return desk.make(Move.WITHDRAW, number, on, actor, (view, problems) -> facts(view, reason, problems));
    }

    static List<NewFact> facts(CaseView view, String reason, List<Problem> problems) {
        FilingChecks.longest("reason", reason, FilingChecks.LONGEST_TEXT, problems);
        return List.of(NewFact.of(new RequestFact.RequestWithdrawn(view.on(), Typed.text(reason))));
    }
}
