package org.gongkai.page.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.page.Badge;
import org.gongkai.page.Choice;
import org.gongkai.page.ClockStrip;
import org.gongkai.page.ClockStrip.Day;
import org.gongkai.page.Download;
import org.gongkai.page.FormErrors;
import org.gongkai.page.KeptFile;
import org.gongkai.page.Link;
import org.gongkai.page.MoveLink;
import org.gongkai.page.PageLinks;
import org.gongkai.page.Paging;
import org.gongkai.page.Problem;
import org.gongkai.page.SheetRow;
import org.gongkai.page.Stage;
import org.gongkai.page.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** Every part in every state, with invented content: the example to copy from when a page is written. */
public record StylePage(FormErrors errors) {

    /** The refused form shown on the page. */
    public static StylePage example() {
        return new StylePage(new FormErrors(List.of(
                new Problem("wrongName", "没有填写姓名。请按身份证件填写。"),
                new Problem("wrongKind", "没有选择申请人类型。请选择一项。"),
                new Problem("wrongDescription", "内容描述过短，无法据此查找。请写明文件名称、文号或者其他特征。"),
                Problem.of("申请材料合计超过 20 MB。请压缩后重新上传。"))));
    }

    public List<Choice> kinds() {
        return List.of(
                new Choice("person", "公民（自然人）", "以本人名义申请"),
                new Choice("business", "商业企业", ""),
                new Choice("legal", "法律服务机构", "律师事务所、公证机构等"));
    }

    public List<Choice> ways() {
        return List.of(
                Choice.of("mail", "邮寄"),
                Choice.of("email", "电子邮件"),
                Choice.of("fetch", "自行领取"),
                Choice.of("web", "网上查看"));
    }

    public List<KeptFile> kept() {
        return List.of(new KeptFile("k1", "身份证明正面.jpg", 482_113), new KeptFile("k2", "身份证明反面.jpg", 455_020));
    }

    public List<Badge> badges() {
        return List.of(
                Badge.plain("待登记"),
                Badge.good("按期"),
                Badge.soon("2 个工作日后到期"),
                Badge.bad("超期 3 个工作日"),
                Badge.resting("征求意见中"),
                Badge.done("已答复"));
    }

    /** One line of the example table. */
    public record Row(String number, String organ, String subject, String due, Badge state, String left) {}

    public List<Row> rows() {
        return List.of(
                new Row("fgj-2026-0012", "发展和改革局", "2025 年度县级重点项目清单", "2026年6月5日", Badge.bad("超期 3 个工作日"), "-3"),
                new Row("zfb-2026-0031", "县政府办公室", "某村土地征收补偿安置方案及批准文件", "2026年6月12日", Badge.soon("2 个工作日后到期"), "2"),
                new Row("zfb-2026-0034", "县政府办公室", "县城区供热价格听证会纪要", "2026年7月3日", Badge.good("按期"), "16"),
                new Row("fgj-2026-0015", "发展和改革局", "企业技术改造补助名单", "未定", Badge.resting("征求第三方意见中"), "—"));
    }

    public PageLinks links() {
        return new PageLinks(new Paging(7, 20, 483), "/desk/style");
    }

    public PageLinks onePage() {
        return new PageLinks(new Paging(1, 20, 4), "/desk/style");
    }

    public List<Link> tabs() {
        return List.of(
                new Link("全部", "/desk/style"),
                new Link("办理中", "/desk/style#doing"),
                new Link("已办结", "/desk/style#done"));
    }

    public List<SheetRow> sheet() {
        return List.of(
                SheetRow.of("申请编号", "zfb-2026-0031"),
                SheetRow.of("收到日期", "2026年5月14日（周四）"),
                SheetRow.of("申请人", "申请人甲"),
                SheetRow.of("提供形式", "纸质复印件，邮寄"),
                new SheetRow("受理机关", "平乡县人民政府办公室", "/desk/style"),
                SheetRow.of("内容描述", "某村土地征收补偿安置方案\n及其批准文件"));
    }

