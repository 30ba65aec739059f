package org.gongkai.remedy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What speaks against an entry about a case, all at once. */
@Component
class RemedyChecks {

    private static final int LONGEST = 200;

    private final Agencies agencies;
    private final RemedyStore store;

    RemedyChecks(Agencies agencies, RemedyStore store) {
        this.agencies = agencies;
        this.store = store;
    }

    Optional<Agency> agency(RemedyEntry entry) {
        return AgencyCode.parse(entry.agency()).flatMap(agencies::find);
    }

    List<Problem> reasonsAgainst(RemedyEntry entry, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        Optional<Agency> agency = agency(entry);
        if (agency.isEmpty()) {
            problems.add(new Problem("agency", "请选择被申请人（被告）机关。"));
        }
        if (entry.type() == null) {
            problems.add(new Problem("type", "请选择案件类型：行政复议，或者哪一种行政诉讼。"));
        }
        text(problems, "caseNumber", entry.caseNumber(), "案号", "请照受理（应诉）通知书填写案号。");
        text(problems, "body", entry.body(), "复议机关或者法院", "请填写复议机关或者法院的名称。");
        text(problems, "cause", entry.cause(), "案由", "请用一句话写明案由，不写当事人姓名。");
        date(problems, "acceptedOn", entry.acceptedOn(), "受理（立案）日期", null, today);
        RemedyType type = entry.type();
        if (agency.isPresent()
                && type != null
                && store.isTaken(agency.get().code(), type, entry.caseNumber().strip())) {
            problems.add(new Problem("caseNumber", "该案号已经登记过，请核对；如需改正原登记，请先将其作废。"));
        }
        return problems;
    }

    /** The date must be given, not lie before {@code earliest} and not after today. */
    static void date(
            List<Problem> problems,
            String field,
            @Nullable LocalDate date,
            String name,
            @Nullable LocalDate earliest,
            LocalDate today) {
        if (date == null) {
            problems.add(new Problem(field, "请填写" + name + "，例如 2025-03-03。"));
        } else if (date.isAfter(today)) {
            problems.add(new Problem(field, name + "不能晚于今天。"));
        } else if (earliest != null && date.isBefore(earliest)) {
            problems.add(new Problem(field, name + "不能早于 " + earliest + "。"));
        }
    }

    private static void text(List<Problem> problems, String field, String text, String name, String missing) {
        if (text.isBlank()) {
            problems.add(new Problem(field, missing));
        } else if (text.strip().length() > LONGEST) {
            problems.add(new Problem(field, name + "最多 " + LONGEST + " 个字。"));
        }
    }
}
