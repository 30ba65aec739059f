package org.gongkai.document;

import java.util.Arrays;
import java.util.Optional;

/** 撤下的原因, with what the public sees afterwards. */
public enum WithdrawalReason {
    /** 内容有误. */
    MISTAKE("内容有误，正在更正", false),
    /** 不应公开. */
    NOT_TO_BE_PUBLIC("经审查不宜公开", false),
    /** 涉及个人信息. */
    PERSONAL_DATA("需要处理个人信息", false),
    /** 重复发布. */
    DUPLICATE("与另一条信息重复", false),
    /** 公示期满. */
    PERIOD_OVER("公示期已满", false),
    /** 机构调整: another organ's business now. */
    REORGANISED("机构职能调整", true),
    /** 仅供查考. */
    HISTORICAL("已过时，仅供查考", true);

    private final String label;
    private final boolean textStands;

    WithdrawalReason(String label, boolean textStands) {
        this.label = label;
        this.textStands = textStands;
    }

    /** For the public, in Chinese. */
    public String label() {
        return label;
    }

    /** Whether the text stays at its address under a notice; otherwise only the reason does. */
    public boolean textStands() {
        return textStands;
    }

    public static Optional<WithdrawalReason> byName(String name) {
        return Arrays.stream(values()).filter(r -> r.name().equals(name)).findFirst();
    }
}
