package org.gongkai.reportform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A9, B3, B5: the words against the tables. */
final class ClaimChecks implements Check {

    private static final CellName NEW = CellName.table3("new", Table3Column.TOTAL);
    private static final CellName CARRIED_IN = CellName.table3("carriedIn", Table3Column.TOTAL);
    private static final CellName TOTAL = CellName.table3("total", Table3Column.TOTAL);
    private static final CellName CARRIED_OUT = CellName.table3("carriedOut", Table3Column.TOTAL);
    private static final CellName FEE = CellName.table2("feeWanYuan");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<String> rules() {
        return List.of("A9", "B3", "B5");
    }

    @Override
    public void run(CheckRun run) {
        Narrative words = run.report.narrative();
        List<Claim> claims = words.claims();
        if (!words.hasText() && claims.isEmpty()) {
            rules().forEach(rule -> run.notDone(rule, "没有读到文字部分"));
            return;
        }
        for (Claim claim : claims) {
            ClaimSubject subject = ClaimSubject.of(claim.subject());
            if (subject != null) {
                number(run, claim, subject);
            } else if (claim.subject().equals(ClaimSubject.ANSWERED_SHARE)) {
                share(run, claim, claims);
            } else if (claim.subject().startsWith(ClaimSubject.ALL_ANSWERED)) {
                allAnswered(run, claim, claims);
            }
        }
        fee(run, words, claims);
    }

    private static void number(CheckRun run, Claim claim, ClaimSubject subject) {
        List<List<CellName>> readings = subject.readings(run.report.layout());
        if (readings.isEmpty()) {
            return; // the form of that year has no such cell
        }
        for (List<CellName> reading : readings) {
            BigDecimal inTable = CheckRun.blankAsZero(run.report, reading);
            if (inTable == null) {
                run.notDone("A9", "“" + claim.quote() + "”所说的单元格未读到");
                return;
            }
            if (inTable.compareTo(claim.value()) == 0) {
                return;
            }
        }
        List<CellName> cells = readings.getFirst();
        BigDecimal inTable = Objects.requireNonNull(CheckRun.blankAsZero(run.report, cells));
        String otherScope = Scope.otherThanReport(claim.quote(), run.report);
        Severity severity = otherScope == null ? Severity.WARNING : Severity.QUESTION;
        String where = cells.size() == 1
                ? run.spoken(cells.getFirst())
                : cells.stream().map(run::spoken).limit(3).collect(Collectors.joining("＋"))
                        + (cells.size() > 3 ? "等" + cells.size() + "格" : "") + "合计";
        run.quote(
                "A9",
                severity,
                cells,
                inTable,
                claim.value(),
                "文字说" + subject.spoken() + "是" + CheckRun.plain(claim.value()) + "，" + where + "是"
                        + CheckRun.plain(inTable) + "。"
                        + oneCellOfGroup(run, claim, cells)
                        + leftOverYear(run, claim)
                        + (otherScope == null ? "" : "句中说的“" + otherScope + "”可能与本报告口径不同。"),
                otherScope == null ? "请按表格改正文字；如果文字对，请核对表格。" : "请确认两处是不是同一口径；如不是，请在文字中写明范围。",
                claim.quote());
    }

    /** A writer often takes one cell for the group it belongs to. */
    private static String oneCellOfGroup(CheckRun run, Claim claim, List<CellName> cells) {
        if (claim.value().signum() == 0) {
            return "";
        }
        Stream<CellName> candidates = cells.stream()
                .flatMap(cell -> cell.table() == 3
                        ? Stream.of(cell, CellName.table3(cell.row(), Table3Column.NATURAL_PERSON))
                        : Stream.of(cell));
        return candidates
                .filter(cell -> cells.size() > 1 || !cells.contains(cell))
                .filter(cell -> {
                    BigDecimal number = run.report.at(cell);
                    return number != null && number.compareTo(claim.value()) == 0;
                })
                .findFirst()
                .map(cell -> "这个数正好是" + run.spoken(cell) + "一格。")
                .orElse("");
    }

    private static String leftOverYear(CheckRun run, Claim claim) {
        String lastYear = (run.report.year() - 1) + "年";
        boolean leftOver = PlainText.of(claim.quote()).contains(lastYear);
        return leftOver ? "句中写的是" + lastYear + "，像是上年文字未改。" : "";
    }