    public List<TimelineEntry> timeline() {
        return List.of(
                TimelineEntry.of(LocalDate.of(2025, 3, 3), "收到申请", "通过网站提交，当日确认。", ""),
                TimelineEntry.of(LocalDate.of(2025, 3, 10), "征求第三方意见", "书面征求第三方甲的意见，要求 15 个工作日内答复。", "经办人甲"),
                TimelineEntry.of(LocalDate.of(2025, 3, 20), "第三方答复", "不同意公开，理由：涉及商业秘密。", "经办人甲"),
                new TimelineEntry(LocalDate.of(2025, 4, 11), "答复期限届满", "应当在当日及以前作出答复。", "", true));
    }

    public List<Stage> stages() {
        return List.of(
                Stage.done("收到", "2025年3月3日"),
                Stage.done("登记", "2025年3月4日"),
                Stage.now("征求意见", "第三方最迟 2025年3月31日答复"),
                Stage.next("答复", "最迟 2025年4月11日（周五）"),
                Stage.next("送达", ""));
    }

    public List<Download> downloads() {
        return List.of(
                new Download("政府信息公开申请表", "/guide/form", "HTML", -1),
                new Download("年度报告", "/desk/style", "DOCX", 24_310),
                new Download("年度报告（含附图）", "/desk/style", "PDF", 1_482_000));
    }

    public List<MoveLink> moves() {
        return List.of(
                new MoveLink("答复", "《条例》第三十六条", "/desk/style", List.of()),
                new MoveLink("征求第三方意见", "《条例》第三十二条", "/desk/style", List.of()),
                new MoveLink("延期", "《条例》第三十三条", "/desk/style", List.of("已经延长过一次，每件申请只能延长一次。")),
                new MoveLink("告知补正", "《条例》第三十条", "/desk/style", List.of("已经一次性告知补正。", "距收到已超过 7 个工作日。")));
    }

    /** Running, with a consultation inside and today in it. */
    public ClockStrip consulting() {
        return new ClockStrip(
                "答复期限：2025年4月11日（周五）",
                march(LocalDate.of(2025, 4, 11)),
                LocalDate.of(2025, 3, 18),
                LocalDate.of(2025, 4, 11),
                "3月3日收到，当日不计；3月4日起数到第20个工作日，扣除征求第三方意见的 8 个工作日和清明节，应当在4月11日及以前答复。");
    }

    /** Past the due day. */
    public ClockStrip late() {
        List<Day> days = new ArrayList<>(march(LocalDate.of(2025, 4, 11)));
        days.add(Day.rest(LocalDate.of(2025, 4, 12), ""));
        days.add(Day.rest(LocalDate.of(2025, 4, 13), ""));
        days.add(Day.late(LocalDate.of(2025, 4, 14), 1));
        days.add(Day.late(LocalDate.of(2025, 4, 15), 2));
        return new ClockStrip(
                "答复期限：2025年4月11日（周五），已超期 2 个工作日",
                days,
                LocalDate.of(2025, 4, 15),
                LocalDate.of(2025, 4, 11),
                "第20个工作日是4月11日，至今天4月15日已超期 2 个工作日。");
    }

    private static List<Day> march(LocalDate last) {
        LocalDate received = LocalDate.of(2025, 3, 3);
        Map<LocalDate, String> holidays = Map.of(
                LocalDate.of(2025, 4, 4), "清明节", LocalDate.of(2025, 4, 5), "清明节", LocalDate.of(2025, 4, 6), "清明节");
        List<Day> days = new ArrayList<>(List.of(Day.start(received, "收到")));
        int n = 0;
        for (LocalDate day = received.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            @Nullable String holiday = holidays.get(day);
            if (holiday != null) {
                days.add(Day.rest(day, holiday));
            } else if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
                days.add(Day.rest(day, ""));
            } else if (day.isAfter(LocalDate.of(2025, 3, 10)) && !day.isAfter(LocalDate.of(2025, 3, 20))) {
                days.add(Day.excluded(day, "征求意见", "征求第三方意见期间不计入期限"));
            } else {
                days.add(Day.counted(day, ++n));
            }
        }
        return days;
    }
}
