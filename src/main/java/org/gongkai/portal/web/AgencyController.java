package org.gongkai.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.document.DocumentFilter;
import org.gongkai.document.DocumentList;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.document.ReadingRooms;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.page.PageLinks;
import org.gongkai.portal.OfficeContact;
import org.gongkai.portal.ReportLinks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 公开机关: the list, and a page for each. */
@Controller
class AgencyController {

    private static final int SIZE = 20;

    private final Frames frames;
    private final ErrorPages errors;
    private final Agencies agencies;
    private final ReportLinks reports;
    private final PublishedDocuments documents;
    private final ReadingRooms rooms;
    private final Clock clock;

    AgencyController(
            Frames frames,
            ErrorPages errors,
            Agencies agencies,
            ReportLinks reports,
            PublishedDocuments documents,
            ReadingRooms rooms,
            Clock clock) {
        this.frames = frames;
        this.errors = errors;
        this.agencies = agencies;
        this.reports = reports;
        this.documents = documents;
        this.rooms = rooms;
        this.clock = clock;
    }

    @GetMapping("/agencies")
    ModelAndView all() {
        Frame frame = frames.page("公开机关名录").column("机构设置", "本级政府及其工作部门、乡镇政府的名称、职能和联系方式", "机构设置,机构职能", "概况信息");
        AgenciesPage page = new AgenciesPage(agencies.existingOn(LocalDate.now(clock)));
        return new ModelAndView("jte/portal/AgenciesPage", Map.of("page", page, "frame", frame));
    }

    @GetMapping("/agencies/{code}")
    ModelAndView one(@PathVariable String code, @RequestParam Map<String, String> parameters) {
        return AgencyCode.parse(code)
                .flatMap(agencies::find)
                .map(agency -> show(agency, ListForm.page(parameters)))
                .orElseGet(() -> errors.show(HttpStatus.NOT_FOUND, "没有代码为“" + code + "”的机关。"));
    }

    private ModelAndView show(Agency agency, int asked) {
        Frame frame = frames.page(agency.name())
                .crumb("公开机关名录", "/agencies")
                .column("机构设置", agency.name() + "的职能和政府信息公开工作机构", agency.name() + ",机构职能", "概况信息");
        String handler = agencies.find(agency.handledBy()).map(Agency::name).orElse(agency.name());
        DocumentList items = documents.list(DocumentFilter.of(agency.code()), asked, SIZE);
        AgencyPage page = new AgencyPage(
                agency,
                OfficeContact.of(agency, agencies),
                handler,
                rooms.of(agency.code()).stream()
                        .map(room -> new Link(room.name(), "/places/" + room.code()))
                        .toList(),
                reports.of(agency.code()),
                items.lines().stream().map(ItemRow::of).toList(),
                new PageLinks(items.paging(), "/agencies/" + agency.code().value()),
                LocalDate.now(clock));
        return new ModelAndView("jte/portal/AgencyPage", Map.of("page", page, "frame", frame));
    }
}
