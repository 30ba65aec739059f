package org.gongkai.request;

/**
 * 由来: what a request was made from.
 *
 * @param ref number of the request it was split from, or of the question it was; of a row of a register: file and row
 */
public record Origin(Kind kind, String ref) {

    /** 种类. */
    public enum Kind {
        SPLIT("由", "拆分而来"),
        QUESTION("由咨询", "转来，日期照旧"),
        COMPLAINT("由投诉", "转来，日期照旧"),
        REPORT("由举报", "转来，日期照旧"),
        SUGGESTION("由建议", "转来，日期照旧"),
        /** A row of the register an office kept before; what happened then was written down there, not here. */
        REGISTER("自台账", "导入");

        private final String before;
        private final String after;

        Kind(String before, String after) {
            this.before = before;
            this.after = after;
        }
    }

    /** In words: 由 zfb-2026-0007 拆分而来. */
    public String words() {
        return kind.before + ref + kind.after;
    }
}
