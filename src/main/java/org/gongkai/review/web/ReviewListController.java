package org.gongkai.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Badge;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.page.PageLinks;
import org.gongkai.page.Paging;
import org.gongkai.page.SheetRow;
import org.gongkai.paper.TableFile;
import org.gongkai.review.DisclosureAttribute;
import org.gongkai.review.PublicationProgress;
import org.gongkai.review.Quotations;
import org.gongkai.review.Review;
import org.gongkai.review.ReviewFiles;
import org.gongkai.review.ReviewNumber;
import org.gongkai.review.ReviewProcesses;
import org.gongkai.review.ReviewRegister;
import org.gongkai.review.ReviewRegister.Figures;
import org.gongkai.review.ReviewRegister.Filter;
import org.gongkai.review.ReviewRegister.View;
import org.gongkai.review.ReviewStage;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 公文审查 on the desk: register, board from signature to publication, catalogues, re-examination. */
@Controller
class ReviewListController {

    private static final int ROWS = 30;
    private static final int SOON = 5;
    private static final int MOST_IN_SHEET = 50_000;

    private final ReviewRegister register;
    private final ReviewFiles files;
    private final ReviewProcesses processes;
    private final Agencies agencies;
    private final ObjectProvider<PublicationProgress> progress;
    private final Quotations quotations;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    ReviewListController(
            ReviewRegister register,
            ReviewFiles files,
            ReviewProcesses processes,
            Agencies agencies,
            ObjectProvider<PublicationProgress> progress,
            Quotations quotations,
            CurrentActor current,
            Frames frames,
            Clock clock) {
        this.register = register;
        this.files = files;
        this.processes = processes;
        this.agencies = agencies;
        this.progress = progress;
        this.quotations = quotations;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    private record Tab(View view, String name, String title, String note) {}

    private static final List<Tab> TABS = List.of(
            new Tab(View.ALL, "", "公文审查", "拟发公文的公开属性和保密审查，最近的在前。"),
            new Tab(View.MINE, "mine", "待我办理", "等您审查、审定、修改，或者等本机关表态的公文，等得久的在前。"),
            new Tab(View.AWAITING, "awaiting", "从签发到公开", "已签发、还没有公开的文件，快到期的在前；主动公开的自签发起20个工作日内公开（第二十六条）。"),
            new Tab(View.PUBLISHED, "published", "已推送公开", "已经登记公开的文件，最近的在前；全年数字即本年推送公开的件数。"),
            new Tab(View.PUBLIC, "public", "主动公开目录", "签发时确定主动公开、删减后公开的文件。"),
            new Tab(View.ON_REQUEST, "on-request", "依申请公开目录", "签发时确定依申请公开的文件。"),
            new Tab(View.NOT_PUBLIC, "not-public", "不予公开目录", "签发时确定不予公开的文件；本目录只在内部使用，标题也不对外。"),
            new Tab(
                    View.REEXAMINATION,
                    "reexamination",
                    "定期评估",
                    "没有公开或没有全文公开的文件，每年评估一次，情况变化的转为公开（第十八条）；公开的文件引用了的，一并列出。"));

    private static Tab tab(String name) {
        return TABS.stream().filter(t -> t.name().equals(name)).findFirst().orElse(TABS.getFirst());
    }

    @GetMapping("/desk/reviews")
    ModelAndView list(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String attribute,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "1") int page) {
        Actor by = current.get();
        Tab tab = tab(view);
        ReviewListPage.Asked asked = new ReviewListPage.Asked(q, stage, attribute, agency, year);
        Filter filter = filter(asked);
        Paging paging = new Paging(page, ROWS, register.count(tab.view(), filter, by));
        List<Agency> all = agencies.all();
        String base = "/desk/reviews?view=" + tab.name() + query(asked);
        String own = by.agency();
        boolean sets = own != null
                && AgencyCode.parse(own).map(c -> processes.maySet(c, by)).orElse(false);
        var shown = new ReviewListPage(
                tab.title(),
                tab.note(),
                TABS.stream().map(t -> new Link(t.title(), address(t))).toList(),
                address(tab),
                tab.name(),
                tab.view() == View.AWAITING || tab.view() == View.PUBLISHED ? figures(asked, by) : List.of(),
                rows(tab, filter, paging, by, all),
                new PageLinks(paging, base),
                Arrays.stream(ReviewStage.values())
                        .map(s -> Choice.of(s.name(), s.label()))
                        .toList(),
                Arrays.stream(DisclosureAttribute.values())
                        .map(a -> Choice.of(a.name(), a.label()))
                        .toList(),
                register.seesAll(by)
                        ? all.stream()
                                .map(a -> Choice.of(a.code().value(), a.shortName()))
                                .toList()
                        : List.of(),
                asked,
                "/desk/reviews.xlsx?view=" + tab.name() + query(asked),
                !files.issuers(by).isEmpty(),
                sets ? "/desk/reviews/settings" : null);
        return ReviewViews.view(
                "ReviewListPage",
                shown,
                frames.desk(tab.title()).serving(ReviewViews.SERVES).wide(true),
                FormErrors.none());
    }

    private static String address(Tab tab) {
        return tab.name().isEmpty() ? "/desk/reviews" : "/desk/reviews?view=" + tab.name();
    }

    private static String query(ReviewListPage.Asked asked) {
        return "&q=" + URLEncoder.encode(asked.words(), StandardCharsets.UTF_8) + "&stage=" + plain(asked.stage())
                + "&attribute=" + plain(asked.attribute()) + "&agency=" + plain(asked.agency()) + "&year="
                + plain(asked.year());
    }

