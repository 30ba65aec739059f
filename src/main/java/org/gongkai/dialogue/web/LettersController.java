package org.gongkai.dialogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.dialogue.FollowingLetter;
import org.gongkai.dialogue.LetterLimits;
import org.gongkai.dialogue.LetterNumber;
import org.gongkai.dialogue.LetterReceipt;
import org.gongkai.dialogue.PublishedLetter;
import org.gongkai.dialogue.PublishedLetters;
import org.gongkai.dialogue.TrackedLetter;
import org.gongkai.dialogue.WritingLetter;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.PageLinks;
import org.gongkai.page.Paging;
import org.gongkai.page.Problem;
import org.gongkai.page.QrCode;
import org.gongkai.page.SheetRow;
import org.gongkai.vault.LookTickets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** 互动交流: what was answered before; anybody writes to an organ and gets a receipt. */
@Controller
@RequestMapping("/letters")
class LettersController {

    /** Tickets of receipt and progress. */
    static final String TICKETS = "letter/ticket";

    private static final String TOO_OFTEN = "同一个网络在一小时内写信的次数太多了，请过一会儿再按一次“提交”；填写的内容都还在。";

    private static final int ROWS = 20;

    private final WritingLetter writing;
    private final FollowingLetter following;
    private final PublishedLetters published;
    private final LookTickets tickets;
    private final LetterThrottle throttle;
    private final Agencies agencies;
    private final Frames frames;
    private final ErrorPages errorPages;
    private final LetterLimits limits;

    LettersController(
            WritingLetter writing,
            FollowingLetter following,
            PublishedLetters published,
            LookTickets tickets,
            LetterThrottle throttle,
            Agencies agencies,
            Frames frames,
            ErrorPages errorPages,
            LetterLimits limits) {
        this.writing = writing;
        this.following = following;
        this.published = published;
        this.tickets = tickets;
        this.throttle = throttle;
        this.agencies = agencies;
        this.frames = frames;
        this.errorPages = errorPages;
        this.limits = limits;
    }

