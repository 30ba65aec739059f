package org.gongkai.dialogue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.dialogue.Letter;
import org.gongkai.dialogue.LetterFact;
import org.gongkai.dialogue.LetterFile;
import org.gongkai.dialogue.LetterNumber;
import org.gongkai.dialogue.LetterStage;
import org.gongkai.dialogue.LetterWording;
import org.gongkai.dialogue.Letters;
import org.gongkai.dialogue.OverseeingLetter;
import org.gongkai.dialogue.RecordedLetterFact;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.SheetRow;
import org.gongkai.page.TimelineEntry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the desk's page of one letter, also with a refused form on it. */
@Component
class LetterCasePages {

    private static final String OVERDUE_FACT = "《政府网站与政务新媒体检查指标》：超过3个月未答复有效留言，单项否决";

    private final Letters letters;
    private final OverseeingLetter overseeing;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    LetterCasePages(
            Letters letters,
            OverseeingLetter overseeing,
            Agencies agencies,
            CurrentActor current,
            Frames frames,
            Clock clock) {
        this.letters = letters;
        this.overseeing = overseeing;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * The page of a letter.
     *
     * @throws java.util.NoSuchElementException when there is none, or the person may not see it
     */
    ModelAndView page(LetterNumber number, String writer, String done, Map<String, String> typed, FormErrors errors) {
        Actor by = current.get();
        LetterFile file = letters.find(number, by).orElseThrow();
        Letter letter = file.letter();
        boolean handles = letters.mayHandle(letter, by);
        boolean publishes = letters.mayPublish(letter, by);
        var page = new LetterCasePage(
                file,
                sheet(file),
                LetterBadges.limit(letter, LocalDate.now(clock)),
                LetterBadges.stage(letter),
                writer,
                file.facts().stream().map(this::entry).toList(),
                agencies(),
                handles && letter.open(),
                handles && file.named(),
                publishes && letter.stage() == LetterStage.ANSWERED && letter.consent() && !letter.published(),
                publishes && letter.published(),
                oversight(file, by),
                done,
                typed,
                errors);
        Frame frame =
                frame(letter.number().value()).crumb("来信", "/desk/letters").refusedIf(errors);
        ModelAndView view = LettersController.view("LetterCasePage", page, frame);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static List<SheetRow> sheet(LetterFile file) {
        Letter letter = file.letter();
        List<SheetRow> rows = new ArrayList<>();
        rows.add(SheetRow.of("种类", letter.kind().label()));
        rows.add(SheetRow.of("办理机关", file.agencyName()));
        rows.add(SheetRow.of("来信日期", ChineseDates.longDate(letter.receivedOn())));
        rows.add(SheetRow.of("办理时限", ChineseDates.longDate(letter.dueOn())));
        rows.add(SheetRow.of("最迟答复", ChineseDates.longDate(letter.lastOn())));
        if (!file.words().page().isEmpty()) {
            rows.add(SheetRow.of("有错的网页", file.words().page()));
        }
        rows.add(SheetRow.of("公开问答", letter.consent() ? "来信人同意" : "来信人没有同意"));
        if (letter.published()) {
            rows.add(new SheetRow("公开的地址", "/letters/" + letter.number(), "/letters/" + letter.number()));
        }
        if (letter.extended()) {
            rows.add(SheetRow.of("延期", "已经延期一次"));
        }
        if (letter.urgedBy() != null) {
            rows.add(SheetRow.of("督办", ChineseDates.date(letter.urgedBy()) + "前回复"));
        }
        if (letter.satisfaction() != null) {
            rows.add(SheetRow.of("评价", letter.satisfaction().label()));
        }
        String request = letter.request();
        if (request != null) {
            rows.add(new SheetRow("转为申请", request, "/desk/requests/" + request));
        }
        return rows;
    }

    private TimelineEntry entry(RecordedLetterFact recorded) {
        LetterFact fact = recorded.fact();
        return TimelineEntry.of(
                fact.on(), LetterWording.title(fact), LetterWording.detail(fact, this::name), recorded.actorName());
    }

    private String name(AgencyCode code) {
        return agencies.find(code).map(Agency::name).orElse(code.value());
    }

    List<Choice> agencies() {
        return agencies.acceptingRequests().stream()
                .map(a -> Choice.of(a.code().value(), a.name()))
                .toList();
    }

    private LetterCasePage.Oversight oversight(LetterFile file, Actor by) {
        Letter letter = file.letter();
        String asked = file.facts().stream()
                .map(RecordedLetterFact::fact)
                .filter(LetterFact.LetterUrged.class::isInstance)
                .map(LetterFact.LetterUrged.class::cast)
                .reduce((first, second) -> second)
                .map(LetterFact.LetterUrged::text)
                .orElse("");
        return new LetterCasePage.Oversight(
                overseeing.mayExtend(letter, by),
                ChineseDates.date(letter.lastOn()),
                overseeing.mayUrge(letter, by),
                LocalDate.now(clock).toString(),
                overseeing.mayReport(letter, by),
                asked);
    }

    Frame frame(String title) {
        return frames.desk(title).serving(OVERDUE_FACT);
    }
}
