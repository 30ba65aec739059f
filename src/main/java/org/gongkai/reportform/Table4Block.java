package org.gongkai.reportform;

/** The three blocks of Table 4 in printed order. */
public enum Table4Block {
    REVIEW("review", "行政复议"),
    SUIT_DIRECT("suitDirect", "未经复议直接起诉"),
    SUIT_AFTER_REVIEW("suitAfterReview", "复议后起诉");

    private final String key;
    private final String label;

    Table4Block(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }
}
