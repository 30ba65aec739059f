package org.gongkai.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.document.DocumentFilter;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.document.ReadingRoom;
import org.gongkai.document.ReadingRooms;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Display;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.page.SheetRow;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 查阅场所 (条例第二十五条): where public information can be read on paper or at a stand, and a page for each. */
@Controller
class PlacesController {

    private static final int NEWEST = 5;

    private final Frames frames;
    private final ErrorPages errors;
    private final ReadingRooms rooms;
    private final Agencies agencies;
    private final PublishedDocuments documents;

    PlacesController(
            Frames frames, ErrorPages errors, ReadingRooms rooms, Agencies agencies, PublishedDocuments documents) {
        this.frames = frames;
        this.errors = errors;
        this.rooms = rooms;
        this.agencies = agencies;
        this.documents = documents;
    }

    @GetMapping("/places")
    ModelAndView all() {
        var page = new PlacesPage(rooms.open().stream()
                .map(room -> new PlacesPage.Line(
                        new Link(room.name(), "/places/" + room.code()),
                        room.place().label(),
                        room.address(),
                        room.hours(),
                        room.phone()))
                .toList());
        Frame frame = frames.page("政府信息查阅场所").column("政府信息查阅场所", "可以查阅主动公开的政府信息的场所", "查阅场所,查阅点", "信息公开指南");
        return new ModelAndView("jte/portal/PlacesPage", Map.of("page", page, "frame", frame.crumb("公开指南", "/guide")));
    }

    @GetMapping("/places/{code}")
    ModelAndView one(@PathVariable String code) {
        return rooms.find(code).map(this::show).orElseGet(() -> errors.show(HttpStatus.NOT_FOUND, "没有这个查阅场所。"));
    }

    private ModelAndView show(ReadingRoom room) {
        Agency organ = agencies.get(room.agency());
        List<SheetRow> rows = new ArrayList<>();
        rows.add(SheetRow.of("类别", room.place().label()));
        rows.add(SheetRow.of("地址", room.address()));
        rows.add(SheetRow.of("开放时间", room.hours()));
        rows.add(new SheetRow("联系电话", room.phone(), "tel:" + room.phone().replaceAll("[^0-9+]", "")));
        rows.add(new SheetRow("所属机关", organ.name(), "/agencies/" + organ.code()));
        var closedOn = room.closedOn();
        var page = new PlacePage(
                room.name(),
                closedOn == null ? "" : ChineseDates.date(closedOn),
                rows,
                room.offers().lines().filter(line -> !line.isBlank()).toList(),
                room.stand() ? Display.KIOSK : "",
                organ.name(),
                organ.kind().takesRequests() ? "/apply?agency=" + organ.code() : "",
                documents.list(DocumentFilter.of(organ.code()), 1, NEWEST).lines().stream()
                        .map(ItemRow::of)
                        .toList());
        Frame frame = frames.page(room.name())
                .crumb("公开指南", "/guide")
                .crumb("政府信息查阅场所", "/places")
                .column("政府信息查阅场所", room.name() + "的地址和开放时间", room.name() + ",查阅场所", "信息公开指南");
        return new ModelAndView("jte/portal/PlacePage", Map.of("page", page, "frame", frame));
    }
}
