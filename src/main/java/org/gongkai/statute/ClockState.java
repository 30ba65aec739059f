package org.gongkai.statute;

/** 计时状态: what a request is waiting for, as of a day. */
public enum ClockState {
    AWAITING_CONFIRMATION("awaitingConfirmation", "待确认收到"),
    RUNNING("running", "计时中"),
    AWAITING_CORRECTION("awaitingCorrection", "待补正"),
    CONSULTING("consulting", "征求意见中"),
    AWAITING_PAYMENT("awaitingPayment", "待缴费"),
    REPLIED("replied", "已答复"),
    /** Not corrected or not paid in time: deemed abandoned; only a reply saying so may follow. */
    LAPSED("lapsed", "视为放弃"),
    WITHDRAWN("withdrawn", "已撤回");

    private final String code;
    private final String label;

    ClockState(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The word used in JSON. */
    public String code() {
        return code;
    }

    /** The word used on pages. */
    public String label() {
        return label;
    }

    /** Whether nothing more is due from the organ under the reply clock: replied or withdrawn. */
    public boolean closed() {
        return this == REPLIED || this == WITHDRAWN;
    }
}
