package org.gongkai.reportform;

import static org.gongkai.reportform.Table3Line.Group.*;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of Table 3 in printed order, with the labels as the form prints them. The 2019 form, and some reports on the 2021
 * form, have one unsplit row （六）其他处理 ({@link #OTHER_UNSPLIT}) where the 2021 form has three.
 */
public enum Table3Line {
    NEW("new", NONE, "一、本年新收政府信息公开申请数量"),
    CARRIED_IN("carriedIn", NONE, "二、上年结转政府信息公开申请数量"),
    GRANTED("granted", RESULT, "（一）予以公开"),
    PARTIAL("partial", RESULT, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    REFUSED_STATE_SECRET("refused.stateSecret", REFUSED, "1.属于国家秘密"),
    REFUSED_OTHER_LAW("refused.otherLaw", REFUSED, "2.其他法律行政法规禁止公开"),
    REFUSED_THREE_SECURITIES("refused.threeSecurities", REFUSED, "3.危及“三安全一稳定”"),
    REFUSED_THIRD_PARTY("refused.thirdParty", REFUSED, "4.保护第三方合法权益"),
    REFUSED_INTERNAL("refused.internal", REFUSED, "5.属于三类内部事务信息"),
    REFUSED_PROCESS("refused.process", REFUSED, "6.属于四类过程性信息"),
    REFUSED_ENFORCEMENT_FILE("refused.enforcementFile", REFUSED, "7.属于行政执法案卷"),
    REFUSED_INQUIRY("refused.inquiry", REFUSED, "8.属于行政查询事项"),
    UNABLE_NOT_HELD("unable.notHeld", UNABLE, "1.本机关不掌握相关政府信息"),
    UNABLE_NEEDS_MAKING("unable.needsMaking", UNABLE, "2.没有现成信息需要另行制作"),
    UNABLE_STILL_UNCLEAR("unable.stillUnclear", UNABLE, "3.补正后申请内容仍不明确"),
    NOT_PROCESSED_PETITION("notProcessed.petition", NOT_PROCESSED, "1.信访举报投诉类申请"),
    NOT_PROCESSED_REPEAT("notProcessed.repeat", NOT_PROCESSED, "2.重复申请"),
    NOT_PROCESSED_PUBLICATION("notProcessed.publication", NOT_PROCESSED, "3.要求提供公开出版物"),
    NOT_PROCESSED_EXCESSIVE("notProcessed.excessive", NOT_PROCESSED, "4.无正当理由大量反复申请"),
    NOT_PROCESSED_RECONFIRM("notProcessed.reconfirm", NOT_PROCESSED, "5.要求行政机关确认或重新出具已获取信息"),
    OTHER_CORRECTION_LAPSED("other.correctionLapsed", OTHER, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    OTHER_FEE_LAPSED("other.feeLapsed", OTHER, "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    OTHER_OTHER("other.other", OTHER, "3.其他"),
    OTHER_UNSPLIT("other", RESULT, "（六）其他处理"),
    TOTAL("total", RESULT, "（七）总计"),
    CARRIED_OUT("carriedOut", NONE, "四、结转下年度继续办理");

    /** The groups of the results, as the second column of the table prints them. */
    public enum Group {
        /** Outside 三、本年度办理结果. */
        NONE(""),
        /** A result without sub-items. */
        RESULT(""),
        REFUSED("（三）不予公开"),
        UNABLE("（四）无法提供"),
        NOT_PROCESSED("（五）不予处理"),
        OTHER("（六）其他处理");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final String key;
    private final Group group;
    private final String label;

    Table3Line(String key, Group group, String label) {
        this.key = key;
        this.group = group;
        this.label = label;
    }

    /** The key of contracts.md §4, for example {@code refused.inquiry}. */
    public String key() {
        return key;
    }

    public Group group() {
        return group;
    }

    public String label() {
        return label;
    }

    /** Whether the row is one of the results that 总计 adds up (A3). */
    public boolean isResult() {
        return group != NONE && this != TOTAL;
    }

    /** The row in a sentence: 表三“（三）不予公开 8.属于行政查询事项”. */
    public String spoken() {
        String full = group.label().isEmpty() ? label : group.label() + label;
        int note = full.indexOf("（区分");
        return "表三“" + (note < 0 ? full : full.substring(0, note)) + "”";
    }

    /** The rows of a form in printed order. */
    static List<Table3Line> of(boolean unsplitOther) {
        return Stream.of(values())
                .filter(line -> unsplitOther ? line.group != OTHER : line != OTHER_UNSPLIT)
                .toList();
    }

    public static @Nullable Table3Line byKey(String key) {
        return Stream.of(values())
                .filter(line -> line.key.equals(key))
                .findFirst()
                .orElse(null);
    }
}
