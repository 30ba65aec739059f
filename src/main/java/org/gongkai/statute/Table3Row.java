package org.gongkai.statute;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * 表三“本年度办理结果”各项: the leaf rows of Table 3 between 上年结转 and 总计, in printed order. Every request that was handled is
 * counted in exactly one of them.
 */
public enum Table3Row {
    GRANTED("granted", "（一）予以公开", ""),
    PARTIAL("partial", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", ""),
    REFUSED_STATE_SECRET("refused.stateSecret", "1.属于国家秘密", Names.REFUSED),
    REFUSED_OTHER_LAW("refused.otherLaw", "2.其他法律行政法规禁止公开", Names.REFUSED),
    REFUSED_THREE_SECURITIES("refused.threeSecurities", "3.危及“三安全一稳定”", Names.REFUSED),
    REFUSED_THIRD_PARTY("refused.thirdParty", "4.保护第三方合法权益", Names.REFUSED),
    REFUSED_INTERNAL("refused.internal", "5.属于三类内部事务信息", Names.REFUSED),
    REFUSED_PROCESS("refused.process", "6.属于四类过程性信息", Names.REFUSED),
    REFUSED_ENFORCEMENT_FILE("refused.enforcementFile", "7.属于行政执法案卷", Names.REFUSED),
    REFUSED_INQUIRY("refused.inquiry", "8.属于行政查询事项", Names.REFUSED),
    UNABLE_NOT_HELD("unable.notHeld", "1.本机关不掌握相关政府信息", Names.UNABLE),
    UNABLE_NEEDS_MAKING("unable.needsMaking", "2.没有现成信息需要另行制作", Names.UNABLE),
    UNABLE_STILL_UNCLEAR("unable.stillUnclear", "3.补正后申请内容仍不明确", Names.UNABLE),
    NOT_PROCESSED_PETITION("notProcessed.petition", "1.信访举报投诉类申请", Names.NOT_PROCESSED),
    NOT_PROCESSED_REPEAT("notProcessed.repeat", "2.重复申请", Names.NOT_PROCESSED),
    NOT_PROCESSED_PUBLICATION("notProcessed.publication", "3.要求提供公开出版物", Names.NOT_PROCESSED),
    NOT_PROCESSED_EXCESSIVE("notProcessed.excessive", "4.无正当理由大量反复申请", Names.NOT_PROCESSED),
    NOT_PROCESSED_RECONFIRM("notProcessed.reconfirm", "5.要求行政机关确认或重新出具已获取信息", Names.NOT_PROCESSED),
    /** FMT21 only. */
    OTHER_CORRECTION_LAPSED("other.correctionLapsed", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", Names.OTHER),
    /** FMT21 only. */
    OTHER_FEE_LAPSED("other.feeLapsed", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", Names.OTHER),
    /** FMT21 only. */
    OTHER_OTHER("other.other", "3.其他", Names.OTHER),
    /** FMT19 only: the three rows above as one. */
    OTHER_UNSPLIT("other", "（六）其他处理", "");

    private static final class Names {
        static final String REFUSED = "（三）不予公开";
        static final String UNABLE = "（四）无法提供";
        static final String NOT_PROCESSED = "（五）不予处理";
        static final String OTHER = "（六）其他处理";
    }

    private final String key;
    private final String label;
    private final String group;

    Table3Row(String key, String label, String group) {
        this.key = key;
        this.label = label;
        this.group = group;
    }

    /** The key in JSON and in cell names: {@code refused.inquiry}. */
    public String key() {
        return key;
    }

    /** As printed on the form. */
    public String label() {
        return label;
    }

    /** The printed head of the group it stands in: （三）不予公开; empty for a row that is a group of its own. */
    public String group() {
        return group;
    }

    /** Whether the row is printed on this form. */
    public boolean on(Table3Form form) {
        return switch (this) {
            case OTHER_CORRECTION_LAPSED, OTHER_FEE_LAPSED, OTHER_OTHER -> form == Table3Form.FMT21;
            case OTHER_UNSPLIT -> form == Table3Form.FMT19;
            default -> true;
        };
    }

    /** The row this one is counted in on that form. */
    public Table3Row in(Table3Form form) {
        if (on(form)) {
            return this;
        }
        return form == Table3Form.FMT19 ? OTHER_UNSPLIT : OTHER_OTHER;
    }

    /** The rows printed on a form, in order. */
    public static List<Table3Row> of(Table3Form form) {
        return Arrays.stream(values()).filter(row -> row.on(form)).toList();
    }

    public static Optional<Table3Row> ofKey(String key) {
        return Arrays.stream(values()).filter(row -> row.key.equals(key)).findFirst();
    }
}
