package org.gongkai.exchange;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.paper.TableFile;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Way;

/** 台账样表: an empty register with the columns that are read, and a second sheet that says what may stand in them. */
public final class RegisterTemplate {

    private RegisterTemplate() {}

    /** Writes one; the stream stays open. @throws java.io.UncheckedIOException when it cannot be written */
    public static void write(OutputStream out) {
        List<RegisterColumn> columns = Arrays.stream(RegisterColumn.values())
                .filter(column -> column != RegisterColumn.REMEDY && column != RegisterColumn.NOTE)
                .toList();
        try (TableFile file = TableFile.to(out)) {
            file.sheet(
                    "台账",
                    columns.stream()
                            .map(column ->
                                    TableFile.Column.of(column.head(), column == RegisterColumn.CONTENT ? 50 : 14))
                            .toList());
            file.sheet("填写说明", TableFile.Column.of(List.of("列名", "必有", "怎样填", "也认识的列名"), 16, 8, 80, 80));
            for (RegisterColumn column : RegisterColumn.values()) {
                file.row(
                        column.head(),
                        RegisterColumn.REQUIRED.contains(column) ? "必有" : "",
                        how(column),
                        String.join("、", column.others()));
            }
        }
    }

    private static String how(RegisterColumn column) {
        return switch (column) {
            case NUMBER -> "本机关原来的编号；导入后另编号，原编号留在来源里。";
            case AGENCY -> "机关全称、简称或者代码；整张表是一个机关的可以不要这一列。";
            case SUBMITTED -> "交来、寄出或者发来的日期；与收到日期相同的可以不填。";
            case RECEIVED -> "收到申请之日（条例第三十一条），期限从次日起算。日期怎样写都可以，要有年份。";
            case APPLICANT -> "姓名或者名称；入库后加密，只有办理人看得到。";
            case KIND ->
                Arrays.stream(ApplicantKind.values())
                                .map(ApplicantKind::fullLabel)
                                .collect(Collectors.joining("、"))
                        + "。";
            case PROOF -> "设为文本再填；加密。";
            case PHONE, EMAIL, ADDRESS -> "加密。";
            case CONTENT -> "申请表上所需信息的内容。";
            case PURPOSE -> "可以不填。";
            case WAY -> Arrays.stream(Way.values()).map(Way::label).collect(Collectors.joining("、")) + "。";
            case CORRECTION_ASKED -> "有补正的填；同时填补正期限或者补正日期。";
            case CORRECTION_UNTIL -> "告知书写的最后一日。";
            case CORRECTED -> "收到补正的日期；没有补正的不填。";
            case EXTENDED -> "是、否，或者延期的工作日数。";
            case EXTENDED_ON -> "告知延期的日期；不填的按期限最后一日计。";
            case EXTENDED_DAYS -> "1至20；不填的按20计。";
            case REPLIED -> "答复书的日期或者终止办理的日期；没有办结的留空，按期限继续办理。";
            case RESULT ->
                "没有办结的留空。写成其中一种："
                        + Arrays.stream(Disposition.values())
                                .map(Disposition::label)
                                .collect(Collectors.joining("、"))
                        + "、申请人撤回。";
            case REASON -> "结果只写“不予公开”“无法提供”“不予处理”的，在这里写是哪一种。";
            case LETTER -> "答复书、告知书的文号。";
            case SERVED -> "同时填送达方式。";
            case MANNER -> "邮寄、电子邮件、传真、当面、自行领取、网上、委托。";
            case ARCHIVED -> "不填的按最后一项办理的日期计，保管期限从此日起算。";
            case ARCHIVE -> "可以不填。";
            case REVIEW -> "维持、驳回复议请求、变更、撤销、确认违法、责令履行、确认无效、驳回复议申请、调解、撤回、终止、尚未审结；没有复议的留空。";
            case REVIEW_ACCEPTED, SUIT_ACCEPTED -> "有结果的必填：年报按年计数。";
            case REVIEW_DECIDED, SUIT_DECIDED -> "有结果的必填；尚未审结的不填。";
            case SUIT -> "驳回诉讼请求、驳回起诉、变更、撤销、确认违法、责令履行、确认无效、调解、撤诉、终结、尚未审结；先复议的自动计入“复议后起诉”。";
            case REVIEW_NUMBER, SUIT_NUMBER, REVIEW_BODY, SUIT_BODY -> "可以不填。";
            case REMEDY -> "复议和诉讼写在一列的，写明是哪一种，例如“复议维持”；日期仍要分列。";
            case NOTE -> "不读。";
        };
    }
}
