package org.gongkai.request;

/** 获取信息的形式: the form in which the applicant wants the information (条例第二十九条第二款第（三）项、第四十条). */
public enum Provision {
    PAPER("纸质"),
    ELECTRONIC("电子数据"),
    DISC("光盘等存储介质"),
    READING("当场查阅、抄录");

    private final String label;

    Provision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
