package org.gongkai.remedy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.agency.Agency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.remedy.RemedyFact.Type;
import org.gongkai.request.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 台账导入: a review or a suit that a register of requests tells of, with its result, for Table 4. */
@Component
public class TakingOverOldRemedy {

    private static final String NOT_WRITTEN_DOWN = "台账未记";
    private static final String CAUSE = "不服政府信息公开申请的处理（台账导入）";

    private final RemedyStore store;
    private final Clock clock;

    TakingOverOldRemedy(RemedyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Everything that speaks against it; empty for nothing. Writes nothing. */
    public List<Problem> reasonsAgainst(OldRemedy old, Agency agency) {
        List<Problem> problems = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        String name = old.type().isSuit() ? "诉讼" : "复议";
        RemedyChecks.date(problems, "", old.acceptedOn(), name + "受理（立案）日期", null, today);
        if (old.result() != null) {
            RemedyChecks.date(problems, "", old.decidedOn(), name + "决定（裁判）日期", old.acceptedOn(), today);
            if (!old.result().fits(old.type())) {
                problems.add(
                        Problem.of(old.type().label() + "没有“" + old.result().label() + "”这种结果"));
            }
        }
        if (!old.caseNumber().isBlank()
                && store.isTaken(agency.code(), old.type(), old.caseNumber().strip())) {
            problems.add(Problem.of(name + "案号" + old.caseNumber().strip() + "已经登记过"));
        }
        return problems;
    }

    /**
     * Takes it over.
     *
     * @param request the request it followed, of that organ
     * @return its id
     * @throws org.gongkai.identity.NotPermitted unless a clerk or the head of the office or the program itself does it
     */
    @Transactional
    public Outcome<Long> take(OldRemedy old, Agency agency, RequestNumber request, Actor by) {
        by.require(
                by.isSystem()
                        || (by.has(Role.CLERK) || by.has(Role.HEAD))
                                && by.worksFor(agency.handledBy().value()),
                "导入台账");
        List<Problem> problems = reasonsAgainst(old, agency);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        String body = old.body().isBlank() ? NOT_WRITTEN_DOWN : old.body().strip();
        String number = old.caseNumber().isBlank()
                ? NOT_WRITTEN_DOWN + "（" + request + "）"
                : old.caseNumber().strip();
        long id = store.insert(new RemedyCase(
                0,
                agency.code(),
                agency.handledBy(),
                old.type(),
                number,
                body,
                old.acceptedOn(),
                request.value(),
                CAUSE,
                null,
                null,
                true,
                null,
                null,
                null,
                false));
        store.append(id, Type.ACCEPTED, old.acceptedOn(), null, "", "", by, clock.instant());
        if (old.result() != null && old.decidedOn() != null) {
            store.append(id, Type.DECIDED, old.decidedOn(), old.result(), "", "", by, clock.instant());
        }
        return Outcome.done(id);
    }
}
