package org.gongkai.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.agency.Agency;
import org.gongkai.agency.DisclosureOffice;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Link;
import org.gongkai.page.PageLinks;
import org.gongkai.page.SheetRow;
import org.gongkai.portal.OfficeContact;
import org.gongkai.portal.ReportLinks.ReportLink;

/**
 * 机关: one organ, what it does and how to reach its disclosure office.
 *
 * @param handler name of the organ whose office handles its requests
 * @param places where its information can be read on paper
 * @param reports its published annual reports
 * @param items what it has published, the newest first
 * @param links to more of them
 * @param today the day the page is read
 */
public record AgencyPage(
        Agency agency,
        DisclosureOffice office,
        String handler,
        List<Link> places,
        List<ReportLink> reports,
        List<ItemRow> items,
        PageLinks links,
        LocalDate today) {

    public List<SheetRow> facts() {
        List<SheetRow> rows = new ArrayList<>();
        rows.add(SheetRow.of("机关名称", agency.name()));
        rows.add(SheetRow.of("机关类别", agency.kind().label()));
        rows.add(SheetRow.of("主要职能", agency.duties()));
        add(rows, "办公地址", agency.office().address());
        add(rows, "办公时间", agency.office().hours());
        add(rows, "联系电话", agency.office().phone());
        add(rows, "负责人", agency.office().head());
        if (agency.uscc() != null) {
            rows.add(SheetRow.of("统一社会信用代码", agency.uscc()));
        }
        if (!agency.reviewBody().isBlank()) {
            rows.add(SheetRow.of("行政复议机关", agency.reviewBody()));
        }
        if (!agency.court().isBlank()) {
            rows.add(SheetRow.of("行政诉讼管辖法院", agency.court()));
        }
        return rows;
    }

    private static void add(List<SheetRow> rows, String term, String value) {
        if (!value.isBlank()) {
            rows.add(SheetRow.of(term, value));
        }
    }

    public List<SheetRow> contact() {
        return OfficeContact.rows(office);
    }

    public boolean acceptsRequests() {
        return agency.kind().takesRequests() && agency.existsOn(today);
    }

    /** Whether another organ's office handles its requests. */
    public boolean handledElsewhere() {
        return !agency.handledBy().equals(agency.code());
    }

    /** Why it takes no requests, in one sentence; empty when it does. */
    public String whyNot() {
        LocalDate last = agency.validTo();
        if (last != null && !agency.existsOn(today)) {
            return "该机关存续至" + ChineseDates.date(last) + "。其后由继续行使职权的机关负责公开（《条例》第十条）。";
        }
        return agency.kind().takesRequests() ? "" : "公共企事业单位的信息公开依照本行业的规定办理，不适用依申请公开程序（《条例》第五十五条）。";
    }
}