    private static String plain(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private static Filter filter(ReviewListPage.Asked asked) {
        return new Filter(
                AgencyCode.parse(asked.agency()).orElse(null),
                ReviewStage.byName(asked.stage()).orElse(null),
                DisclosureAttribute.byName(asked.attribute()).orElse(null),
                asked.year().matches("(19|20)\\d\\d") ? Integer.valueOf(asked.year()) : null,
                asked.words());
    }

    private List<SheetRow> figures(ReviewListPage.Asked asked, Actor by) {
        LocalDate today = LocalDate.now(clock);
        int year = asked.year().matches("(19|20)\\d\\d") ? Integer.parseInt(asked.year()) : today.getYear();
        Figures figures = register.figures(year, today, by);
        return List.of(
                SheetRow.of(year + "年签发", figures.signed() + " 件"),
                SheetRow.of("其中应当公开", figures.toPublish() + " 件"),
                SheetRow.of(year + "年推送公开", figures.published() + " 件，按期 " + figures.onTime() + " 件"),
                SheetRow.of("逾期未公开", figures.overdue() + " 件"));
    }

    private List<ReviewListPage.Row> rows(Tab tab, Filter filter, Paging paging, Actor by, List<Agency> all) {
        List<Review> found = register.list(tab.view(), filter, paging, by);
        Map<ReviewNumber, PublicationProgress.Progress> begun = new HashMap<>();
        List<ReviewNumber> numbers = found.stream().map(Review::number).toList();
        Map<ReviewNumber, List<Link>> quoted = tab.view() == View.REEXAMINATION ? quotations.of(numbers) : Map.of();
        if (tab.view() == View.AWAITING) {
            progress.forEach(p -> begun.putAll(p.of(numbers)));
        }
        return found.stream()
                .map(r -> row(r, tab, all, begun.get(r.number()), quoted.getOrDefault(r.number(), List.of()), by))
                .toList();
    }

    private ReviewListPage.Row row(
            Review review,
            Tab tab,
            List<Agency> all,
            PublicationProgress.@Nullable Progress begun,
            List<Link> quotedBy,
            Actor by) {
        LocalDate day = day(review, tab);
        return new ReviewListPage.Row(
                review.number().value(),
                review.title(),
                review.officialNumber(),
                name(review, all),
                ReviewViews.attribute(review.attribute() == null ? review.proposed() : review.attribute()),
                review.signedOn() == null ? "" : ChineseDates.date(review.signedOn()),
                day == null ? "" : ChineseDates.date(day),
                countdown(review, tab),
                begun == null ? null : new Link(begun.words(), begun.address()),
                quotedBy,
                tab.view() == View.AWAITING
                        && begun == null
                        && files.permitted(review, by).draft(),
                review.owner().isEmpty() ? review.drafterName() : review.owner(),
                ReviewViews.stage(review));
    }

    private static String name(Review review, List<Agency> all) {
        return all.stream()
                .filter(a -> a.code().equals(review.agency()))
                .map(Agency::shortName)
                .findFirst()
                .orElse(review.agency().value());
    }

    private static @Nullable LocalDate day(Review review, Tab tab) {
        return switch (tab.view()) {
            case AWAITING -> review.publishDue();
            case PUBLISHED -> review.publishedOn();
            case REEXAMINATION -> review.reexamineOn();
            default -> review.openedOn();
        };
    }

    private Badge countdown(Review review, Tab tab) {
        LocalDate today = LocalDate.now(clock);
        LocalDate due = tab.view() == View.REEXAMINATION ? review.reexamineOn() : review.publishDue();
        LocalDate published = review.publishedOn();
        if (tab.view() != View.REEXAMINATION && due != null && published != null) {
            return published.isAfter(due) ? Badge.bad("逾期公开") : Badge.done("按期公开");
        }
        if (due == null) {
            return Badge.plain("");
        }
        // 第二十六条 counts working days; five before the end the light changes
        int days = WorkCalendar.official().workdaysBetween(today, due);
        if (due.isBefore(today)) {
            return Badge.bad("逾期" + -days + "个工作日");
        }
        return days <= SOON ? Badge.soon("还有" + days + "个工作日") : Badge.plain("还有" + days + "个工作日");
    }

    @GetMapping("/desk/reviews.xlsx")
    void xlsx(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String attribute,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String year,
            HttpServletResponse response)
            throws IOException {
        Actor by = current.get();
        Tab tab = tab(view);
        Filter filter = filter(new ReviewListPage.Asked(q, stage, attribute, agency, year));
        List<Review> rows = register.list(tab.view(), filter, new Paging(1, MOST_IN_SHEET, MOST_IN_SHEET), by);
        response.setContentType(TableFile.MEDIA_TYPE);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"reviews.xlsx\"; filename*=UTF-8''" + plain(tab.title() + ".xlsx"));
        List<Agency> all = agencies.all();
        List<TableFile.Column> columns = TableFile.Column.of(
                List.of("编号", "标题", "文号", "发文机关", "公开属性", "拟稿日期", "签发日期", "公开截止", "公开日期", "公开地址", "责任人", "状态", "评估日期"),
                16,
                50,
                16,
                16,
                16,
                16,
                16,
                16,
                16,
                16,
                16,
                16,
                16);
        try (TableFile file = TableFile.to(response.getOutputStream()).sheet(tab.title(), columns)) {
            rows.forEach(row -> write(file, row, all));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static void write(TableFile file, Review review, List<Agency> all) {
        file.row(
                review.number().value(),
                review.title(),
                review.officialNumber(),
                name(review, all),
                ReviewViews.attribute(review.attribute() == null ? review.proposed() : review.attribute()),
                review.openedOn(),
                review.signedOn(),
                review.publishDue(),
                review.publishedOn(),
                review.published(),
                review.owner().isEmpty() ? review.drafterName() : review.owner(),
                review.stage().label(),
                review.reexamineOn());
    }
}
