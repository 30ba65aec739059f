package org.gongkai.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 表述规则表: readable, dated data. One rule a line, parted by bars:
 *
 * <pre>规则号 | 错误写法 | 正确写法 | 理由 | 来源 | 轻重（警示、提示） | 例外（；分隔） | 自 | 至</pre>
 *
 * The last three may be left out. Lines that begin with {@code #} say something to readers.
 */
public final class WordingRules {

    private static final String SHIPPED = "/wording/errors.txt";

    private final List<WordingRule> rules;

    private WordingRules(List<WordingRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules that come with the program. */
    public static WordingRules shipped() {
        try (InputStream in = WordingRules.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is missing");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), SHIPPED);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** These rules, in this order. */
    public static WordingRules of(List<WordingRule> rules) {
        return new WordingRules(rules);
    }

    /** No rules at all. */
    public static WordingRules none() {
        return new WordingRules(List.of());
    }

    /**
     * Rules from a text.
     *
     * @param name of the text, for the complaint
     * @throws IllegalArgumentException with one Chinese sentence that names the line
     */
    public static WordingRules parse(String text, String name) {
        List<WordingRule> rules = new ArrayList<>();
        String[] lines = text.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].replace("\uFEFF", "").strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                rules.add(rule(line, name + "第" + (i + 1) + "行"));
            }
        }
        return new WordingRules(rules);
    }

    private static WordingRule rule(String line, String where) {
        List<String> parts =
                Arrays.stream(line.split("[|｜]", -1)).map(String::strip).toList();
        if (parts.size() < 6 || parts.size() > 9) {
            throw new IllegalArgumentException(where + "：应有6至9栏，用竖线分隔：规则号、错误写法、正确写法、理由、来源、轻重、例外、自、至。");
        }
        FindingLevel level = switch (parts.get(5)) {
            case "警示" -> FindingLevel.ALARM;
            case "提示" -> FindingLevel.HINT;
            default -> throw new IllegalArgumentException(where + "：轻重应写“警示”或“提示”。");
        };
        if (parts.subList(0, 5).stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException(where + "：前五栏都要写，理由和来源也要写。");
        }
        List<String> except =
                part(parts, 6).isEmpty() ? List.of() : List.of(part(parts, 6).split("[；;]"));
        try {
            return new WordingRule(
                    parts.get(0),
                    parts.get(1),
                    parts.get(2),
                    parts.get(3),
                    parts.get(4),
                    level,
                    except.stream().map(String::strip).filter(e -> !e.isEmpty()).toList(),
                    date(part(parts, 7)),
                    date(part(parts, 8)));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new IllegalArgumentException(where + "：" + wrong.getMessage(), wrong);
        }
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** These rules and others; of two with the same wrong form the other one counts, so that a county may change what it was given. */
    public WordingRules and(WordingRules others) {
        Map<String, WordingRule> byForm = new LinkedHashMap<>();
        rules.forEach(r -> byForm.put(r.wrong(), r));
        others.rules.forEach(r -> byForm.put(r.wrong(), r));
        return new WordingRules(List.copyOf(byForm.values()));
    }

    /** All rules, in the order of the data. */
    public List<WordingRule> all() {
        return rules;
    }

    List<WordingRule> on(LocalDate day) {
        return rules.stream().filter(r -> r.holdsOn(day)).toList();
    }
}
