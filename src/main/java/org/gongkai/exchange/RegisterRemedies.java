package org.gongkai.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.gongkai.remedy.OldRemedy;
import org.gongkai.remedy.RemedyResult;
import org.gongkai.remedy.RemedyType;
import org.jspecify.annotations.Nullable;

/** 台账里的复议诉讼: what a row tells of reviews and suits, with the days Table 4 counts by. */
final class RegisterRemedies {

    private static final Pattern NONE = Pattern.compile("[否无未]|未(复议|诉讼|起诉|申请).*|没有.*|无(复议|诉讼).*");
    private static final Pattern PENDING = Pattern.compile("未(审)?结|尚未|审理中|在审|办理中|正在");
    private static final Pattern REVIEW = Pattern.compile("复议");
    private static final Pattern SUIT = Pattern.compile("诉|判|法院|裁定");

    private record Rule(
            Pattern words,
            @Nullable RemedyResult ofReview,
            @Nullable RemedyResult ofSuit) {}

    private static final List<Rule> RESULTS = List.of(
            rule("维持", RemedyResult.UPHELD, null),
            rule("驳回.{0,4}复议请求|驳回请求", RemedyResult.CLAIM_DISMISSED, null),
            rule("驳回.{0,4}(复议)?申请|不予受理", RemedyResult.APPLICATION_DISMISSED, null),
            rule("驳回.{0,6}诉讼请求", null, RemedyResult.SUIT_CLAIM_DISMISSED),
            rule("驳回.{0,4}起诉|不予立案", null, RemedyResult.SUIT_DISMISSED),
            rule("变更", RemedyResult.VARIED, RemedyResult.VARIED),
            rule("(?<!申请人|原告|自行)撤销", RemedyResult.REVOKED, RemedyResult.REVOKED),
            rule("违法", RemedyResult.UNLAWFUL, RemedyResult.UNLAWFUL),
            rule("责令|限期", RemedyResult.ORDERED, RemedyResult.ORDERED),
            rule("无效", RemedyResult.VOID, RemedyResult.VOID),
            rule("调解|和解", RemedyResult.MEDIATED, RemedyResult.MEDIATED),
            rule("撤回|撤诉", RemedyResult.WITHDRAWN, RemedyResult.WITHDRAWN),
            rule("终止|终结", RemedyResult.TERMINATED, RemedyResult.TERMINATED));

    private final RegisterRow row;
    private final BiFunction<RegisterColumn, List<String>, @Nullable LocalDate> day;
    private final List<String> problems;
    private final List<OldRemedy> found = new ArrayList<>();

    private RegisterRemedies(
            RegisterRow row, BiFunction<RegisterColumn, List<String>, @Nullable LocalDate> day, List<String> problems) {
        this.row = row;
        this.day = day;
        this.problems = problems;
    }

    private static Rule rule(String words, @Nullable RemedyResult ofReview, @Nullable RemedyResult ofSuit) {
        return new Rule(Pattern.compile(words), ofReview, ofSuit);
    }

    /** @param day reads a day and says what is wrong with it */
    static List<OldRemedy> of(
            RegisterRow row, BiFunction<RegisterColumn, List<String>, @Nullable LocalDate> day, List<String> problems) {
        RegisterRemedies remedies = new RegisterRemedies(row, day, problems);
        String review = said(row.value(RegisterColumn.REVIEW));
        String suit = said(row.value(RegisterColumn.SUIT));
        for (String part : said(row.value(RegisterColumn.REMEDY)).split("[;；,，、。\\n]")) {
            boolean ofReview = REVIEW.matcher(part).find();
            boolean ofSuit = SUIT.matcher(part.replaceAll("复议后", "")).find();
            if (part.isBlank()) {
                continue;
            }
            if (ofReview && !ofSuit && review.isEmpty()) {
                review = part;
            } else if (ofSuit && suit.isEmpty()) {
                suit = part;
            } else {
                problems.add("“" + RegisterColumn.REMEDY.head() + "”看不出是复议还是诉讼：“" + part.strip() + "”，请分两列写。");
            }
        }
        if (!review.isEmpty()) {
            remedies.add(
                    RemedyType.REVIEW,
                    review,
                    RegisterColumn.REVIEW_ACCEPTED,
                    RegisterColumn.REVIEW_DECIDED,
                    RegisterColumn.REVIEW_NUMBER,
                    RegisterColumn.REVIEW_BODY);
        }
        if (!suit.isEmpty()) {
            remedies.add(
                    !review.isEmpty() || suit.contains("复议后") ? RemedyType.SUIT_AFTER_REVIEW : RemedyType.SUIT_DIRECT,
                    suit,
                    RegisterColumn.SUIT_ACCEPTED,
                    RegisterColumn.SUIT_DECIDED,
                    RegisterColumn.SUIT_NUMBER,
                    RegisterColumn.SUIT_BODY);
        }
        return remedies.found;
    }

    private static String said(String text) {
        String plain = RegisterWords.plain(text);
        return NONE.matcher(plain).matches() ? "" : plain;
    }

    private void add(
            RemedyType type,
            String said,
            RegisterColumn acceptedAt,
            RegisterColumn decidedAt,
            RegisterColumn numberAt,
            RegisterColumn bodyAt) {
        int before = problems.size();
        String name = type.isSuit() ? "诉讼" : "复议";
        boolean pending = PENDING.matcher(said).find();
        Optional<RemedyResult> result = pending ? Optional.empty() : result(said, type);
        if (!pending && result.isEmpty()) {
            problems.add("不认识" + name + "结果“" + said + "”，请写成" + type.label() + "的一种："
                    + String.join(
                            "、",
                            RemedyResult.of(type).stream()
                                    .map(RemedyResult::label)
                                    .toList())
                    + "、尚未审结。");
        }
        LocalDate accepted = day.apply(acceptedAt, problems);
        LocalDate decided = day.apply(decidedAt, problems);
        if (!row.has(acceptedAt)) {
            problems.add("写了" + name + "结果，没有写“" + acceptedAt.head() + "”；年报按年计数，要有日期。");
        }
        if (!pending && !row.has(decidedAt)) {
            problems.add("写了" + name + "结果，没有写“" + decidedAt.head() + "”；年报按年计数，要有日期。");
        }
        if (problems.size() == before && accepted != null) {
            found.add(new OldRemedy(
                    type,
                    row.value(numberAt),
                    row.value(bodyAt),
                    accepted,
                    result.orElse(null),
                    pending ? null : decided));
        }
    }

    private static Optional<RemedyResult> result(String said, RemedyType type) {
        List<RemedyResult> results = RESULTS.stream()
                .filter(rule -> rule.words().matcher(said).find())
                .map(rule -> type.isSuit() ? rule.ofSuit() : rule.ofReview())
                .filter(result -> result != null)
                .map(java.util.Objects::requireNonNull)
                .distinct()
                .toList();
        boolean same = results.stream().map(RemedyResult::column).distinct().count() == 1;
        return same ? Optional.of(results.getFirst()) : Optional.empty();
    }
}
