package org.gongkai.demo;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step of a case as {@code demo/cases.tsv} writes it: {@code correct+3/10} or {@code reply+12=D2}.
 *
 * @param act what is done
 * @param after working days after filing
 * @param number the number behind the slash, 0 if none
 * @param word the word behind the equals sign, empty if none
 */
record Step(String act, int after, int number, String word) {

    private static final Pattern FORM = Pattern.compile("(\\w+)\\+(\\d+)(?:/(\\d+))?(?:=(\\w+))?");

    static List<Step> parse(String steps) {
        return Arrays.stream(steps.split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .map(Step::one)
                .toList();
    }

    private static Step one(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a step: " + text);
        }
        return new Step(
                form.group(1),
                Integer.parseInt(form.group(2)),
                form.group(3) == null ? 0 : Integer.parseInt(form.group(3)),
                form.group(4) == null ? "" : form.group(4));
    }
}
