package org.gongkai.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** 体裁: the genre of an item: the fifteen kinds of official documents (党政机关公文处理工作条例第八条), and what else is published. */
public enum Genre {
    RESOLUTION("决议"),
    DECISION("决定"),
    ORDER("命令（令）"),
    COMMUNIQUE("公报"),
    PROCLAMATION("公告"),
    PUBLIC_NOTICE("通告"),
    OPINION("意见"),
    NOTICE("通知"),
    CIRCULAR("通报"),
    REPORT("报告"),
    REQUEST_FOR_INSTRUCTION("请示"),
    REPLY("批复"),
    MOTION("议案"),
    LETTER("函"),
    MINUTES("纪要"),
    PLAN("规划计划"),
    STATISTICS("统计信息"),
    BUDGET("预算决算"),
    LIST("清单名单"),
    DECISION_RESULT("处理决定"),
    INTERPRETATION("政策解读"),
    PROPOSAL_REPLY("建议提案答复"),
    GUIDE("办事指南"),
    OTHER("其他");

    private final String label;

    Genre(String label) {
        this.label = label;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }

    public static Optional<Genre> byName(String name) {
        return Arrays.stream(values()).filter(g -> g.name().equals(name)).findFirst();
    }
}
