package org.gongkai.request;

/** 办理阶段: where a case stands, as of a day. Derived from its facts and the legal clock, never typed in. */
public enum CaseStage {
    AWAITING_CONFIRMATION("待确认收到", "已提交，待机关确认收到", "与申请人确认收到申请"),
    HANDLING("办理中", "办理中", "办理并拟写答复"),
    AWAITING_CORRECTION("待补正", "请您补正", "等待申请人补正"),
    CONSULTING("征求意见中", "正在征求意见", "等待被征求意见方答复"),
    AWAITING_PAYMENT("待缴费", "请您缴费", "等待申请人缴费"),
    /** The applicant let the time for correction or payment pass (条例第三十条; FEE). */
    LAPSED("逾期未补正或未缴费", "已超过补正或者缴费期限", "终止办理，或者继续答复"),
    REPLY_DRAFTED("答复待审查", "办理中", "审查答复稿"),
    REPLY_REVIEWED("答复待签发", "办理中", "签发答复"),
    REPLIED("已答复待送达", "已作出答复", "送达答复"),
    DELIVERED("已送达待归档", "答复已送达", "归档"),
    ENDED("已终止待归档", "已终止办理", "归档"),
    WITHDRAWN("已撤回待归档", "您已撤回申请", "归档"),
    /** Split into parts or merged into another case (一事一申请): handled there, counted there. */
    SET_ASIDE("已拆分或并案", "已转到另一件办理", "归档"),
    ARCHIVED("已归档", "已办结", "无");

    private final String label;
    private final String citizenLabel;
    private final String next;

    CaseStage(String label, String citizenLabel, String next) {
        this.label = label;
        this.citizenLabel = citizenLabel;
        this.next = next;
    }

    /** The word on the desk. */
    public String label() {
        return label;
    }

    /** The word on the tracking page. */
    public String citizenLabel() {
        return citizenLabel;
    }

    /** What is to be done now, as a verb. */
    public String next() {
        return next;
    }

    /** Whether the request still waits for its decision. */
    public boolean open() {
        return ordinal() < REPLIED.ordinal();
    }
}
