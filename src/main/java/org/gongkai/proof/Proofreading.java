package org.gongkai.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * 校核: reads a text and answers what is in it: personal data, wrong wording, left-over placeholders. An object may be used by many
 * threads; making one costs the building of the word index.
 *
 * <pre>{@code
 * List<Finding> findings = Proofreading.on(today).read("联系人手机：１３８ 1234 5678");
 * findings.getFirst().remedy(); // 138****5678
 * }</pre>
 */
public final class Proofreading {

    private final LocalDate today;
    private final List<WordingRule> rules;
    private final WordTrie wrong;

    private Proofreading(LocalDate today, WordingRules rules) {
        this.today = today;
        this.rules = rules.on(today);
        this.wrong = new WordTrie(this.rules.stream().map(WordingRule::wrong).toList());
    }

    /** With the rules that come with the program, as they hold on that day. */
    public static Proofreading on(LocalDate today) {
        return with(WordingRules.shipped(), today);
    }

    /** With those rules, as they hold on that day; a date of birth after it is none. */
    public static Proofreading with(WordingRules rules, LocalDate today) {
        return new Proofreading(today, rules);
    }

    /** What is in the text, in the order of the places; findings do not overlap. Time grows with the length of the text only. */
    public List<Finding> read(String text) {
        return read(text, "");
    }

    /** @param heading words over the text that say what it is, such as the head of a column ({@code 身份证号}); may be empty */
    public List<Finding> read(String text, String heading) {
        Folded folded = new Folded(text, heading);
        List<Finding> all = new ArrayList<>(personal(folded));
        all.addAll(wording(folded));
        all.addAll(PlaceholderFindings.of(folded));
        return apart(all);
    }

    /** Personal data only, alarms and hints, in order. */
    public List<Finding> personal(String text) {
        return apart(personal(new Folded(text, "")));
    }

    private List<Finding> personal(Folded folded) {
        List<Finding> all = new ArrayList<>(NumberFindings.of(folded, today));
        all.addAll(CodeFindings.of(folded));
        all.addAll(AddressFindings.of(folded));
        return all;
    }

    private List<Finding> wording(Folded folded) {
        List<Finding> findings = new ArrayList<>();
        wrong.find(folded.text, (word, start, end) -> {
            WordingRule rule = rules.get(word);
            if (rule.except().stream().noneMatch(right -> isWithin(folded.text, rule, right, start))) {
                findings.add(new Finding(
                        FindingKind.WORDING,
                        rule.level(),
                        start,
                        end,
                        folded.original(start, end),
                        rule.number(),
                        rule.reason(),
                        rule.right(),
                        rule.source()));
            }
        });
        return findings;
    }

    /** Whether what was found is a part of a longer form that is right. */
    private static boolean isWithin(String text, WordingRule rule, String right, int start) {
        int at = right.indexOf(rule.wrong());
        while (at >= 0) {
            if (text.startsWith(right, start - at)) {
                return true;
            }
            at = right.indexOf(rule.wrong(), at + 1);
        }
        return false;
    }

    /** In order; of two that overlap the graver stays, then the longer, then the first. */
    private static List<Finding> apart(List<Finding> all) {
        List<Finding> byPlace = new ArrayList<>(all);
        byPlace.sort(Comparator.comparingInt(Finding::start)
                .thenComparing(Comparator.comparingInt(Finding::end).reversed()));
        List<Finding> apart = new ArrayList<>();
        for (Finding finding : byPlace) {
            if (finding.start() == finding.end()) {
                continue;
            }
            Finding last = apart.isEmpty() ? null : apart.getLast();
            if (last == null || finding.start() >= last.end()) {
                apart.add(finding);
            } else if (weight(finding) > weight(last)) {
                apart.set(apart.size() - 1, finding);
            }
        }
        return List.copyOf(apart);
    }

    private static int weight(Finding finding) {
        return (finding.isAlarm() ? 1_000 : 0)
                + (finding.kind() == FindingKind.RESIDENT_ID ? 500 : 0)
                + (finding.kind().personal() ? 200 : 0)
                + Math.min(100, finding.end() - finding.start());
    }
}