    @GetMapping
    ModelAndView start(@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "1") int page) {
        Frame frame = frames.page("互动交流").column("互动交流", "咨询、投诉、举报、网页找错和意见建议", "咨询,投诉,举报,找错,建议", "咨询投诉");
        return published(words, false, page, "/letters", frame);
    }

    @GetMapping("/common")
    ModelAndView common(@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "1") int page) {
        Frame frame =
                frames.page("常见问题").crumb("互动交流", "/letters").column("常见问题", "由公开的答复整理的常见问题", "常见问题,问答,咨询", "咨询投诉");
        return published(words, true, page, "/letters/common", frame);
    }

    private ModelAndView published(String typed, boolean common, int page, String address, Frame frame) {
        String words = typed.strip();
        Paging paging = new Paging(page, ROWS, published.count(words, common));
        List<LettersPage.Row> rows = published.list(words, common, paging).stream()
                .map(letter -> new LettersPage.Row(
                        letter.version().title(),
                        "/letters/" + letter.number(),
                        letter.kind().label(),
                        letter.agencyName(),
                        ChineseDates.date(letter.answeredOn())))
                .toList();
        String base =
                words.isEmpty() ? address : address + "?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return view("LettersPage", new LettersPage(kinds(), rows, new PageLinks(paging, base), words, common), frame);
    }

    private List<LettersPage.Kind> kinds() {
        return limits.all().stream()
                .map(limit -> new LettersPage.Kind(
                        limit.kind().label(),
                        limit.kind().meaning(),
                        limit.workdays() + "个工作日内答复",
                        "/letters/new?kind=" + limit.kind().name()))
                .toList();
    }

    @GetMapping("/{number}")
    ModelAndView show(@PathVariable String number) {
        Optional<LetterNumber> parsed = LetterNumber.parse(number);
        Optional<PublishedLetter> found = parsed.flatMap(published::find);
        if (found.isEmpty()) {
            return parsed.flatMap(published::whyWithdrawn)
                    .map(why -> errorPages.show(HttpStatus.GONE, "这个问答已经撤下：" + why))
                    .orElseGet(() -> errorPages.show(HttpStatus.NOT_FOUND, "没有公开这个问答。自己的来信，请凭编号和查询码在“查询来信”里看。"));
        }
        PublishedLetter letter = found.get();
        Frame frame = frames.page(letter.version().title())
                .crumb("互动交流", "/letters")
                .column("互动交流", "公开的问答", "咨询,答复", "咨询投诉")
                .article(letter.version().title(), letter.publishedOn() + " 00:00", letter.agencyName());
        return view("PublicLetterPage", new PublicLetterPage(letter), frame);
    }

    @GetMapping("/new")
    ModelAndView form(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String page) {
        var empty = new LetterForm(kind, agency, "", "", page, "", "", "");
        return formPage(empty, FormErrors.none(), HttpStatus.OK);
    }

    @PostMapping("/new")
    Object write(@ModelAttribute LetterForm typed, HttpServletRequest http) {
        if (!throttle.mayWrite(http.getRemoteAddr())) {
            return formPage(typed, new FormErrors(List.of(Problem.of(TOO_OFTEN))), HttpStatus.TOO_MANY_REQUESTS);
        }
        return switch (writing.write(typed.entry())) {
            case Outcome.Done<LetterReceipt>(LetterReceipt receipt) -> {
                String ticket = tickets.issue(TICKETS, receipt.number().value(), receipt.queryCode());
                yield seeOther("/letters/receipt/" + ticket);
            }
            case Outcome.Refused<LetterReceipt>(List<Problem> problems) ->
                formPage(typed, new FormErrors(problems), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView formPage(LetterForm typed, FormErrors errors, HttpStatus status) {
        List<Choice> choices = agencies.acceptingRequests().stream()
                .map(a -> Choice.of(a.code().value(), a.name()))
                .toList();
        Frame frame = frames.page("写信").crumb("互动交流", "/letters").refusedIf(errors);
        ModelAndView view = view("LetterFormPage", new LetterFormPage(typed, choices, errors), frame);
        view.setStatus(status);
        return view;
    }

    @GetMapping("/receipt/{ticket}")
    ModelAndView receipt(@PathVariable String ticket, HttpServletRequest http) {
        LookTickets.Ticket opened =
                tickets.read(TICKETS, ticket).filter(one -> !one.ended()).orElse(null);
        if (opened == null
                || !(following.find(new FollowingLetter.Key(opened.number(), opened.code(), http.getRemoteAddr()))
                        instanceof Outcome.Done<TrackedLetter>(TrackedLetter tracked))) {
            return new ModelAndView(seeOther("/letters/track"));
        }
        var letter = tracked.letter();
        Frame frame = frames.page("来信回执").crumb("互动交流", "/letters").unlisted();
        String address = trackAddress(frame, letter.number().value());
        var page = new LetterReceiptPage(
                letter.number().value(),
                opened.code(),
                ticket,
                List.of(
                        SheetRow.of("种类", letter.kind().label()),
                        SheetRow.of("办理机关", tracked.agencyName()),
                        SheetRow.of("标题", tracked.title()),
                        SheetRow.of("来信日期", ChineseDates.longDate(letter.receivedOn()))),
                ChineseDates.longDate(letter.dueOn()),
                ChineseDates.longDate(letter.lastOn()),
                address,
                QrCode.of(address));
        return view("LetterReceiptPage", page, frame);
    }

    /** Where the receipt's code leads: the site's own domain; a demonstration has none, so there it is where we are. */
    private static String trackAddress(Frame frame, String number) {
        String path = "/letters/track?number=" + number;
        return frame.site().demonstration()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path
                : frame.site().absolute(path);
    }

    static ModelAndView view(String name, Object page, Frame frame) {
        return new ModelAndView("jte/dialogue/" + name, Map.of("page", page, "frame", frame));
    }

    static RedirectView seeOther(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }
}
