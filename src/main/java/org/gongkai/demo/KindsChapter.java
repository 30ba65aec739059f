package org.gongkai.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.gongkai.document.CollectingRules;
import org.gongkai.document.DocumentContent;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.document.RelationKind;
import org.gongkai.document.Sheet;
import org.jspecify.annotations.Nullable;

/** 结构化栏目 of autumn 2025: leaders, rules of others, budgets, charges, powers of departments, one decision from draft to adoption. */
class KindsChapter implements Chapter {

    private static final LocalDate FIRST = LocalDate.of(2025, 10, 9);

    private final Agencies agencies;
    private final Press press;
    private final PublishedDocuments published;

    KindsChapter(Agencies agencies, Press press, PublishedDocuments published) {
        this.agencies = agencies;
        this.press = press;
        this.published = published;
    }

    @Override
    public String name() {
        return "kinds-2025";
    }

    @Override
    public void tell() {
        leaders();
        rules();
        budgets();
        charges();
        powers();
        interpretations();
        decision();
    }

    private void leaders() {
        leader("1", "演示甲", "县长（演示）", "领导县政府全面工作。");
        leader("2", "演示乙", "常务副县长（演示）", "发展改革、财政、应急管理。");
        leader("3", "演示丙", "副县长（演示）", "农业农村、水利、乡村振兴。");
        leader("4", "演示丁", "副县长（演示）", "教育、卫生健康、社会保障。");
    }

    private void leader(String order, String name, String post, String work) {
        publish(
                "pingxiang",
                "fdzdgk/jgxx/ldxx",
                name + "，" + post,
                Map.of("姓名", name, "职务", post, "分工", work, "排序", order),
                null,
                FIRST);
    }

    /** Rules of others: facts and the way to the official text; and the province's own on open government. */
    private void rules() {
        ColumnPath column = new ColumnPath("fdzdgk/zcwj/gz");
        Lines.of("demo/rules.tsv")
                .forEach(rule -> press.publish(agency("zfb"), CollectingRules.content(column, rule), FIRST));
        DocumentContent own = content(
                column.value(),
                "河北省实施《中华人民共和国政府信息公开条例》办法（2019年修正）",
                Map.of(
                        "层级", "省",
                        "制定机关", "河北省人民政府",
                        "文号", "河北省人民政府令〔2008〕第9号，〔2019〕第11号修正",
                        "效力", "现行有效",
                        "官方网站", "https://www.hebei.gov.cn/"),
                null,
                FIRST);
        press.publish(agency("zfb"), own.told("", "规章", "河北省人民政府"), FIRST);
    }

    private void budgets() {
        int n = 0;
        for (String organ : List.of("jyj", "wjj", "mzj", "rsj", "czj")) {
            n++;
            budget(organ, "2024", "决算", 1180 + 310 * n, n);
            if (!organ.equals("wjj")) { // a gap that the grid shows
                budget(organ, "2025", "预算", 1210 + 310 * n, n);
            }
        }
    }

    private void budget(String organ, String year, String kind, int spent, int n) {
        publish(
                organ,
                "fdzdgk/czxx/bmys",
                name(organ) + year + "年部门" + kind + "（演示数据）",
                Map.of(
                        "年度", year,
                        "种类", kind,
                        "收入（万元）", Integer.toString(spent + 20),
                        "支出（万元）", Integer.toString(spent),
                        "“三公”经费（万元）", Integer.toString(3 + n)),
                null,
                FIRST.plusDays(1));
    }

    private void charges() {
        publish(
                "czj",
                "fdzdgk/sfxm",
                "行政事业性收费项目目录（演示，2025年版）",
                Map.of("年度", "2025"),
                new Sheet(
                        List.of("收费项目", "执收单位", "依据", "标准"),
                        List.of(
                                List.of("演示证照工本费", "县行政审批局", "演示依据第1条", "每证10元"),
                                List.of("演示考试费", "县人力资源和社会保障局", "演示依据第2条", "每科60元"),
                                List.of("演示场地占用费", "县住房和城乡建设局", "演示依据第3条", "每平方米每日0.5元"))),
                FIRST.plusDays(1));
    }

