package org.gongkai.reportform;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A1, A2, A3, A5: the sums of the form itself. */
final class IdentityChecks implements Check {

    @Override
    public List<String> rules() {
        return List.of("A1", "A2", "A3", "A5");
    }

    @Override
    public void run(CheckRun run) {
        run.report.layout().identities().forEach(identity -> check(run, identity));
    }

    private static void check(CheckRun run, Identity identity) {
        StatutoryReport report = run.report;
        List<CellName> cells = Stream.concat(identity.whole().stream(), identity.parts().stream())
                .toList();
        List<CellName> unread = cells.stream().filter(report::isUnread).toList();
        if (!unread.isEmpty()) {
            run.notDone(identity.rule(), unreadSentence(run, unread));
            return;
        }
        BigDecimal whole = CheckRun.blankAsZero(report, identity.whole());
        BigDecimal parts = CheckRun.blankAsZero(report, identity.parts());
        if (whole == null || parts == null || whole.compareTo(parts) == 0 || holdsWithTotalsLeftOut(report, identity)) {
            return;
        }
        List<CellName> blanks = cells.stream().filter(report::isBlank).toList();
        boolean wholeBlank = identity.whole().stream().allMatch(report::isBlank);
        run.find(
                identity.rule(),
                Severity.ERROR,
                named(report, identity),
                parts,
                wholeBlank ? null : whole,
                identity.spoken() + "，应为" + CheckRun.plain(parts) + "，表中为" + (wholeBlank ? "空白" : CheckRun.plain(whole))
                        + "。" + blankSentence(run, identity, blanks, whole, parts),
                remedy(identity));
    }

    /**
     * Whether the relation holds when a blank total among its cells is taken for the sum of its own parts: the total is missing then,
     * which its own rule says, and nothing is wrong here.
     */
    private static boolean holdsWithTotalsLeftOut(StatutoryReport report, Identity identity) {
        return leftOut(report, identity, identity.whole()).compareTo(leftOut(report, identity, identity.parts())) == 0;
    }

    private static BigDecimal leftOut(StatutoryReport report, Identity asking, List<CellName> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellName cell : cells) {
            BigDecimal number = report.at(cell);
            if (number == null) {
                number = report.layout().identities().stream()
                        .filter(i -> i != asking && i.whole().equals(List.of(cell)))
                        .map(i -> CheckRun.blankAsZero(report, i.parts()))
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(BigDecimal.ZERO);
            }
            sum = sum.add(number);
        }
        return sum;
    }

    /** The totals, then the parts that are not zero: where the mistake must be. */
    private static List<CellName> named(StatutoryReport report, Identity identity) {
        return Stream.concat(
                        identity.whole().stream(), identity.parts().stream().filter(part -> {
                            BigDecimal number = report.at(part);
                            return number == null ? report.isBlank(part) : number.signum() != 0;
                        }))
                .toList();
    }

    /** The second reading: a blank may be a number that was left out. */
    private static String blankSentence(
            CheckRun run, Identity identity, List<CellName> blanks, BigDecimal whole, BigDecimal parts) {
        if (blanks.isEmpty()) {
            return "";
        }
        boolean wholeIsSmall = whole.compareTo(parts) < 0;
        List<CellName> couldFill = (wholeIsSmall ? identity.whole() : identity.parts())
                .stream().filter(blanks::contains).toList();
        if (couldFill.isEmpty()) {
            return "空白按0计算或按漏填理解都不成立。";
        }
        String where = couldFill.stream().limit(3).map(run::spoken).collect(Collectors.joining("、"))
                + (couldFill.size() > 3 ? "等" + couldFill.size() + "格" : "");
        return "空白按0计算不成立；如是漏填，" + where + (couldFill.size() == 1 ? "应填" : "合计应补")
                + CheckRun.plain(whole.subtract(parts).abs()) + "。";
    }

    private static String remedy(Identity identity) {
        return switch (identity.rule()) {
            case "A1" -> "请核对本年新收、上年结转、办理结果总计和结转下年度四项，找出漏记或多记的申请。";
            case "A2" -> "请核对该行各类申请人的件数，或改正总计。";
            case "A3" -> "请核对该列各项办理结果，或改正（七）总计。";
            default -> "请核对该栏四项结果，或改正总计；未填的总计应按四项之和填写。";
        };
    }

    static String unreadSentence(CheckRun run, List<CellName> unread) {
        String first = unread.stream().limit(3).map(run::spoken).collect(Collectors.joining("、"));
        return unread.size() > 3 ? first + "等" + unread.size() + "格未读到" : first + "未读到";
    }
}
