package org.gongkai.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.agency.Agency;

/**
 * 索引号样式: how index numbers look, e.g. <code>{uscc}/{yyyy}-{seq5}</code>. Each distinct beginning has a sequence of its own.
 *
 * <p>Words in braces: {@code uscc} 统一社会信用代码 · {@code org9} its 9 characters of the organ · {@code area6} its 6 digits of the
 * place · {@code code} the organ's short name · {@code class} first statutory item of the column · {@code column} last slug of the
 * column · {@code yyyy}, {@code yyyymm}, {@code yyyymmdd} · {@code seq3} … {@code seq8} the serial, exactly once. An organ without a
 * credit code stands with its short name.
 */
public record IndexPattern(String value) {

    private static final Pattern WORD = Pattern.compile("\\{([a-z]+[0-9]?)}");
    private static final Set<String> WORDS =
            Set.of("uscc", "org9", "area6", "code", "class", "column", "yyyy", "yyyymm", "yyyymmdd");
    private static final Pattern SERIAL = Pattern.compile("seq([3-8])");
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9\\-/_.{}]{6,80}");

    /** The pattern most sites use today. */
    public static final IndexPattern USUAL = new IndexPattern("{uscc}/{yyyy}-{seq5}");

    /**
     * A pattern seen in real use.
     *
     * @param seenAt who uses it
     */
    public record Preset(IndexPattern pattern, String seenAt) {}

    /** The presets an administrator chooses from. */
    public static final List<Preset> PRESETS = List.of(
            new Preset(USUAL, "广东、浙江：统一社会信用代码/年份-流水号"),
            new Preset(new IndexPattern("{org9}/{yyyy}-{seq5}"), "国务院、宿迁：机构代码/年份-流水号"),
            new Preset(new IndexPattern("{org9}-{yyyy}-{seq6}"), "怒江：机构代码-年份-流水号"),
            new Preset(new IndexPattern("{area6}-{code}-{class}-{column}-{yyyymmdd}-{seq4}"), "宁波：区域-部门-类-组-日期-流水号"),
            new Preset(new IndexPattern("{area6}{org9}{class}{yyyy}{seq5}"), "云南民政：区划、部门、文种、年份、流水号连写"),
            new Preset(new IndexPattern("{code}-{class}-{yyyy}-{seq4}"), "连云港：部门-类别-年份-流水号"),
            new Preset(new IndexPattern("{yyyymmdd}-{seq5}"), "齐齐哈尔：日期-编号"));

    public IndexPattern {
        if (!isRight(value)) {
            throw new IllegalArgumentException("not a pattern of index numbers: " + value);
        }
    }

    /** The pattern, or empty when the text is not one. */
    public static Optional<IndexPattern> parse(String text) {
        return isRight(text) ? Optional.of(new IndexPattern(text)) : Optional.empty();
    }

    private static boolean isRight(String text) {
        List<String> words = WORD.matcher(text).results().map(m -> m.group(1)).toList();
        String rest = WORD.matcher(text).replaceAll("");
        Set<String> others =
                words.stream().filter(word -> !SERIAL.matcher(word).matches()).collect(Collectors.toSet());
        return ALLOWED.matcher(text).matches()
                && rest.indexOf('{') < 0
                && rest.indexOf('}') < 0
                && WORDS.containsAll(others)
                && words.stream().filter(word -> SERIAL.matcher(word).matches()).count() == 1;
    }

    /** Everything but the serial, which stands as {@code #}: what has a sequence of its own. */
    String scope(Agency agency, Column column, LocalDate on) {
        return filled(agency, column, on, width -> "#");
    }

    /** The number with that serial. */
    String number(Agency agency, Column column, LocalDate on, long serial) {
        return filled(agency, column, on, width -> String.format(Locale.ROOT, "%0" + width + "d", serial));
    }

    private String filled(Agency agency, Column column, LocalDate on, UnaryOperator<String> serial) {
        return WORD.matcher(value).replaceAll(word -> {
            Matcher seq = SERIAL.matcher(word.group(1));
            return Matcher.quoteReplacement(
                    seq.matches() ? serial.apply(seq.group(1)) : word(word.group(1), agency, column, on));
        });
    }

    private static String word(String word, Agency agency, Column column, LocalDate on) {
        String code = agency.code().value().toUpperCase(Locale.ROOT);
        String uscc = agency.uscc();
        return switch (word) {
            case "uscc" -> uscc == null ? code : uscc;
            case "org9" -> uscc == null ? code : uscc.substring(8, 17);
            case "area6" -> uscc == null ? code : uscc.substring(2, 8);
            case "code" -> code;
            case "class" ->
                column.statutoryCodes().isEmpty()
                        ? "0"
                        : column.statutoryCodes().getFirst().replace("-", "");
            case "column" ->
                column.path().value().substring(column.path().value().lastIndexOf('/') + 1);
            default ->
                on.format(
                        DateTimeFormatter.ofPattern(word.replace("yyyy", "uuuu").replace("mm", "MM"), Locale.ROOT));
        };
    }
}
