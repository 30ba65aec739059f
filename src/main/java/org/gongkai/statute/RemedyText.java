package org.gongkai.statute;

import java.time.LocalDate;

/**
 * 救济告知: the paragraph that tells the applicant how to contest a decision. Correction, extension, consultation and
 * fee notices carry none.
 */
public final class RemedyText {

    private RemedyText() {}

    /**
     * The paragraph in Chinese, one or two sentences.
     *
     * @param kind from {@link Disposition#remedy}, or set by the office for one code (OQ-8)
     * @param on the day of the decision; before 2024-01-01 the older text (review or suit) holds for every decision
     * @param reviewBody full name of the body that reviews ({@link ReviewBody})
     * @param court full name of the competent court
     */
    public static String of(RemedyKind kind, LocalDate on, String reviewBody, String court) {
        boolean reviewFirst = kind == RemedyKind.REVIEW_FIRST && !on.isBefore(RemedyKind.REVIEW_FIRST_SINCE);
        return reviewFirst ? reviewFirst(on, reviewBody, court) : reviewOrSuit(on, reviewBody, court);
    }

    private static String reviewFirst(LocalDate on, String reviewBody, String court) {
        // 行政复议法第二十三条: review before suit, and the organ must say so
        return "如对本机关不予公开的决定不服，应当依照《中华人民共和国行政复议法》第二十三条的规定先申请行政复议：可以自收到本答复之日起"
                + days(TimeLimits.Kind.REVIEW, on) + "内向" + reviewBody + "申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起"
                + days(TimeLimits.Kind.SUIT_AFTER_REVIEW, on) + "内向" + court + "提起行政诉讼。";
    }

    private static String reviewOrSuit(LocalDate on, String reviewBody, String court) {
        return "如对本答复不服，可以自收到本答复之日起" + days(TimeLimits.Kind.REVIEW, on) + "内向" + reviewBody + "申请行政复议，或者自收到本答复之日起"
                + days(TimeLimits.Kind.DIRECT_SUIT, on) + "内向" + court + "提起行政诉讼。";
    }

    private static String days(TimeLimits.Kind kind, LocalDate on) {
        return TimeLimits.of(kind, on).words();
    }
}
