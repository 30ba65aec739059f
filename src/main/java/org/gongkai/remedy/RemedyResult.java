package org.gongkai.remedy;

import static org.gongkai.remedy.RemedyResult.Column.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * 结果: how a review (行政复议法第六十三条至第六十九条) or a suit ended, and the column of Table 4 it counts in.
 *
 * <p>The filling notes of the form are silent about dismissals; by OQ-7 a claim dismissed on its merits counts as 结果维持, everything
 * procedural, mediation and withdrawal as 其他结果.
 */
public enum RemedyResult {
    UPHELD("维持", "第六十八条", true, false, Column.UPHELD),
    CLAIM_DISMISSED("驳回行政复议请求", "第六十九条", true, false, Column.UPHELD),
    VARIED("变更", "第六十三条", true, true, CORRECTED),
    REVOKED("撤销或者部分撤销", "第六十四条", true, true, CORRECTED),
    UNLAWFUL("确认违法", "第六十五条", true, true, CORRECTED),
    ORDERED("责令限期履行", "第六十六条", true, true, CORRECTED),
    VOID("确认无效", "第六十七条", true, true, CORRECTED),
    APPLICATION_DISMISSED("驳回行政复议申请", "第三十三条", true, false, OTHER),
    SUIT_CLAIM_DISMISSED("驳回诉讼请求", "", false, true, Column.UPHELD),
    SUIT_DISMISSED("驳回起诉（不予立案）", "", false, true, OTHER),
    MEDIATED("调解、和解", "", true, true, OTHER),
    WITHDRAWN("申请人（原告）撤回", "", true, true, OTHER),
    TERMINATED("终止", "", true, true, OTHER);

    /** The columns of Table 4 that a finished case can count in. */
    public enum Column {
        UPHELD("upheld"),
        CORRECTED("corrected"),
        OTHER("other");

        private final String key;

        Column(String key) {
            this.key = key;
        }

        /** The key in cell names: {@code table4.review.upheld}. */
        public String key() {
            return key;
        }
    }

    private final String label;
    private final String article;
    private final boolean ofReview;
    private final boolean ofSuit;
    private final Column column;

    RemedyResult(String label, String article, boolean ofReview, boolean ofSuit, Column column) {
        this.label = label;
        this.article = article;
        this.ofReview = ofReview;
        this.ofSuit = ofSuit;
        this.column = column;
    }

    public String label() {
        return label;
    }

    /** The label with the article of the Review Law where a review rests on one. */
    public String label(RemedyType type) {
        return type == RemedyType.REVIEW && !article.isEmpty() ? label + "（行政复议法" + article + "）" : label;
    }

    public Column column() {
        return column;
    }

    public boolean fits(RemedyType type) {
        return type.isSuit() ? ofSuit : ofReview;
    }

    /** The results a case of that type can have, in the order of a form. */
    public static List<RemedyResult> of(RemedyType type) {
        return Arrays.stream(values()).filter(r -> r.fits(type)).toList();
    }

    public static Optional<RemedyResult> byName(String name) {
        return Arrays.stream(values()).filter(r -> r.name().equals(name)).findFirst();
    }
}
