package org.gongkai.review;

import java.util.Arrays;
import java.util.Optional;

/** 不主动公开的理由: by article of the Regulation (第十三条至第十六条). */
public enum NonDisclosureGround {
    STATE_SECRET("第十四条", "依法确定为国家秘密"),
    FORBIDDEN_BY_LAW("第十四条", "法律、行政法规禁止公开"),
    SECURITY("第十四条", "公开后可能危及国家安全、公共安全、经济安全、社会稳定"),
    TRADE_SECRET("第十五条", "涉及商业秘密，公开会损害第三方合法权益"),
    PRIVACY("第十五条", "涉及个人隐私，公开会损害第三方合法权益"),
    INTERNAL("第十六条第一款", "行政机关的内部事务信息"),
    PROCESS("第十六条第二款", "讨论记录、过程稿、磋商信函、请示报告等过程性信息"),
    ENFORCEMENT_FILE("第十六条第二款", "行政执法案卷信息"),
    OUTSIDE_SCOPE("第十三条", "不在法定主动公开范围，可以依申请公开");

    private final String article;
    private final String label;

    NonDisclosureGround(String article, String label) {
        this.article = article;
        this.label = label;
    }

    /** Of 《政府信息公开条例》. */
    public String article() {
        return article;
    }

    public String label() {
        return label;
    }

    /** {@code 第十四条：依法确定为国家秘密}. */
    public String words() {
        return article + "：" + label;
    }

    /** Whether it keeps a document from everybody, also from who asks. */
    public boolean isForbidding() {
        return this != OUTSIDE_SCOPE;
    }

    public static Optional<NonDisclosureGround> byName(String name) {
        return Arrays.stream(values()).filter(g -> g.name().equals(name)).findFirst();
    }
}
