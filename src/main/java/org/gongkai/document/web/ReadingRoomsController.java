package org.gongkai.document.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.document.DocumentDesk;
import org.gongkai.document.KeepingReadingRooms;
import org.gongkai.document.KeepingReadingRooms.Wish;
import org.gongkai.document.ReadingPlace;
import org.gongkai.document.ReadingRoom;
import org.gongkai.document.ReadingRooms;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Badge;
import org.gongkai.page.Choice;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 查阅点 on the desk (条例第二十五条). */
@Controller
@RequestMapping("/desk/documents/places")
class ReadingRoomsController {

    private static final String HERE = "/desk/documents/places";

    private final KeepingReadingRooms keeping;
    private final ReadingRooms rooms;
    private final DocumentDesk desk;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;
    private final ErrorPages errors;

    ReadingRoomsController(
            KeepingReadingRooms keeping,
            ReadingRooms rooms,
            DocumentDesk desk,
            Agencies agencies,
            CurrentActor current,
            Frames frames,
            ErrorPages errors) {
        this.keeping = keeping;
        this.rooms = rooms;
        this.desk = desk;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
        this.errors = errors;
    }

    @GetMapping
    ModelAndView all(@RequestParam(defaultValue = "") String done) {
        return show("", Map.of(), done, FormErrors.none());
    }

    @GetMapping("/{code}")
    ModelAndView one(@PathVariable String code) {
        ReadingRoom room = rooms.find(code).orElseThrow();
        Actor by = current.get();
        by.require(keeping.mayKeep(room, by), "修改查阅点");
        Map<String, String> values = new LinkedHashMap<>();
        values.put("place", room.place().name());
        values.put("name", room.name());
        values.put("agency", room.agency().value());
        values.put("address", room.address());
        values.put("hours", room.hours());
        values.put("phone", room.phone());
        values.put("offers", room.offers());
        values.put("stand", room.stand() ? "yes" : "");
        values.put("closed", room.isOpen() ? "" : "yes");
        return show(code, values, "", FormErrors.none());
    }

    @PostMapping
    Object add(@RequestParam Map<String, String> typed) {
        return answer("", typed, "added", keeping.add(wish(typed.getOrDefault("code", ""), typed), current.get()));
    }

    @PostMapping("/{code}")
    Object change(@PathVariable String code, @RequestParam Map<String, String> typed) {
        return answer(code, typed, "changed", keeping.change(wish(code, typed), current.get()));
    }

    private Object answer(String editing, Map<String, String> typed, String done, Outcome<String> outcome) {
        if (outcome instanceof Outcome.Refused<String> refused) {
            return show(editing, typed, "", new FormErrors(refused.problems()));
        }
        RedirectView redirect = new RedirectView(HERE + "?done=" + done);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    private static Wish wish(String code, Map<String, String> typed) {
        return new Wish(
                code,
                typed.getOrDefault("place", ""),
                typed.getOrDefault("name", ""),
                typed.getOrDefault("agency", ""),
                typed.getOrDefault("address", ""),
                typed.getOrDefault("hours", ""),
                typed.getOrDefault("phone", ""),
                typed.getOrDefault("offers", ""),
                !typed.getOrDefault("stand", "").isEmpty(),
                !typed.getOrDefault("closed", "").isEmpty());
    }

    private ModelAndView show(String editing, Map<String, String> entered, String done, FormErrors refused) {
        Actor by = current.get();
        by.require(desk.mayRead(by), "查看查阅点");
        List<ReadingRoomsPage.Row> rows =
                keeping.all().stream().map(room -> row(room, by)).toList();
        var page = new ReadingRoomsPage(
                rows,
                editing,
                Arrays.stream(ReadingPlace.values())
                        .map(place -> Choice.of(place.name(), place.label()))
                        .toList(),
                keeping.organs(by).stream()
                        .map(organ -> Choice.of(organ.code().value(), organ.name()))
                        .toList(),
                entered,
                switch (done) {
                    case "added" -> "查阅点已经登记，公开网站上有了它的页面。";
                    case "changed" -> "修改已经保存，公开网站随之更新。";
                    default -> "";
                },
                refused);
        ModelAndView view = new ModelAndView(
                "jte/document/ReadingRoomsPage",
                Map.of(
                        "page",
                        page,
                        "frame",
                        frames.desk("查阅点")
                                .crumb("信息发布", "/desk/documents")
                                .serving("《条例》第二十五条")
                                .refusedIf(refused)));
        view.setStatus(refused.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ReadingRoomsPage.Row row(ReadingRoom room, Actor by) {
        return new ReadingRoomsPage.Row(
                room.code(),
                room.name(),
                room.place().label(),
                agencies.find(room.agency()).map(Agency::name).orElse(""),
                room.address(),
                room.isOpen() ? Badge.good("开放") : Badge.resting("已停用"),
                keeping.mayKeep(room, by));
    }

    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView unknown() {
        return errors.show(HttpStatus.NOT_FOUND, "没有这个查阅点。请回到查阅点的清单。");
    }
}
