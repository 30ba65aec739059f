package org.gongkai.statute;

import java.util.Optional;

/**
 * 不予公开、不能提供的理由: why something asked for is not given, in whole or in part. A partial disclosure (P) lists one or more
 * for the part that is withheld; a refusal lists its own first.
 */
public enum Ground {
    STATE_SECRET("国家秘密", "第十四条", "依法确定为国家秘密的政府信息，不予公开。"),
    OTHER_LAW("法律、行政法规禁止公开", "第十四条", "法律、行政法规禁止公开的政府信息，不予公开。"),
    THREE_SECURITIES("危及“三安全一稳定”", "第十四条", "公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开。"),
    THIRD_PARTY("第三方合法权益", "第十五条", "涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开。"),
    INTERNAL("内部事务信息", "第十六条第一款", "行政机关的内部事务信息，包括人事管理、后勤管理、内部工作流程等方面的信息，可以不予公开。"),
    PROCESS("过程性信息", "第十六条第二款", "行政机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息，可以不予公开。"),
    ENFORCEMENT_FILE("行政执法案卷信息", "第十六条第二款", "行政机关在履行行政管理职能过程中形成的行政执法案卷信息，可以不予公开。"),
    SPECIAL_ACCESS("行政查询事项", "第三十六条第（七）项", "所申请公开信息属于工商、不动产登记资料等信息，有关法律、行政法规对信息的获取有特别规定的，告知申请人依照有关法律、行政法规的规定办理。"),
    NOT_FOUND("信息不存在", "第三十六条第（四）项", "经检索没有所申请公开信息的，告知申请人该政府信息不存在。"),
    NOT_OURS("不属于本机关负责公开", "第三十六条第（五）项", "所申请公开信息不属于本行政机关负责公开的，告知申请人并说明理由。"),
    NEEDS_MAKING("需要加工、分析", "第三十八条", "需要行政机关对现有政府信息进行加工、分析的，行政机关可以不予提供。"),
    /** Only beside a part that is given: 第三十七条 names it among what may be separated out. */
    NOT_GOVERNMENT_INFORMATION("不属于政府信息", "第三十七条", "申请公开的信息中含有不属于政府信息的内容，能够作区分处理的，应当提供可以公开的内容，并对不予公开的内容说明理由。");

    private final String label;
    private final String article;
    private final String clause;

    Ground(String label, String article, String clause) {
        this.label = label;
        this.article = article;
        this.clause = clause;
    }

    /** 理由. */
    public String label() {
        return label;
    }

    /** The article of REG, without the title of the regulation: 第十六条第一款. */
    public String article() {
        return article;
    }

    /** What the article says of it, in its own words. */
    public String clause() {
        return clause;
    }

    /** The disposition that refuses a whole request on this ground; none for what can only be a part. */
    public Optional<Disposition> disposition() {
        return Optional.ofNullable(
                switch (this) {
                    case STATE_SECRET -> Disposition.N1;
                    case OTHER_LAW -> Disposition.N2;
                    case THREE_SECURITIES -> Disposition.N3;
                    case THIRD_PARTY -> Disposition.N4;
                    case INTERNAL -> Disposition.N5;
                    case PROCESS -> Disposition.N6;
                    case ENFORCEMENT_FILE -> Disposition.N7;
                    case SPECIAL_ACCESS -> Disposition.N8;
                    case NOT_FOUND -> Disposition.U1;
                    case NOT_OURS -> Disposition.U1B;
                    case NEEDS_MAKING -> Disposition.U2;
                    case NOT_GOVERNMENT_INFORMATION -> null;
                });
    }
}
