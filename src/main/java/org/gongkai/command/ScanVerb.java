package org.gongkai.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongkai.paper.reading.FileText;
import org.gongkai.paper.reading.Passage;
import org.gongkai.paper.reading.ReadingFile;
import org.gongkai.proof.Finding;
import org.gongkai.proof.Proofreading;
import org.gongkai.proof.WordingRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code scan FILE… [--json]}: personal data, wording and left-over placeholders in any text or office file. Exit 0 nothing found,
 * 1 something found, 2 a file could not be used or holds no text to check.
 */
@Command(name = "scan", description = "校核：查出文件里的个人信息、错误表述和没有填写的占位内容，每处写明在哪一段、哪一格。", sortOptions = false)
final class ScanVerb implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            paramLabel = "文件",
            arity = "1..*",
            description = "文件：.txt .html .docx .doc .wps .xlsx .xls .pptx .pdf .ofd；目录则取其中所有文件；- 为标准输入中的文字。")
    private List<String> files = List.of();

    @Option(names = "--json", description = "以 JSON 输出；多个文件时为数组。")
    private boolean json;

    @Option(names = "--words", paramLabel = "规则表", description = "本县自己的表述规则，格式同程序所带的 wording/errors.txt。")
    private List<String> words = List.of();

    @Option(names = "--as-of", paramLabel = "日期", description = "按哪一天的规则校核；不写则为今天。")
    private @Nullable LocalDate asOf;

    ScanVerb(Streams streams) {
        this.streams = streams;
    }

    /** What is said of one file. */
    private record Scanned(String file, FileText text, List<Placed> placed) {
        int exit() {
            if (!(text instanceof FileText.Read)) {
                return ExitCode.UNUSABLE;
            }
            return placed.isEmpty() ? ExitCode.FINE : ExitCode.NO;
        }
    }

    /** A finding and its place for people. */
    private record Placed(String place, Finding finding) {}

    @Override
    public Integer call() {
        Proofreading proofreading = Proofreading.with(rules(), day());
        List<String> expanded = expanded();
        boolean several = expanded.size() > 1;
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        int exit = ExitCode.FINE;
        for (String file : expanded) {
            Scanned scanned = scan(file, proofreading);
            exit = Math.max(exit, scanned.exit());
            if (json) {
                all.add(json(scanned));
            } else {
                print(scanned);
            }
        }
        if (json) {
            streams.print(several ? all : all.get(0));
        }
        return exit;
    }

    private LocalDate day() {
        return asOf != null ? asOf : LocalDate.now(java.time.Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    private WordingRules rules() {
        WordingRules rules = WordingRules.shipped();
        for (String file : words) {
            try {
                rules = rules.and(WordingRules.parse(new String(streams.bytes(file), StandardCharsets.UTF_8), file));
            } catch (IllegalArgumentException wrong) {
                throw new UnusableInput(String.valueOf(wrong.getMessage()));
            }
        }
        return rules;
    }

    private List<String> expanded() {
        List<String> expanded = new ArrayList<>();
        for (String file : files) {
            if (!file.equals("-") && isDirectory(file)) {
                try (Stream<Path> below = Files.walk(Path.of(file))) {
                    below.filter(Files::isRegularFile)
                            .sorted()
                            .map(Path::toString)
                            .forEach(expanded::add);
                } catch (IOException | UncheckedIOException unreadable) {
                    throw new UnusableInput("不能读取目录 " + file + "，请检查权限。");
                }
            } else {
                expanded.add(file);
            }
        }
        if (expanded.isEmpty()) {
            throw new UnusableInput("目录里没有文件，请检查路径。");
        }
        return expanded;
    }

    private static boolean isDirectory(String file) {
        try {
            return Files.isDirectory(Path.of(file));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private Scanned scan(String file, Proofreading proofreading) {
        FileText text;
        try {
            text = file.equals("-") ? ReadingFile.from(streams.bytes(file), "") : ReadingFile.from(Path.of(file));
        } catch (InvalidPathException noPath) {
            text = new FileText.Refused("找不到文件，请检查路径。");
        }
        List<Placed> placed = new ArrayList<>();
        if (text instanceof FileText.Read read) {
            for (Passage passage : read.passages()) {
                for (Finding finding : proofreading.read(passage.text(), passage.heading())) {
                    placed.add(new Placed(passage.placeAt(finding.start()), finding));
                }
            }
        }
        return new Scanned(file, text, placed);
    }

    private static ObjectNode json(Scanned scanned) {
        ObjectNode node = Json.object();
        node.put("file", scanned.file());
        switch (scanned.text()) {
            case FileText.Refused refused -> node.put("refused", refused.why());
            case FileText.NotCheckable not -> node.put("checkable", false).put("why", not.why());
            case FileText.Read read -> {
                node.put("kind", read.kind().name().toLowerCase(java.util.Locale.ROOT));
                node.put("checkable", true);
                Map<String, Integer> counts = new TreeMap<>();
                scanned.placed().forEach(p -> counts.merge(p.finding().kind().code(), 1, Integer::sum));
                ObjectNode counted = node.putObject("counts");
                counts.forEach(counted::put);
                ArrayNode findings = node.putArray("findings");
                scanned.placed().forEach(p -> add(findings.addObject(), p));
            }
        }
        return node;
    }

    private static void add(ObjectNode node, Placed placed) {
        Finding finding = placed.finding();
        node.put("place", placed.place());
        node.put("start", finding.start());
        node.put("end", finding.end());
        node.put("kind", finding.kind().code());
        node.put("label", finding.kind().label());
        node.put("level", finding.level().code());
        node.put("found", finding.found());
        node.put(finding.kind().personal() ? "masked" : "right", finding.remedy());
        node.put("rule", finding.rule());
        node.put("why", finding.why());
        node.put("source", finding.source());
    }

    private void print(Scanned scanned) {
        switch (scanned.text()) {
            case FileText.Refused refused -> streams.err().println(scanned.file() + "：" + refused.why());
            case FileText.NotCheckable not -> streams.err().println(scanned.file() + "：" + not.why());
            case FileText.Read read -> {
                streams.out()
                        .println(scanned.file() + "："
                                + (scanned.placed().isEmpty()
                                        ? "没有查出问题。"
                                        : "查出" + scanned.placed().size() + "处。"));
                scanned.placed().forEach(this::print);
            }
        }
    }

    private void print(Placed placed) {
        Finding finding = placed.finding();
        streams.out()
                .println("  " + (placed.place().isEmpty() ? "" : placed.place() + "  ") + "["
                        + finding.level().label() + "·"
                        + finding.kind().label() + "] “" + finding.found().replaceAll("\\s+", " ") + "” → "
                        + finding.remedy() + "（" + finding.rule() + "：" + finding.why() + "）");
    }
}
