package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.statute.LetterKind;
import org.jspecify.annotations.Nullable;

/**
 * 文书格式文本: the words of a letter, with places for what belongs to the case.
 *
 * @param version names it for ever: {@code standard/2019-05-15}, or {@code zfb/3} for the third wording of an organ
 * @param validTo last day; null while it holds
 * @param must what has to be in it: values in braces, and words of the law
 * @param may further values that can be used
 * @param text a line a paragraph
 */
record LetterTemplate(
        LetterKind kind,
        String version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> must,
        List<String> may,
        String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}\\s]{1,20})\\}");
    private static final int LONGEST = 4000;

    LetterTemplate {
        must = List.copyOf(must);
        may = List.copyOf(may);
    }

    /** The same letter in other words. */
    LetterTemplate worded(String newVersion, LocalDate from, @Nullable LocalDate to, String words) {
        return new LetterTemplate(kind, newVersion, from, to, must, may, words);
    }

    /** Whether it holds on a day. */
    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    /**
     * The paragraphs of a letter. A value of several lines makes a paragraph of each; a paragraph without words and values is left
     * out.
     *
     * @param values by name, without braces
     */
    List<String> paragraphs(Map<String, String> values) {
        List<String> paragraphs = new ArrayList<>();
        for (String line : text.lines().toList()) {
            StringBuilder filled = new StringBuilder();
            Matcher place = PLACE.matcher(line);
            while (place.find()) {
                place.appendReplacement(filled, Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
            }
            place.appendTail(filled);
            filled.toString()
                    .lines()
                    .map(String::strip)
                    .filter(p -> !p.isEmpty())
                    .forEach(paragraphs::add);
        }
        return paragraphs;
    }

    /** What a letter would lack: names of values that must be there and are empty. */
    List<String> lacking(Map<String, String> values) {
        return must.stream()
                .filter(LetterTemplate::isPlace)
                .map(place -> place.substring(1, place.length() - 1))
                .filter(name -> values.getOrDefault(name, "").isBlank())
                .toList();
    }

    /** Everything that speaks against other words for this letter, one Chinese sentence each. */
    List<String> reasonsAgainst(String words) {
        List<String> reasons = new ArrayList<>();
        if (words.isBlank()) {
            return List.of("请填写文本");
        }
        if (words.length() > LONGEST) {
            reasons.add("文本最多" + LONGEST + "字");
        }
        for (String wanted : must) {
            if (!words.contains(wanted)) {
                reasons.add((isPlace(wanted) ? "缺少必备要素" : "缺少法定内容") + "“" + wanted + "”");
            }
        }
        Set<String> known = new LinkedHashSet<>(must);
        known.addAll(may);
        Matcher place = PLACE.matcher(words);
        while (place.find()) {
            if (!known.contains(place.group())) {
                reasons.add("没有名为“" + place.group() + "”的要素，可以用的是：" + String.join("、", places()));
            }
        }
        String rest = PLACE.matcher(words).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            reasons.add("花括号没有成对，或者中间有空格");
        }
        return reasons;
    }

    /** The values that can be used, in braces. */
    List<String> places() {
        List<String> places = new ArrayList<>();
        must.stream().filter(LetterTemplate::isPlace).forEach(places::add);
        places.addAll(may);
        return places;
    }

    private static boolean isPlace(String wanted) {
        return wanted.startsWith("{");
    }
}
