package org.gongkai.exchange;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 台账的列: what a register of requests tells, by the words offices put over it. The first word is ours, and stands in the template. */
enum RegisterColumn {
    NUMBER("登记编号", "编号", "登记号", "申请编号", "受理编号", "受理号", "台账编号", "收文编号", "申请书编号"),
    AGENCY("受理机关", "受理单位", "被申请机关", "被申请单位", "行政机关", "答复机关", "答复单位", "承办机关"),
    SUBMITTED("提交日期", "申请日期", "申请时间", "提交时间", "提出日期", "申请提出时间"),
    RECEIVED("收到日期", "收到申请日期", "收到申请之日", "收到时间", "收件日期", "收件时间", "签收日期", "受理日期", "受理时间", "登记日期", "登记时间", "收文日期"),
    APPLICANT("申请人", "申请人姓名", "申请人名称", "申请人姓名或名称", "申请人姓名名称", "姓名", "姓名名称", "姓名或名称", "申请人单位"),
    KIND("申请人类型", "申请人类别", "申请人性质", "申请人身份", "申请主体", "申请主体类型", "申请人种类"),
    PROOF("证件号码", "身份证号", "身份证号码", "证件号", "统一社会信用代码", "有效证件号码"),
    PHONE("联系电话", "电话", "联系方式", "手机", "手机号", "手机号码", "电话号码"),
    EMAIL("电子邮箱", "邮箱", "电子邮件"),
    ADDRESS("通信地址", "地址", "联系地址", "通讯地址", "邮寄地址", "住址"),
    CONTENT(
            "申请内容",
            "申请事项",
            "申请公开内容",
            "申请公开事项",
            "申请公开的内容",
            "申请公开的信息",
            "申请公开信息",
            "申请信息内容",
            "申请信息",
            "所需信息",
            "所需政府信息",
            "所需信息内容",
            "所需信息内容描述",
            "申请公开的政府信息",
            "申请公开的政府信息内容",
            "申请内容摘要",
            "申请主要内容"),
    PURPOSE("用途", "所需信息用途", "申请用途"),
    WAY("渠道", "申请渠道", "申请方式", "申请途径", "提交方式", "提交渠道", "接收渠道", "接收方式", "受理方式", "受理渠道", "收件方式", "来源", "来件方式"),
    CORRECTION_ASKED("补正告知日期", "告知补正日期", "补正通知日期", "补正告知时间", "告知补正时间", "要求补正日期"),
    CORRECTION_UNTIL("补正期限", "补正截止日期", "补正期限届满日"),
    CORRECTED("补正日期", "收到补正日期", "补正时间", "收到补正时间", "补正收到日期"),
    EXTENDED("是否延期", "延期", "延期情况", "是否延期答复", "延期答复", "是否延长答复期限"),
    EXTENDED_ON("延期日期", "延期告知日期", "延期时间", "延期告知时间", "延期通知日期"),
    EXTENDED_DAYS("延期工作日", "延期天数", "延长天数", "延长工作日"),
    REPLIED("答复日期", "答复时间", "办结日期", "办结时间", "回复日期", "回复时间", "答复办结日期", "作出答复日期"),
    RESULT(
            "答复结果", "答复类型", "答复类型结果", "办理结果", "处理结果", "处理决定", "结果", "答复情况", "答复内容类型", "办理情况", "答复结论", "公开类型", "答复类别",
            "公开情况"),
    REASON("不予公开理由", "理由", "具体理由", "具体情形", "不公开理由", "不予公开原因", "原因", "答复依据"),
    LETTER("文号", "答复文号", "答复书文号", "告知书文号", "答复书编号", "发文文号", "发文字号", "答复编号"),
    SERVED("送达日期", "送达时间", "寄出日期", "邮寄日期", "寄送日期", "发出日期"),
    MANNER("送达方式", "答复方式", "寄送方式", "答复渠道", "获取方式"),
    ARCHIVED("归档日期", "归档时间"),
    ARCHIVE("归档号", "档号", "案卷号"),
    REVIEW("行政复议结果", "行政复议", "复议结果", "复议情况", "行政复议情况", "是否复议"),
    REVIEW_ACCEPTED("复议受理日期", "复议受理时间", "行政复议受理日期", "复议日期"),
    REVIEW_DECIDED("复议决定日期", "复议决定时间", "复议结案日期", "行政复议决定日期", "复议办结日期"),
    REVIEW_NUMBER("复议案号", "复议文号", "复议决定书文号", "行政复议案号", "复议决定文号"),
    REVIEW_BODY("复议机关", "行政复议机关"),
    SUIT("行政诉讼结果", "行政诉讼", "诉讼结果", "诉讼情况", "行政诉讼情况", "是否诉讼", "判决结果", "裁判结果"),
    SUIT_ACCEPTED("诉讼立案日期", "立案日期", "立案时间", "诉讼日期", "行政诉讼立案日期"),
    SUIT_DECIDED("裁判日期", "判决日期", "判决时间", "裁判时间", "诉讼裁判日期", "诉讼结案日期"),
    SUIT_NUMBER("诉讼案号", "案号", "判决书文号", "裁判文书号", "行政诉讼案号"),
    SUIT_BODY("受理法院", "法院", "审理法院", "诉讼法院"),
    /** One column for both, which says in its text which of the two it speaks of. */
    REMEDY("行政复议诉讼结果", "复议诉讼结果", "行政复议诉讼", "复议诉讼情况", "复议诉讼", "行政复议行政诉讼结果", "行政复议和诉讼结果", "行政复议行政诉讼", "行政复议诉讼情况"),
    NOTE("备注", "说明");

    /** Without these a register cannot be read. */
    static final List<RegisterColumn> REQUIRED = List.of(RECEIVED, APPLICANT, KIND, CONTENT, WAY, REPLIED, RESULT);

    private final List<String> heads;

    RegisterColumn(String... heads) {
        this.heads = List.of(heads);
    }

    /** 列名, ours. */
    String head() {
        return heads.getFirst();
    }

    /** Others that are known. */
    List<String> others() {
        return heads.subList(1, heads.size());
    }

    /** How well a head names it: 0 in our own words; empty where it does not. */
    private Optional<Integer> rank(String plain) {
        int at = heads.indexOf(plain);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    /** A head as a column and how well it fits; with or without what stands in brackets. */
    static Optional<Named> of(String head) {
        String plain = plain(head);
        String bare = plain(head.replaceAll("[（(\\[【〔].*?[)）\\]】〕]", ""));
        return Stream.of(plain, bare)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> Stream.of(values())
                        .flatMap(column -> column.rank(text).map(rank -> new Named(column, rank)).stream()))
                .findFirst();
    }

    /** A column, and the place of the word in its list. */
    record Named(RegisterColumn column, int rank) {}

    private static String plain(String head) {
        return Normalizer.normalize(head, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Punct}、，。：；·（）【】〔〕*＊]", "");
    }
}
