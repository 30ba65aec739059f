package org.gongkai.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.page.Problem;

/** 行政规范性文件: registered number and validity period. */
final class NormativeChecks {

    /** 有效期 a normative document may state, in years; dated, since local rules change. */
    record Limit(LocalDate validFrom, int years, int trialYears) {}

    private static final List<Limit> LIMITS = List.of(new Limit(LocalDate.of(2018, 5, 16), 5, 2));

    private NormativeChecks() {}

    /** The last day a document in force from that day may be in force; five years, two on trial. */
    static LocalDate last(LocalDate from, boolean trial) {
        Limit limit = LIMITS.stream()
                .filter(l -> !from.isBefore(l.validFrom()))
                .reduce((a, b) -> b)
                .orElse(LIMITS.getFirst());
        return from.plusYears(trial ? limit.trialYears() : limit.years()).minusDays(1);
    }

    static List<Problem> reasonsAgainst(DocumentContent content) {
        List<Problem> problems = new ArrayList<>();
        LocalDate from = content.effectiveFrom();
        LocalDate until = content.expiresOn();
        if (from != null && until != null && until.isBefore(from)) {
            problems.add(new Problem("expiresOn", "有效期的最后一天在施行日期之前，请核对。"));
        }
        if (!content.normative()) {
            return problems;
        }
        if (content.officialNumber().isBlank()) {
            problems.add(new Problem("officialNumber", "行政规范性文件应当有发文字号。"));
        }
        if (content.registeredNumber().isBlank()) {
            problems.add(new Problem("registeredNumber", "行政规范性文件应当统一登记，请填写登记编号。"));
        }
        if (from == null) {
            problems.add(new Problem("effectiveFrom", "请填写施行日期。"));
        } else if (until != null && until.isAfter(last(from, content.trial()))) {
            problems.add(
                    new Problem("expiresOn", content.trial() ? "暂行、试行的规范性文件有效期不超过2年。" : "规范性文件有效期不超过5年，到期前评估后可以重新公布。"));
        }
        return problems;
    }
}
