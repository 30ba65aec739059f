package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.Findings;
import org.gongkai.reportform.Identity;
import org.gongkai.reportform.Narrative;
import org.gongkai.reportform.ReportChecks;
import org.gongkai.reportform.ReportReading;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.reportform.reading.ReadingApart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 试校年报: reads and checks any report that somebody brings, for anybody. Nothing is kept: no file, no row, no line in a log.
 *
 * <p>Only a few are read at the same time, so that a crowd of large files cannot take the machine's memory.
 */
@Service
public class CheckingBroughtReport {

    /** Files larger than this are refused. */
    public static final long LARGEST_FILE = 20L << 20;

    private static final int READ_AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 20;
    private static final int LONGEST_WORDS = 200_000;

    private final Semaphore places = new Semaphore(READ_AT_ONCE, true);
    private final ReadingApart apart;

    CheckingBroughtReport(ReadingApart apart) {
        this.apart = apart;
    }

    /**
     * Reads and checks.
     *
     * @param previous last year's report of the same organ; null for none. One that cannot be read is told among the remarks
     * @return refused with the field {@code report} where the report cannot be read
     */
    public Outcome<CheckedReport> check(BroughtReport brought, @Nullable BroughtReport previous) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return refused("现在同时校核的人太多，请过一分钟再试。");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return refused("校核被中断，请再试一次。");
        }
        try {
            return switch (read(brought)) {
                case ReportReading.Refused refused -> refused(refused.why());
                case ReportReading.Read read -> Outcome.done(beside(read.report(), previous));
            };
        } finally {
            places.release();
        }
    }

    private ReportReading read(BroughtReport brought) {
        return switch (brought) {
            case BroughtReport.File(String name, byte[] content) -> apart.from(content, name);
            case BroughtReport.Pasted(String text) -> apart.fromText(text);
        };
    }

    private CheckedReport beside(StatutoryReport report, @Nullable BroughtReport brought) {
        List<String> remarks = new ArrayList<>();
        StatutoryReport previous = null;
        if (brought != null) {
            switch (read(brought)) {
                case ReportReading.Refused refused -> remarks.add("上年报告没有用上：" + refused.why());
                case ReportReading.Read read -> previous = read.report();
            }
        }
        CheckedReport checked = checked(shortened(report, remarks), previous);
        remarks.addAll(checked.remarks());
        return new CheckedReport(checked.report(), checked.previous(), checked.findings(), remarks);
    }

    /** A report goes to the reader's browser and back when it is corrected, so its words have to end somewhere. */
    private static StatutoryReport shortened(StatutoryReport report, List<String> remarks) {
        int length = report.narrative().paragraphs().stream()
                .mapToInt(String::length)
                .sum();
        if (length <= LONGEST_WORDS) {
            return report;
        }
        remarks.add("文字部分有" + length + "个字，太长，没有校核，也不在改正后的文件里。");
        return report.with(Narrative.NONE);
    }

    /** Checks a report that was read before, with what was typed over it. The field of a problem is the cell's name or {@code year}. */
    public Outcome<CheckedReport> correct(
            StatutoryReport report, @Nullable StatutoryReport previous, ReportCorrections typed) {
        List<Problem> problems = new ArrayList<>();
        Map<CellName, @Nullable BigDecimal> changed = new HashMap<>();
        typed.cells().forEach((cell, text) -> {
            if (report.layout().cells().contains(cell)) {
                take(report, cell, text.strip(), changed, problems);
            }
        });
        if (!typed.year().strip().matches("20[0-3]\\d")) {
            problems.add(new Problem("year", "年度请写四位数字，例如 2024。"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        StatutoryReport corrected = named(report.withAll(changed), typed);
        corrected = typed.blanksAsZero() ? zeroForBlank(corrected) : corrected;
        return Outcome.done(checked(typed.sums() ? summed(corrected) : corrected, previous));
    }

    private static void take(
            StatutoryReport report,
            CellName cell,
            String text,
            Map<CellName, @Nullable BigDecimal> changed,
            List<Problem> problems) {
        if (text.isEmpty()) {
            if (!report.isUnread(cell)) {
                changed.put(cell, null);
            }
            return;
        }
        BigDecimal number = Figures.parse(text);
        if (number == null) {
            problems.add(
                    new Problem(cell.value(), report.layout().spoken(cell) + "：“" + shown(text) + "”不是数字，没有发生的填 0。"));
        } else {
            changed.put(cell, number); // also one that cannot be right: the checks say so
        }
    }

    private static String shown(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }

    private static StatutoryReport named(StatutoryReport report, ReportCorrections typed) {
        return new StatutoryReport(
                typed.organ().strip(),
                typed.level(),
                Integer.parseInt(typed.year().strip()),
                report.layout(),
                report.cells(),
                report.procurementAmount(),
                report.narrative(),
                report.unread(),
                report.notes());
    }

    private static StatutoryReport zeroForBlank(StatutoryReport report) {
        Map<CellName, @Nullable BigDecimal> zeros = new HashMap<>();
        report.layout().cells().stream().filter(report::isBlank).forEach(cell -> zeros.put(cell, BigDecimal.ZERO));
        return report.withAll(zeros);
    }

    /** Unlike {@link StatutoryReport#summed} it leaves a total alone while one of its parts is not known. */
    private static StatutoryReport summed(StatutoryReport report) {
        Map<CellName, @Nullable BigDecimal> numbers = new LinkedHashMap<>(report.cells());
        Map<CellName, @Nullable BigDecimal> sums = new LinkedHashMap<>();
        for (String rule : List.of("A3", "A2", "A5")) {
            for (Identity identity : report.layout().identities()) {
                if (identity.rule().equals(rule)
                        && identity.parts().stream().allMatch(part -> numbers.get(part) != null)) {
                    BigDecimal sum = identity.parts().stream()
                            .map(numbers::get)
                            .reduce(BigDecimal.ZERO, (a, b) -> b == null ? a : a.add(b));
                    numbers.put(identity.whole().getFirst(), sum);
                    sums.put(identity.whole().getFirst(), sum);
                }
            }
        }
        return report.withAll(sums);
    }

    /** Checks a report that was read before, as it is. */
    public CheckedReport check(StatutoryReport report, @Nullable StatutoryReport previous) {
        return checked(report, previous);
    }

    private static CheckedReport checked(StatutoryReport report, @Nullable StatutoryReport previous) {
        Findings findings = ReportChecks.of(report).beside(previous).run();
        List<String> remarks = new ArrayList<>();
        if (previous != null
                && !previous.organ().isEmpty()
                && !report.organ().isEmpty()
                && !previous.organ().equals(report.organ())) {
            remarks.add("上年报告的单位是“" + previous.organ() + "”，与本报告的“" + report.organ() + "”不同，请确认是同一个单位。");
        }
        return new CheckedReport(report, previous, findings, remarks);
    }

    private static Outcome<CheckedReport> refused(String why) {
        return Outcome.refused(List.of(new Problem("report", why)));
    }
}
