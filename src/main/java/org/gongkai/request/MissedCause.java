package org.gongkai.request;

/** 逾期原因: why a deadline was missed, as the organ states it. */
public enum MissedCause {
    SEARCH("检索、整理材料费时"),
    CIRCULATION("内部会签、审签拖延"),
    CONSULTATION("征求意见答复迟缓"),
    MISROUTED("来件误投、转交迟延"),
    HAND_OVER("人员变动，交接脱节"),
    FORGOTTEN("漏办，没有及时登记或者处理"),
    DELIVERY("答复已作出，送达迟延"),
    OTHER("其他原因");

    private final String label;

    MissedCause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
