package org.gongkai.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongkai.reportform.Finding;
import org.gongkai.reportform.Findings;
import org.gongkai.reportform.Severity;
import org.gongkai.reportform.StatutoryReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * 汇总: what was found in a whole corpus, counted by rule and by organ. The findings themselves are laid down in a temporary file, a line a
 * report, so that memory grows with the number of organs and not with that of the reports.
 */
final class CorpusSummary implements AutoCloseable {

    /** How often something was found, and in how many reports. */
    static final class Count {
        private final int[] bySeverity = new int[Severity.values().length];
        private int reports;

        int of(Severity severity) {
            return bySeverity[severity.ordinal()];
        }

        int reports() {
            return reports;
        }

        int all() {
            return java.util.Arrays.stream(bySeverity).sum();
        }
    }

    /** One organ: its reports, its findings together and by rule. */
    static final class Organ {
        private final Count all = new Count();
        private final SortedMap<String, Count> byRule = new TreeMap<>(RULE_ORDER);
        private int unread;

        Count all() {
            return all;
        }

        Map<String, Count> byRule() {
            return byRule;
        }

        /** Cells that were not read. */
        int unread() {
            return unread;
        }
    }

    /** A2 before A10. */
    static final java.util.Comparator<String> RULE_ORDER = java.util.Comparator.<String>comparingInt(r -> r.charAt(0))
            .thenComparingInt(r -> Integer.parseInt(r.substring(1)));

    private final Path spool;
    private final BufferedWriter lines;
    private final SortedMap<String, Count> rules = new TreeMap<>(RULE_ORDER);
    private final SortedMap<String, Organ> organs = new TreeMap<>();
    private int read;
    private int refused;
    private int clean;

    CorpusSummary() throws IOException {
        spool = Files.createTempFile("gongkai-summary", ".jsonl");
        lines = Files.newBufferedWriter(spool);
    }

    void add(String file, StatutoryReport report, Findings findings) throws IOException {
        read++;
        clean += findings.findings().isEmpty() ? 1 : 0;
        String name = report.organ().isEmpty() ? "（单位名称未读出）" : report.organ();
        Organ organ = organs.computeIfAbsent(name, o -> new Organ());
        organ.all.reports++;
        organ.unread += report.unread().size();
        Set<String> seen = new HashSet<>();
        ObjectNode line = Json.object().put("file", file).put("organ", name).put("year", report.year());
        ArrayNode found = line.putArray("findings");
        for (Finding finding : findings.findings()) {
            int severity = finding.severity().ordinal();
            Count ofRule = rules.computeIfAbsent(finding.rule(), r -> new Count());
            Count ofOrgan = organ.byRule.computeIfAbsent(finding.rule(), r -> new Count());
            ofRule.bySeverity[severity]++;
            ofOrgan.bySeverity[severity]++;
            organ.all.bySeverity[severity]++;
            if (seen.add(finding.rule())) {
                ofRule.reports++;
                ofOrgan.reports++;
            }
            found.add(json(finding, report));
        }
        line(line);
    }

    private static ObjectNode json(Finding finding, StatutoryReport report) {
        String where = finding.cells().isEmpty()
                ? ""
                : report.layout().spoken(finding.cells().getFirst());
        return Json.object()
                .put("rule", finding.rule())
                .put("severity", finding.severity().label())
                .put("where", where)
                .put("text", finding.text())
                .put("remedy", finding.remedy())
                .put("quote", finding.quote() == null ? "" : finding.quote());
    }

    void refused(String file, String why) throws IOException {
        refused++;
        line(Json.object().put("file", file).put("refused", why));
    }

    private void line(ObjectNode line) throws IOException {
        lines.write(line.toString());
        lines.newLine();
    }

    /** Every report as it was added: {@code file}, and {@code organ}, {@code year}, {@code findings} or {@code refused}. */
    void forEach(Consumer<JsonNode> each) throws IOException {
        lines.flush();
        try (Stream<String> all = Files.lines(spool)) {
            all.forEach(line -> each.accept(Json.read(line.getBytes(java.nio.charset.StandardCharsets.UTF_8), "汇总")));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    Map<String, Count> rules() {
        return rules;
    }

    Map<String, Organ> organs() {
        return organs;
    }

    int count(Severity severity) {
        return rules.values().stream().mapToInt(c -> c.of(severity)).sum();
    }

    String inOneLine() {
        return "共" + (read + refused) + "份：读出" + read + "份，其中" + clean + "份没有发现问题；错误" + count(Severity.ERROR) + "处，提醒"
                + count(Severity.WARNING) + "处，待确认" + count(Severity.QUESTION) + "处；未能读取" + refused + "份。";
    }

    @Override
    public void close() throws IOException {
        lines.close();
        Files.deleteIfExists(spool);
    }
}
