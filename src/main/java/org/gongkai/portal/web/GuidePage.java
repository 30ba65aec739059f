package org.gongkai.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.agency.Agency;
import org.gongkai.agency.DisclosureOffice;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Link;
import org.gongkai.page.SheetRow;
import org.gongkai.portal.OfficeContact;
import org.gongkai.statute.ApplicationElement;
import org.gongkai.statute.FeeScale;
import org.gongkai.statute.RemedyKind;
import org.gongkai.statute.RemedyText;
import org.gongkai.statute.TimeLimits;
import org.gongkai.statute.TimeLimits.Kind;

/**
 * 政府信息公开指南 of one organ: the nine items of 条例第十二条, and everything one needs to make a request. Terms, fees and
 * remedies are read from the law as values, as of the day the page is read.
 *
 * @param today the day the page is read
 */
public record GuidePage(Agency agency, DisclosureOffice office, LocalDate today) {

    /** A way to hand in a request and what makes it received (条例第三十一条). */
    public record Channel(String name, String how, String href, String received) {}

    /** One statutory term. */
    public record TermRow(String matter, String term, String from, String source) {}

    /** One tier of the fee. */
    public record FeeRow(String range, String unit) {}

    public List<Link> contents() {
        return List.of(
                new Link("公开的范围和分类", "#scope"),
                new Link("编排体系", "#arrangement"),
                new Link("获取方式", "#obtain"),
                new Link("依申请公开", "#apply"),
                new Link("办理期限", "#terms"),
                new Link("信息处理费", "#fee"),
                new Link("不服怎么办", "#remedy"),
                new Link("工作机构", "#contact"));
    }

    public List<SheetRow> contact() {
        return OfficeContact.rows(office);
    }

    /** What a request must contain (条例第二十九条). */
    public List<ApplicationElement> elements() {
        return List.of(ApplicationElement.values());
    }

    public List<Channel> channels() {
        List<Channel> channels = new ArrayList<>();
        channels.add(new Channel(
                "网上提交",
                "在本网站填写，不需要注册，提交成功即时生成电子回执",
                "/apply?agency=" + agency.code().value(),
                "双方确认之日；本机关未及时确认的，不晚于提交后的第一个工作日"));
        channels.add(new Channel("当面提交", office.address() + "，" + office.hours(), "", "提交之日"));
        channels.add(new Channel(
                "邮寄提交",
                office.address() + "，" + office.name() + "收"
                        + (office.postcode().isBlank() ? "" : "，邮编 " + office.postcode()) + "。请在信封上注明“政府信息公开申请”",
                "",
                "签收之日；以平常信函等无需签收的方式寄来的，为本机关与申请人确认之日"));
        if (!office.fax().isBlank()) {
            channels.add(new Channel("传真提交", office.fax() + "，发送后请来电确认", "", "双方确认之日"));
        }
        return channels;
    }

    public List<TermRow> terms() {
        return List.of(
                term("当场不能答复的，作出答复", Kind.REPLY, "自收到申请之日起"),
                term("需要延长的，最多延长", Kind.EXTENSION, "经本机构负责人同意并告知申请人"),
                term("内容不明确的，一次性告知补正", Kind.CORRECTION_NOTICE, "自收到申请之日起；答复期限自收到补正的申请之日起重新计算"),
                term("征求第三方、其他机关意见", Kind.OPINION, "自对方收到征求意见书之日起；所需时间不计入答复期限"),
                term("缴纳信息处理费", Kind.PAYMENT, "自收到收费通知的次日起；逾期不缴视为放弃申请"));
    }

    private TermRow term(String matter, Kind kind, String from) {
        TimeLimits.Term term = TimeLimits.of(kind, today);
        return new TermRow(matter, term.words(), from, shortened(term.source()));
    }

    private static String shortened(String source) {
        return source.replace("《中华人民共和国政府信息公开条例》", "《条例》").replace("《中华人民共和国", "《");
    }

    /** By piece: shown up to the second band of ten, then the rule. */
    public List<FeeRow> feesByPiece() {
        List<FeeRow> rows = new ArrayList<>();
        for (FeeScale.Line line : FeeScale.on(today).pieces(50).lines()) {
            rows.add(feeRow(line, line.to() + "", "件"));
        }
        rows.add(new FeeRow("51 件以上", "每 10 件为一档，每增加一档，每件加收 100 元"));
        return rows;
    }

    /** By page, for each request. */
    public List<FeeRow> feesByPage() {
        List<FeeScale.Line> lines = FeeScale.on(today).pages(201).lines();
        List<FeeRow> rows = new ArrayList<>();
        for (FeeScale.Line line : lines.subList(0, lines.size() - 1)) {
            rows.add(feeRow(line, line.to() + "", "页"));
        }
        FeeScale.Line last = lines.getLast();
        rows.add(new FeeRow(last.from() + " 页以上", yuan(last) + " 元／页"));
        return rows;
    }

    private static FeeRow feeRow(FeeScale.Line line, String to, String unit) {
        String range = line.from() == 1 ? to + " " + unit + "以内" : line.from() + "—" + to + " " + unit;
        return new FeeRow(range, line.unitFen() == 0 ? "不收费" : yuan(line) + " 元／" + unit);
    }

    private static long yuan(FeeScale.Line line) {
        return line.unitFen() / 100;
    }

    /** Against a refusal. */
    public String remedyAgainstRefusal() {
        return RemedyText.of(RemedyKind.REVIEW_FIRST, today, agency.reviewBody(), agency.court());
    }

    /** Against other decisions. */
    public String remedyOtherwise() {
        return RemedyText.of(RemedyKind.REVIEW_OR_SUIT, today, agency.reviewBody(), agency.court());
    }

    public String asOf() {
        return ChineseDates.date(today);
    }
}
