package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongkai.reportform.CaseEvidence;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.FormLayout;
import org.gongkai.reportform.ReportPart;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.reportform.Table3Column;
import org.gongkai.reportform.Table3Line;
import org.gongkai.review.ReviewFigures;
import org.jspecify.annotations.Nullable;

/**
 * 文字模板: the words of a report before anyone has written them, with the figures of this moment. Part one has its five heads
 * (law.md §2.1). What the program cannot know it does not claim: it asks for it in 【 】, and a report in which such a question is left
 * cannot be signed (B2).
 */
final class NarrativeTemplate {

    private static final String STATUTE = "《中华人民共和国政府信息公开条例》";

    private final StatutoryReport report;
    private final boolean consolidated;
    private final CaseEvidence evidence;
    private final ReviewFigures.Year reviews;
    private final long published;

    private NarrativeTemplate(
            StatutoryReport report,
            boolean consolidated,
            CaseEvidence evidence,
            ReviewFigures.Year reviews,
            long published) {
        this.report = report;
        this.consolidated = consolidated;
        this.evidence = evidence;
        this.reviews = reviews;
        this.published = published;
    }

    /** @param published items first published on this platform in the year, each counted once */
    static Map<ReportPart, String> words(
            StatutoryReport report,
            boolean consolidated,
            CaseEvidence evidence,
            ReviewFigures.Year reviews,
            long published) {
        NarrativeTemplate template = new NarrativeTemplate(report, consolidated, evidence, reviews, published);
        Map<ReportPart, String> parts = new EnumMap<>(ReportPart.class);
        parts.put(ReportPart.OPENING, template.opening());
        parts.put(ReportPart.OVERALL, template.overall());
        parts.put(ReportPart.PROBLEMS, template.problems());
        parts.put(ReportPart.OTHER_MATTERS, template.otherMatters());
        return parts;
    }

    private String opening() {
        int year = report.year();
        return "根据" + STATUTE + "第四十九条、第五十条和" + report.form().source() + "文件规定的格式，编制本报告。所列数据的统计期限为" + year + "年1月1日至"
                + year + "年12月31日。";
    }

    private String overall() {
        return String.join(
                "\n",
                "（一）主动公开情况。" + items() + documents() + "【请写明本年主动公开的重点工作】",
                "（二）依申请公开情况。" + requests() + remedies(),
                "（三）政府信息管理情况。" + management() + "【请写明公文公开属性源头认定、发布前审查、定期评估等工作】",
                "（四）政府信息公开平台建设情况。【请写明政府网站专栏、政务新媒体、查阅场所等工作】",
                "（五）监督保障情况。【请写明组织领导、培训" + (consolidated ? "和工作考核、社会评议、责任追究结果" : "等工作") + "】");
    }

    /** The number with its rule beside it; nothing where the platform published nothing. */
    private String items() {
        return published == 0
                ? ""
                : (consolidated ? "全县" : "本年") + "在政府信息公开平台发布信息" + published + "条（当年首次发布、现在仍公开的，同一条列入几个栏目只计一条）。";
    }

    private String documents() {
        BigDecimal made = report.at("table2.normativeDocuments.made");
        BigDecimal repealed = report.at("table2.normativeDocuments.repealed");
        BigDecimal inForce = report.at("table2.normativeDocuments.inForce");
        if (made == null || repealed == null || inForce == null) {
            return "";
        }
        return "制发行政规范性文件" + plain(made) + "件，废止" + plain(repealed) + "件，现行有效" + plain(inForce) + "件。";
    }

    /** 从签发到公开; nothing where no document was reviewed on this platform. */
    private String management() {
        if (reviews.signed() == 0) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        add(parts, "在法定期限内公开", BigDecimal.valueOf(reviews.onTime()));
        add(parts, "超过期限公开", BigDecimal.valueOf(reviews.late()));
        add(parts, "尚未公开", BigDecimal.valueOf(reviews.open()));
        return (consolidated ? "全县" : "本年") + "审查并签发公文" + reviews.signed() + "件，其中确定公开" + reviews.toPublish() + "件"
                + (parts.isEmpty() ? "" : "（" + String.join("、", parts) + "）") + "。";
    }