    private static void share(CheckRun run, Claim claim, List<Claim> claims) {
        BigDecimal answered = CheckRun.blankAsZero(run.report, TOTAL);
        BigDecimal open = CheckRun.blankAsZero(run.report, CARRIED_OUT);
        BigDecimal due = CheckRun.blankAsZero(run.report, List.of(NEW, CARRIED_IN));
        if (answered == null || open == null || due == null) {
            run.notDone("B5", "办结或结转的件数未读到，无法核对“" + claim.quote() + "”");
            return;
        }
        if (due.signum() == 0) {
            return; // nothing to answer: any share is empty talk, not a contradiction
        }
        BigDecimal share = answered.multiply(HUNDRED).divide(due, 2, RoundingMode.HALF_UP);
        boolean agrees = share.subtract(claim.value()).abs().compareTo(new BigDecimal("0.1")) <= 0
                || (claim.value().compareTo(HUNDRED) == 0 && open.signum() == 0);
        if (agrees) {
            return;
        }
        String said = CheckRun.plain(claim.value()) + "%";
        String text = open.signum() > 0 && claim.value().compareTo(HUNDRED) == 0
                ? "文字说办复率" + said + "，但表三还有" + CheckRun.plain(open) + "件结转下年度继续办理（应办" + CheckRun.plain(due) + "件，办结"
                        + CheckRun.plain(answered) + "件，即" + CheckRun.plain(share) + "%）。"
                : "文字说办复率" + said + "，按表三应办" + CheckRun.plain(due) + "件、办结" + CheckRun.plain(answered) + "件，是"
                        + CheckRun.plain(share) + "%。";
        contradicted(run, claim, claims, List.of(CARRIED_OUT, TOTAL), share, claim.value(), text, false);
        impliedCount(run, claim, claims, answered);
    }

    private static void allAnswered(CheckRun run, Claim claim, List<Claim> claims) {
        BigDecimal open = CheckRun.blankAsZero(run.report, CARRIED_OUT);
        BigDecimal answered = CheckRun.blankAsZero(run.report, TOTAL);
        if (open == null || answered == null) {
            run.notDone("B5", "结转下年度的件数未读到，无法核对“" + claim.quote() + "”");
            return;
        }
        if (open.signum() == 0) {
            return;
        }
        boolean inTime = claim.subject().equals(ClaimSubject.ALL_ANSWERED_IN_TIME);
        contradicted(
                run,
                claim,
                claims,
                List.of(CARRIED_OUT, TOTAL),
                BigDecimal.ZERO,
                open,
                "文字说申请" + (inTime ? "均已按期答复" : "均已办结") + "，但表三还有" + CheckRun.plain(open) + "件结转下年度继续办理。",
                inTime);
        if (!inTime) {
            impliedCount(run, claim, claims, answered);
        }
    }

    private static void contradicted(
            CheckRun run,
            Claim claim,
            List<Claim> claims,
            List<CellName> cells,
            BigDecimal expected,
            BigDecimal found,
            String text,
            boolean mayMeanAnsweredOnes) {
        String otherScope =
                agreesElsewhere(run, claim, claims) ? null : Scope.otherThanReport(claim.quote(), run.report);
        boolean ask = mayMeanAnsweredOnes || otherScope != null;
        run.quote(
                "B5",
                ask ? Severity.QUESTION : Severity.WARNING,
                cells,
                expected,
                found,
                text + (otherScope == null ? "" : "句中说的“" + otherScope + "”可能与本报告口径不同。"),
                "请写明尚有未到期的申请结转下年，或改为“按期答复率”等不包含在办件的说法。",
                claim.quote());
    }

    /** 受理6件，办复率100% says that six were answered: the same sentence gives the number (A9). */
    private static void impliedCount(CheckRun run, Claim claim, List<Claim> claims, BigDecimal answered) {
        boolean all = claim.subject().equals(ClaimSubject.ALL_ANSWERED)
                || claim.value().compareTo(HUNDRED) == 0;
        if (!all) {
            return;
        }
        claims.stream()
                .filter(c -> c.quote().equals(claim.quote()) && c.subject().equals("new"))
                .filter(c -> c.value().compareTo(answered) != 0)
                .findFirst()
                .ifPresent(count -> {
                    String otherScope = agreesElsewhere(run, claim, claims)
                            ? null
                            : Scope.otherThanReport(claim.quote(), run.report);
                    run.quote(
                            "A9",
                            otherScope == null ? Severity.WARNING : Severity.QUESTION,
                            List.of(TOTAL),
                            answered,
                            count.value(),
                            "按文字，" + CheckRun.plain(count.value()) + "件申请都已办复；" + run.spoken(TOTAL) + "是"
                                    + CheckRun.plain(answered) + "。",
                            "请按表格改正文字；如果文字对，请核对表格。",
                            claim.quote());
                });
    }

