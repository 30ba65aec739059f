package org.gongkai.statute;

import java.time.LocalDate;
import java.util.List;

/** 法定期限: every term the law sets, as dated data. */
public final class TimeLimits {

    /** What a term is for. */
    public enum Kind {
        /** 主动公开 (REG 26, R-01). */
        PUBLICATION,
        /** 答复 (REG 33, R-09). */
        REPLY,
        /** 延期，最长 (REG 33, R-10). */
        EXTENSION,
        /** 补正告知 (REG 30, R-05). */
        CORRECTION_NOTICE,
        /** 第三方、共同制作机关、其他机关提出意见 (REG 32–34, R-12, R-15, R-16). */
        OPINION,
        /** 缴纳信息处理费 (FEE, R-40). */
        PAYMENT,
        /** 申请行政复议 (ARL 20). */
        REVIEW,
        /** 复议后起诉 (ARL 34, ALL 45). */
        SUIT_AFTER_REVIEW,
        /** 直接起诉 (ALL 46). */
        DIRECT_SUIT
    }

    /** 工作日、自然日、月. */
    public enum Unit {
        WORKDAYS("个工作日"),
        DAYS("日"),
        MONTHS("个月");

        private final String word;

        Unit(String word) {
            this.word = word;
        }
    }

    /**
     * One term while one text of the law is in force.
     *
     * @param validTo last day, 9999-12-31 while in force
     * @param source the article, in Chinese
     */
    public record Term(Kind kind, int amount, Unit unit, LocalDate validFrom, LocalDate validTo, String source) {

        /** {@code 20个工作日}. */
        public String words() {
            return amount + unit.word;
        }
    }

    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
    /** 政府信息公开条例 (2019 revision) in force. */
    static final LocalDate REGULATION_2019 = LocalDate.of(2019, 5, 15);

    private static final LocalDate FEE_RULES = LocalDate.of(2021, 1, 1);
    private static final LocalDate SUIT_LAW_2017 = LocalDate.of(2017, 7, 1);

    private static final List<Term> TERMS = List.of(
            regulation(Kind.PUBLICATION, 20, "《中华人民共和国政府信息公开条例》第二十六条"),
            regulation(Kind.REPLY, 20, "《中华人民共和国政府信息公开条例》第三十三条第二款"),
            regulation(Kind.EXTENSION, 20, "《中华人民共和国政府信息公开条例》第三十三条第二款"),
            regulation(Kind.CORRECTION_NOTICE, 7, "《中华人民共和国政府信息公开条例》第三十条"),
            regulation(Kind.OPINION, 15, "《中华人民共和国政府信息公开条例》第三十二条、第三十四条"),
            new Term(Kind.PAYMENT, 20, Unit.WORKDAYS, FEE_RULES, OPEN, "《政府信息公开信息处理费管理办法》"),
            new Term(Kind.REVIEW, 60, Unit.DAYS, RemedyKind.REVIEW_FIRST_SINCE, OPEN, "《中华人民共和国行政复议法》第二十条"),
            new Term(Kind.SUIT_AFTER_REVIEW, 15, Unit.DAYS, SUIT_LAW_2017, OPEN, "《中华人民共和国行政诉讼法》第四十五条"),
            new Term(Kind.DIRECT_SUIT, 6, Unit.MONTHS, SUIT_LAW_2017, OPEN, "《中华人民共和国行政诉讼法》第四十六条"));

    private TimeLimits() {}

    private static Term regulation(Kind kind, int workdays, String source) {
        return new Term(kind, workdays, Unit.WORKDAYS, REGULATION_2019, OPEN, source);
    }

    /**
     * The term in force on a day. The rule table knows no older text; for a day before the first known one this is the
     * first known term, and {@link Term#validFrom} shows that it is.
     */
    public static Term of(Kind kind, LocalDate on) {
        Term first = null;
        for (Term term : TERMS) {
            if (term.kind() != kind) {
                continue;
            }
            if (!on.isBefore(term.validFrom()) && !on.isAfter(term.validTo())) {
                return term;
            }
            first = first == null ? term : first;
        }
        if (first == null) {
            throw new IllegalStateException("no term for " + kind);
        }
        return first;
    }

    /** {@link #of} as a bare number. */
    static int amount(Kind kind, LocalDate on) {
        return of(kind, on).amount();
    }

    /** Every term, in the order of {@link Kind}. */
    public static List<Term> all() {
        return TERMS;
    }
}
