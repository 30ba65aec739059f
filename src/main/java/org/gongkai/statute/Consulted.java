package org.gongkai.statute;

/** 被征求意见方: who is asked before a reply; the time of asking is excluded from the reply period (REG arts 32–34). */
public enum Consulted {
    /** 第三方 (第三十二条). Silence is neither consent nor refusal: the organ decides. */
    THIRD_PARTY("thirdParty", "第三方", "R-11", "R-12", "R-13"),
    /** 共同制作机关 (第三十四条). Silence is consent to disclose. */
    CO_MAKER("coMaker", "共同制作机关", "R-15", "R-16", "R-16"),
    /** 其他机关 (第三十三条第三款). Silence means nothing; the clock goes on. */
    ORGAN("organ", "其他机关", "R-15", "R-15", "R-15");

    /** 逾期未提出意见的后果: what it means that no opinion came in time. */
    public enum Silence {
        /** the organ must record a decision of its own; never automatic. */
        ORGAN_DECIDES("不视为同意，也不视为不同意，由本机关依法决定是否公开"),
        /** consent to disclose. */
        DEEMED_CONSENT("视为同意公开"),
        /** no effect laid down; the organ goes on. */
        NO_EFFECT("本机关继续办理");

        private final String meaning;

        Silence(String meaning) {
            this.meaning = meaning;
        }

        /** In Chinese, to follow "逾期未提出意见，". */
        public String meaning() {
            return meaning;
        }
    }

    private final String code;
    private final String label;
    private final String exclusionRule;
    private final String limitRule;
    private final String silenceRule;

    Consulted(String code, String label, String exclusionRule, String limitRule, String silenceRule) {
        this.code = code;
        this.label = label;
        this.exclusionRule = exclusionRule;
        this.limitRule = limitRule;
        this.silenceRule = silenceRule;
    }

    /** The stem of the facts' names in JSON: {@code thirdParty}Asked, {@code thirdParty}Answered. */
    public String code() {
        return code;
    }

    /** The word used on pages: 第三方. */
    public String label() {
        return label;
    }

    /** The rule by which days of asking are excluded. */
    public String exclusionRule() {
        return exclusionRule;
    }

    /** The rule that gives the day by which an opinion is due. */
    public String limitRule() {
        return limitRule;
    }

    /** The rule that says what silence means. */
    public String silenceRule() {
        return silenceRule;
    }

    /** What it means that nobody answered in time. */
    public Silence silence() {
        return switch (this) {
            case THIRD_PARTY -> Silence.ORGAN_DECIDES;
            case CO_MAKER -> Silence.DEEMED_CONSENT;
            case ORGAN -> Silence.NO_EFFECT;
        };
    }
}
