package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.statute.ClockState;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.SubType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 终止办理 (第三十条; FEE; ): not corrected in time (O1), not paid in time (O2), or another end (O3). Signed by the head. */
@Component
public class EndingHandling {

    private final CaseDesk desk;

    EndingHandling(CaseDesk desk) {
        this.desk = desk;
    }

    /**
     * 终止.
     *
     * @param disposition {@code O1}, {@code O2} or {@code O3}
     * @param subType for {@code O3} which case it is
     * @param reason facts and reason
     */
    public record Ending(
            @Nullable LocalDate on,
            @Nullable Disposition disposition,
            @Nullable SubType subType,
            String reason) {}

    /** Ends the handling. Fields of problems: {@code on}, {@code disposition}, {@code subType}, {@code reason}. */
    public Outcome<RequestNumber> end(RequestNumber number, Ending ending, Actor actor) {
        return desk.make(Move.END_HANDLING, number, ending.on(), actor, (view, problems) -> {
            checkDisposition(view, ending, problems);
            if (ending.reason().isBlank()) {
                problems.add(new Problem("reason", "请写明终止办理的事实和理由"));
            }
            FilingChecks.longest("reason", ending.reason(), FilingChecks.LONGEST_TEXT, problems);
            return ending.disposition() == null
                    ? List.of()
                    : List.of(NewFact.of(new RequestFact.HandlingEnded(
                            view.on(),
                            ending.disposition(),
                            ending.disposition() == Disposition.O3 ? ending.subType() : null,
                            Typed.text(ending.reason()))));
        });
    }

    private static void checkDisposition(CaseView view, Ending ending, List<Problem> problems) {
        boolean lapsed = view.reading().state() == ClockState.LAPSED;
        boolean byFee = lapsed && view.folded().feeNoticed != null && view.folded().feePaid == null;
        switch (ending.disposition()) {
            case null -> problems.add(new Problem("disposition", "请选择终止办理的情形"));
            case O1 -> {
                if (!lapsed || byFee) {
                    problems.add(new Problem("disposition", "没有逾期未补正的情形，不能以此终止（第三十条，R-08）"));
                }
            }
            case O2 -> {
                if (!byFee) {
                    problems.add(new Problem("disposition", "没有逾期未缴费的情形，不能以此终止（R-40）"));
                }
            }
            case O3 -> {
                if (lapsed) {
                    problems.add(new Problem("disposition", byFee ? "逾期未缴费的，请选择相应情形" : "逾期未补正的，请选择相应情形"));
                }
                if (ending.subType() == null || ending.subType().disposition() != Disposition.O3) {
                    problems.add(new Problem("subType", "请指明是哪一种其他情形"));
                } else if (ending.subType() == SubType.WITHDRAWN) {
                    problems.add(new Problem("subType", "申请人撤回的，请用“撤回申请”登记"));
                }
            }
            default -> problems.add(new Problem("disposition", "这一处理决定应当以答复作出，请拟写答复"));
        }
    }
}
