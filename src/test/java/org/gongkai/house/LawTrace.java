package org.gongkai.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which rule of {@code docs/law/rules.tsv} is named by which code and by which test. */
record LawTrace(List<Rule> rules, Map<String, TreeSet<String>> inCode, Map<String, TreeSet<String>> inTests) {

    record Rule(String id, String text, String source) {}

    private static final Pattern RULE = Pattern.compile("\\bR-\\d\\d\\b");
    /** {@code R-11…R-16}, {@code } name every rule between. */
    private static final Pattern RANGE = Pattern.compile("R-(\\d\\d)\\s*(?:…|\\.\\.|–|to)\\s*R-(\\d\\d)");

    static LawTrace read() throws IOException {
        return new LawTrace(
                rules(Path.of("docs/law/rules.tsv")),
                mentions(Path.of("src/main/java"), Path.of("src/main/jte")),
                mentions(Path.of("src/test/java")));
    }

    /** The rules no code answers yet, with the reason. */
    static Map<String, String> notYet() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("docs/law/not-yet.tsv"))) {
            if (!line.isBlank() && !line.startsWith("id\t")) {
                String[] cells = line.split("\t", 2);
                reasons.put(cells[0], cells[1]);
            }
        }
        return reasons;
    }

    private static List<Rule> rules(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(cells -> new Rule(cells[0], cells[1], cells[2]))
                .toList();
    }

    private static Map<String, TreeSet<String>> mentions(Path... roots) throws IOException {
        Map<String, TreeSet<String>> found = new TreeMap<>();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(f -> !f.toString().contains("/house/"))
                        .toList()) {
                    String text = Files.readString(file);
                    String name = root.relativize(file).toString().replace("org/gongkai/", "");
                    var single = RULE.matcher(text);
                    while (single.find()) {
                        found.computeIfAbsent(single.group(), r -> new TreeSet<>())
                                .add(name);
                    }
                    var range = RANGE.matcher(text);
                    while (range.find()) {
                        for (int n = Integer.parseInt(range.group(1)); n <= Integer.parseInt(range.group(2)); n++) {
                            found.computeIfAbsent("R-%02d".formatted(n), r -> new TreeSet<>())
                                    .add(name);
                        }
                    }
                }
            }
        }
        return found;
    }
}