    private String requests() {
        BigDecimal fresh = total("new");
        BigDecimal carriedIn = total("carriedIn");
        BigDecimal concluded = total("total");
        BigDecimal carriedOut = total("carriedOut");
        if (fresh == null || carriedIn == null || concluded == null || carriedOut == null) {
            return "";
        }
        String subject = consolidated ? "全县" : "本年";
        if (fresh.signum() == 0 && carriedIn.signum() == 0) {
            return subject + "未收到政府信息公开申请，也没有上年结转的申请。";
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(
                subject + "新收政府信息公开申请" + plain(fresh) + "件" + applicants(fresh) + "，上年结转" + plain(carriedIn) + "件");
        sentences.add("办结" + plain(concluded) + "件" + results() + "，结转下年度继续办理" + plain(carriedOut) + "件");
        return String.join("；", sentences) + "。";
    }

    private String applicants(BigDecimal fresh) {
        BigDecimal people = report.at(CellName.table3("new", Table3Column.NATURAL_PERSON));
        if (people == null || fresh.signum() == 0) {
            return "";
        }
        return "，其中自然人申请" + plain(people) + "件、法人或其他组织申请" + plain(fresh.subtract(people)) + "件";
    }

    private String results() {
        List<String> parts = new ArrayList<>();
        add(parts, "予以公开", total("granted"));
        add(parts, "部分公开", total("partial"));
        add(parts, "不予公开", group(Table3Line.Group.REFUSED));
        add(parts, "无法提供", group(Table3Line.Group.UNABLE));
        add(parts, "不予处理", group(Table3Line.Group.NOT_PROCESSED));
        FormLayout layout = report.layout();
        add(parts, "其他处理", layout.unsplitOther() ? total("other") : group(Table3Line.Group.OTHER));
        return parts.isEmpty() ? "" : "，其中" + String.join("、", parts);
    }

    private static void add(List<String> parts, String name, @Nullable BigDecimal number) {
        if (number != null && number.signum() > 0) {
            parts.add(name + plain(number) + "件");
        }
    }

    private String remedies() {
        BigDecimal reviews = report.at("table4.review.total");
        BigDecimal direct = report.at("table4.suitDirect.total");
        BigDecimal after = report.at("table4.suitAfterReview.total");
        if (reviews == null || direct == null || after == null) {
            return "";
        }
        BigDecimal suits = direct.add(after);
        if (reviews.signum() == 0 && suits.signum() == 0) {
            return "未发生因政府信息公开引起的行政复议和行政诉讼。";
        }
        return "因政府信息公开引起的行政复议案件" + plain(reviews) + "件、行政诉讼案件" + plain(suits) + "件。";
    }

    private String problems() {
        return "【请写明本年存在的具体问题，以及上年问题的整改结果】\n【请写明下一步改进措施】";
    }

    private String otherMatters() {
        BigDecimal paid = evidence.feesPaidYuan();
        String fee = paid.signum() == 0 ? "未收取信息处理费。" : "依法收取信息处理费" + plain(paid) + "元。";
        return report.year() + "年，按照《政府信息公开信息处理费管理办法》，" + (consolidated ? "全县" : "") + fee + "没有其他需要报告的事项。";
    }

    private @Nullable BigDecimal total(String row) {
        return report.at(CellName.table3(row, Table3Column.TOTAL));
    }

    private @Nullable BigDecimal group(Table3Line.Group group) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Table3Line line : report.layout().lines()) {
            if (line.group() == group) {
                BigDecimal number = total(line.key());
                if (number == null) {
                    return null;
                }
                sum = sum.add(number);
            }
        }
        return sum;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
