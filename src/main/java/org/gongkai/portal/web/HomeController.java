package org.gongkai.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.ColumnKind;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.document.DocumentFilter;
import org.gongkai.document.DocumentLine;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.document.Validity;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.portal.Columns;
import org.gongkai.portal.OfficeContact;
import org.gongkai.portal.ReportLinks;
import org.gongkai.statute.TimeLimits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 首页. */
@Controller
class HomeController {

    private static final int REPORTS = 5;
    private static final int ITEMS = 6;
    private static final ColumnPath POLICIES = new ColumnPath("fdzdgk/zcwj");
    private static final ColumnPath NORMATIVE = new ColumnPath("fdzdgk/zcwj/gfxwj");
    private static final ColumnPath INTERPRETATIONS = new ColumnPath("fdzdgk/zcwj/zcjd");

    private final Frames frames;
    private final Agencies agencies;
    private final ReportLinks reports;
    private final Columns columns;
    private final Catalogue catalogue;
    private final PublishedDocuments documents;
    private final Clock clock;

    HomeController(
            Frames frames,
            Agencies agencies,
            ReportLinks reports,
            Columns columns,
            Catalogue catalogue,
            PublishedDocuments documents,
            Clock clock) {
        this.frames = frames;
        this.agencies = agencies;
        this.reports = reports;
        this.columns = columns;
        this.catalogue = catalogue;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView home() {
        LocalDate today = LocalDate.now(clock);
        Frame frame = frames.page("政府信息公开");
        HomePage page = new HomePage(
                agencies.findCounty().map(Agency::name).orElse(frame.site().name()),
                TimeLimits.of(TimeLimits.Kind.REPLY, today).words(),
                columns.under(Catalogue.CONTENT),
                lists(),
                reports.latest(REPORTS),
                agencies.existingOn(today).stream()
                        .map(agency -> new Link(
                                agency.shortName(), "/agencies/" + agency.code().value()))
                        .toList(),
                agencies.findCounty()
                        .map(county -> OfficeContact.rows(OfficeContact.of(county, agencies)))
                        .orElse(List.of()));
        return new ModelAndView("jte/portal/HomePage", Map.of("page", page, "frame", frame));
    }

    private List<HomePage.Newest> lists() {
        String register = "/columns/" + NORMATIVE.value();
        List<HomePage.Newest> lists = new ArrayList<>();
        add(lists, "最新政策文件", "/documents?order=date", List.of(), policies());
        add(
                lists,
                "行政规范性文件",
                register,
                List.of(
                        tab(register, Validity.IN_FORCE),
                        tab(register, Validity.AMENDED),
                        tab(register, Validity.REPEALED),
                        tab(register, Validity.LAPSED)),
                newest(NORMATIVE));
        add(lists, "政策解读", "/columns/" + INTERPRETATIONS.value(), List.of(), newest(INTERPRETATIONS));
        return lists;
    }

    /** Documents of the organs themselves: neither rules collected from elsewhere nor what explains them. */
    private List<DocumentLine> policies() {
        return documents.newest(
                catalogue.childrenOf(POLICIES).stream()
                        .filter(column ->
                                column.kind() == ColumnKind.DOCUMENTS || column.kind() == ColumnKind.NORMATIVE)
                        .map(Column::path)
                        .toList(),
                ITEMS);
    }

    private List<DocumentLine> newest(ColumnPath column) {
        return documents.list(DocumentFilter.in(column), 1, ITEMS).lines();
    }

    private static Link tab(String register, Validity validity) {
        return new Link(validity.label(), register + "?validity=" + validity.name());
    }

    private static void add(
            List<HomePage.Newest> lists, String heading, String href, List<Link> tabs, List<DocumentLine> lines) {
        if (!lines.isEmpty()) {
            lists.add(new HomePage.Newest(
                    heading, href, tabs, lines.stream().map(ItemRow::of).toList()));
        }
    }
}