    /** A number of the same sentence that agrees with the table shows that both speak of the same things. */
    private static boolean agreesElsewhere(CheckRun run, Claim claim, List<Claim> claims) {
        return claims.stream()
                .filter(c -> c.quote().equals(claim.quote())
                        && !c.equals(claim)
                        && c.value().signum() > 0)
                .anyMatch(c -> {
                    ClaimSubject subject = ClaimSubject.of(c.subject());
                    return subject != null
                            && subject.readings(run.report.layout()).stream()
                                    .map(cells -> CheckRun.blankAsZero(run.report, cells))
                                    .anyMatch(n -> n != null && n.compareTo(c.value()) == 0);
                });
    }

    private static void fee(CheckRun run, Narrative words, List<Claim> claims) {
        List<Claim> said = claims.stream()
                .filter(c -> c.subject().equals(ClaimSubject.PROCESSING_FEE))
                .toList();
        if (said.isEmpty()) {
            silentAboutFee(run, words);
            return;
        }
        BigDecimal highest = said.stream().map(Claim::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        Claim claim =
                said.stream().filter(c -> c.value().equals(highest)).findFirst().orElse(said.getFirst());
        CaseEvidence files = run.evidence;
        if (files != null && files.feesPaidYuan().compareTo(highest) != 0) {
            run.quote(
                    "B3",
                    Severity.WARNING,
                    List.of(),
                    files.feesPaidYuan(),
                    highest,
                    "文字说收取信息处理费" + CheckRun.plain(highest) + "元，案卷中本年收到" + CheckRun.plain(files.feesPaidYuan()) + "元。",
                    "请按收费台账改正文字。",
                    claim.quote());
        }
        compareWithCharges(run, claim, highest);
    }

    /** 信息处理费 is itself an administrative charge (law.md §2.2): what was collected is part of the cell. */
    private static void compareWithCharges(CheckRun run, Claim claim, BigDecimal highest) {
        if (highest.signum() == 0 || !run.report.layout().cells().contains(FEE)) {
            return;
        }
        if (run.report.isUnread(FEE)) {
            run.notDone("B3", run.spoken(FEE) + "未读到");
            return;
        }
        BigDecimal charges = Objects.requireNonNull(CheckRun.blankAsZero(run.report, FEE));
        if (charges.movePointRight(4).compareTo(highest) < 0) {
            run.quote(
                    "B3",
                    Severity.WARNING,
                    List.of(FEE),
                    highest.movePointLeft(4),
                    run.report.at(FEE),
                    "文字说收取信息处理费" + CheckRun.plain(highest) + "元，而表二行政事业性收费只有" + CheckRun.plain(charges) + "万元。",
                    "信息处理费属于行政事业性收费，请计入表二，或改正文字。",
                    claim.quote());
        }
    }

    private static void silentAboutFee(CheckRun run, Narrative words) {
        boolean sixKnown = words.has(ReportPart.OTHER_MATTERS);
        List<String> paragraphs = sixKnown ? words.paragraphs(ReportPart.OTHER_MATTERS) : words.paragraphs();
        if (!words.hasText() || (!sixKnown && words.has(ReportPart.OVERALL))) {
            run.notDone("B3", "没有读到第六部分");
            return;
        }
        @Nullable String mention =
                paragraphs.stream().filter(p -> p.contains("处理费")).findFirst().orElse(null);
        String remedy = "请在“六、其他需要报告的事项”写明本年收取信息处理费的情况，没有收取的也要写明。";
        if (mention == null) {
            run.find("B3", Severity.WARNING, List.of(), null, null, "第六部分没有报告信息处理费收取情况。", remedy);
        } else {
            run.quote("B3", Severity.WARNING, List.of(), null, null, "第六部分提到信息处理费，但没有写明是否收取、收取多少。", remedy, mention);
        }
    }
}
