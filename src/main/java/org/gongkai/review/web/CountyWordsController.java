package org.gongkai.review.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.review.CountyWords;
import org.gongkai.review.SettingCountyWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 本县的表述规则 on the desk. */
@Controller
@RequestMapping("/desk/proof/words")
class CountyWordsController {

    private static final String HERE = "/desk/proof/words";

    private final SettingCountyWords setting;
    private final CurrentActor current;
    private final Frames frames;

    CountyWordsController(SettingCountyWords setting, CurrentActor current, Frames frames) {
        this.setting = setting;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String done) {
        return page(
                Map.of(),
                switch (done) {
                    case "added" -> "规则已经添加，从现在起校核；已经公开的信息今夜校核。";
                    case "ended" -> "规则已经停用。";
                    default -> "";
                },
                FormErrors.none());
    }

    @PostMapping
    Object add(@RequestParam Map<String, String> typed) {
        var wanted = new SettingCountyWords.Wanted(
                of(typed, "wrong"),
                of(typed, "correct"),
                of(typed, "reason"),
                of(typed, "source"),
                !of(typed, "level").equals("hint"),
                of(typed, "except"));
        return answer(typed, "added", setting.add(wanted, current.get()));
    }

    @PostMapping("/{id:\\d{1,18}}/end")
    Object end(@PathVariable long id) {
        return answer(Map.of(), "ended", setting.end(id, current.get()));
    }

    private Object answer(Map<String, String> typed, String done, Outcome<String> outcome) {
        return switch (outcome) {
            case Outcome.Done<String> kept -> ReviewViews.seeOther(HERE + "?done=" + done);
            case Outcome.Refused<String>(List<Problem> problems) -> page(typed, "", new FormErrors(problems));
        };
    }

    private ModelAndView page(Map<String, String> typed, String done, FormErrors errors) {
        Actor by = current.get();
        var page = new CountyWordsPage(
                setting.all(by).stream().map(CountyWordsController::row).toList(),
                setting.maySet(by),
                done,
                typed,
                errors);
        Frame frame = frames.desk("本县的表述规则")
                .crumb("校核", "/desk/proof")
                .serving("《国家通用语言文字法》第九条；《政府网站与政务新媒体检查指标》：不得有严重表述错误")
                .refusedIf(errors);
        return ReviewViews.view("CountyWordsPage", page, frame, errors);
    }

    private static CountyWordsPage.Row row(CountyWords.Word word) {
        return new CountyWordsPage.Row(
                word.id(),
                word.wrong(),
                word.correct(),
                word.reason() + "（" + word.source() + "）" + (word.except().isEmpty() ? "" : "；除外：" + word.except()),
                word.alarm() ? "警示，挡住发布" : "提示",
                date(word.from()) + "，" + word.setBy(),
                word.endedOn() == null ? "" : date(word.endedOn()) + "停用");
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "" : ChineseDates.date(day);
    }

    private static String of(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
