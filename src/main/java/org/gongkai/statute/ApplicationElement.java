package org.gongkai.statute;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * 申请要件: what a request must contain (REG 29, R-23). Purpose (用途) is not among them: it may be asked, never required. A
 * request that lacks one is a candidate for correction, never refused for it.
 */
public enum ApplicationElement {
    NAME("姓名或者名称", 1),
    IDENTITY_PROOF("身份证明", 1),
    CONTACT("联系方式", 1),
    DESCRIPTION("所需政府信息的名称、文号或者便于查询的其他特征性描述", 2),
    FORM_WANTED("获取信息的方式、途径", 3);

    private final String label;
    private final int item;

    ApplicationElement(String label, int item) {
        this.label = label;
        this.item = item;
    }

    public String label() {
        return label;
    }

    /** 第二十九条第二款第（一）项 and so on. */
    public String article() {
        return "第二十九条第二款第（" + "一二三".charAt(item - 1) + "）项";
    }

    /** What is missing, in the order of the article: the items a correction notice would name. */
    public static List<ApplicationElement> missing(Set<ApplicationElement> given) {
        return Arrays.stream(values())
                .filter(element -> !given.contains(element))
                .toList();
    }
}