    private void powers() {
        for (String organ : List.of("spj", "scj", "jtj", "yjj")) {
            List<List<String>> rows = new ArrayList<>();
            String[] kinds = {"行政许可", "行政处罚", "行政处罚", "行政强制", "行政检查", "行政确认", "其他"};
            for (int i = 0; i < kinds.length; i++) {
                rows.add(List.of(
                        String.format(Locale.ROOT, "%s-%02d", organ.toUpperCase(Locale.ROOT), i + 1),
                        "演示事项" + (i + 1),
                        kinds[i],
                        "演示依据第" + (i + 1) + "条",
                        "受理、审查、决定、送达、监管",
                        "演示追责情形" + (i + 1)));
            }
            publish(
                    organ,
                    "fdzdgk/xzxk/qzqd",
                    name(organ) + "权力清单和责任清单（演示）",
                    Map.of("版本", "2025年版"),
                    new Sheet(List.of("编码", "事项", "类别", "依据", "责任", "追责情形"), rows),
                    FIRST.plusDays(4));
        }
    }

    private void interpretations() {
        DocumentNumber rule =
                published.findByOfficialNumber("平政办规〔2025〕12号").orElseThrow().number();
        String subject = "《平乡县电动自行车停放办法（演示）》";
        interpret(
                rule,
                "一图读懂" + subject,
                "图解",
                "<p><img src=\"/picture/1\" alt=\"图解：停在划线的停放处，不占盲道、消防通道和出入口；在集中充电处充电；物业先劝阻，乡镇检查，县城管局处理；"
                        + "违反的先责令改正，不改的按规定处罚\"></p>",
                "interpretation.png");
        interpret(
                rule,
                subject + "问答",
                "问答",
                "<p><strong>问：停在哪里？</strong></p><p>答：停在划线的停放处，不占盲道、消防通道和出入口。</p>"
                        + "<p><strong>问：能不能推进家里充电？</strong></p><p>答：不能。楼道和室内不充电，请用集中充电处。</p>"
                        + "<p><strong>问：违反了怎么办？</strong></p><p>答：先责令改正；不改的，按规定处罚。</p>",
                null);
        interpret(
                rule,
                subject + "视频解读",
                "视频",
                "<p>视频讲的是：电动自行车停在划线的停放处，不占盲道和消防通道；在集中充电处充电，楼道和室内不充电；物业先劝，街镇检查，县城管局处理；" + "有疑问的，向县政府办公室询问。</p>",
                "interpretation.mp4");
    }

    private void interpret(DocumentNumber rule, String title, String form, String body, @Nullable String file) {
        DocumentContent content = content("fdzdgk/zcwj/zcjd", title, Map.of("形式", form), null, FIRST.plusDays(5))
                .body(body)
                .related(List.of(new DocumentContent.Related(RelationKind.INTERPRETS, rule)));
        press.publish(agency("zfb"), content, FIRST.plusDays(5), file);
    }

    private void decision() {
        String subject = "平乡县城区公共停车设施规划（演示）";
        DocumentNumber draft = step("草案和征求意见", "关于《" + subject + "》公开征求意见的公告", null, FIRST.plusDays(6));
        DocumentNumber opinions = step("意见采纳情况", "《" + subject + "》征求意见和采纳情况", draft, LocalDate.of(2025, 11, 20));
        step("决定", "关于印发《" + subject + "》的通知", opinions, LocalDate.of(2025, 12, 5));
    }

    private DocumentNumber step(String stage, String title, @Nullable DocumentNumber before, LocalDate on) {
        DocumentContent content = content("fdzdgk/zdjc", title, Map.of("环节", stage), null, on);
        return press.publish(
                agency("pingxiang"),
                before == null
                        ? content
                        : content.related(List.of(new DocumentContent.Related(RelationKind.FOLLOWS, before))),
                on);
    }

    private void publish(
            String organ,
            String column,
            String title,
            Map<String, String> fields,
            @Nullable Sheet sheet,
            LocalDate on) {
        press.publish(agency(organ), content(column, title, fields, sheet, on), on);
    }

    private static DocumentContent content(
            String column, String title, Map<String, String> fields, @Nullable Sheet sheet, LocalDate on) {
        return DocumentContent.titled(title, new ColumnPath(column))
                .classified(Genre.OTHER, Topic.GENERAL)
                .made("", on.minusDays(1))
                .told("", "演示", "")
                .body("<p>" + title + "。本页由演示县发布。</p>")
                .structured(fields, sheet);
    }

    private String name(String organ) {
        return agency(organ).name();
    }

    private Agency agency(String code) {
        return agencies.get(new AgencyCode(code));
    }
}
