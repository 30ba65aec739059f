package org.gongkai.notice;

/** 发送状态. */
public enum NoticeState {
    WAITING("等待发送"),
    SENT("已发送"),
    GIVEN_UP("多次发送失败，已停止"),
    BOUNCED("被退回"),
    CANCELLED("已撤销");

    private final String label;

    NoticeState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
