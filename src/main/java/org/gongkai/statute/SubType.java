package org.gongkai.statute;

import java.util.Arrays;
import java.util.List;

/** 细分情形: the kinds a ground names one by one; some dispositions must say which (REG 16, OQ-12). */
public enum SubType {
    NATIONAL_SECURITY(Disposition.N3, "国家安全"),
    PUBLIC_SECURITY(Disposition.N3, "公共安全"),
    ECONOMIC_SECURITY(Disposition.N3, "经济安全"),
    SOCIAL_STABILITY(Disposition.N3, "社会稳定"),

    TRADE_SECRET(Disposition.N4, "商业秘密"),
    PERSONAL_PRIVACY(Disposition.N4, "个人隐私"),
    OTHER_RIGHTS(Disposition.N4, "第三方其他合法权益"),

    PERSONNEL(Disposition.N5, "人事管理"),
    LOGISTICS(Disposition.N5, "后勤管理"),
    INTERNAL_WORKFLOW(Disposition.N5, "内部工作流程"),

    DISCUSSION_RECORD(Disposition.N6, "讨论记录"),
    DRAFT(Disposition.N6, "过程稿"),
    CONSULTATION_LETTER(Disposition.N6, "磋商信函"),
    REQUEST_FOR_INSTRUCTION(Disposition.N6, "请示报告"),

    WITHDRAWN(Disposition.O3, "申请人撤回申请"),
    NOT_GOVERNMENT_INFORMATION(Disposition.O3, "不属于政府信息、属于咨询"),
    MERGED(Disposition.O3, "与其他申请合并办理"),
    IDENTITY_VOID(Disposition.O3, "申请人身份不实或者无法联系"),
    OTHER(Disposition.O3, "其他情形");

    private final Disposition disposition;
    private final String label;

    SubType(Disposition disposition, String label) {
        this.disposition = disposition;
        this.label = label;
    }

    /** The disposition whose kind this is. */
    public Disposition disposition() {
        return disposition;
    }

    public String label() {
        return label;
    }

    /** The kinds of one disposition, in the order of the article; empty if it has none. */
    public static List<SubType> of(Disposition disposition) {
        return Arrays.stream(values())
                .filter(type -> type.disposition == disposition)
                .toList();
    }
}
