package org.gongkai.search.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.document.Validity;
import org.gongkai.page.Choice;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.search.Answer;
import org.gongkai.search.Answer.Count;
import org.gongkai.search.Answer.Facet;
import org.gongkai.search.Completing;
import org.gongkai.search.Question;
import org.gongkai.search.Searching;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 检索 and 政策文件库: one page, with and without words. */
@Controller
class SearchController {

    private static final ColumnPath POLICIES = new ColumnPath("fdzdgk/zcwj");
    private static final int VALUES = 12;
    private static final int NARROWER = 6;

    private final Frames frames;
    private final Searching searching;
    private final Completing completing;
    private final Agencies agencies;
    private final Catalogue catalogue;

    SearchController(
            Frames frames, Searching searching, Completing completing, Agencies agencies, Catalogue catalogue) {
        this.frames = frames;
        this.searching = searching;
        this.completing = completing;
        this.agencies = agencies;
        this.catalogue = catalogue;
    }

    @GetMapping("/search")
    ModelAndView search(@RequestParam Map<String, String> parameters, HttpServletResponse response) {
        Frame frame = frames.page(title(parameters, "检索")).unlisted();
        return show(frame, "/search", parameters, null, response);
    }

    @GetMapping("/documents")
    ModelAndView library(@RequestParam Map<String, String> parameters, HttpServletResponse response) {
        Frame frame = frames.page(title(parameters, "政策文件库"))
                .column("政策文件", "规章、行政规范性文件、其他政策文件和政策解读", "政策文件,规范性文件,政策解读", "政策文件")
                .serving("《中华人民共和国政府信息公开条例》第二十条第（一）项");
        return show(parameters.isEmpty() ? frame : frame.unlisted(), "/documents", parameters, POLICIES, response);
    }

    private static String title(Map<String, String> parameters, String name) {
        String words = parameters.getOrDefault(SearchForm.WORDS, "").strip();
        return words.isEmpty() ? name : words + " - " + name;
    }

    private ModelAndView show(
            Frame frame,
            String base,
            Map<String, String> parameters,
            @Nullable ColumnPath within,
            HttpServletResponse response) {
        SearchForm form = SearchForm.of(parameters);
        Question question = form.question(within, SearchForm.page(parameters));
        boolean asked = within != null || !form.said().isEmpty();
        Answer answer = asked ? searching.find(question) : Answer.none();
        List<SearchPage.Suggested> instead = List.of();
        if (asked && answer.total() == 0 && !form.value(SearchForm.WORDS).isEmpty()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store"); // each one is counted
            searching.foundNothing(question);
            instead = searching.instead(question).stream()
                    .map(other -> new SearchPage.Suggested(
                            other,
                            SearchForm.of(Map.of(SearchForm.WORDS, other.words()))
                                    .address("/search")))
                    .toList();
        }
        String current = form.address(base);
        SearchPage page = new SearchPage(
                within == null ? "检索" : "政策文件库",
                base,
                form,
                asked,
                answer,
                List.of(
                        new Link(Question.Order.RELEVANCE.label(), form.with(base, "order", "")),
                        new Link(Question.Order.DATE.label(), form.with(base, "order", "date"))),
                current,
                groups(base, form, answer, within),
                chosen(base, form),
                agencies.all().stream()
                        .map(agency -> Choice.of(agency.code().value(), agency.name()))
                        .toList(),
                instead,
                narrower(form, answer));
        return new ModelAndView("jte/search/SearchPage", Map.of("page", page, "frame", frame));
    }

    /** What to ask next, without script: numbers, titles and words others ask for that go on from what was asked. */
    private List<Link> narrower(SearchForm form, Answer answer) {
        String words = form.value(SearchForm.WORDS);
        if (words.isEmpty() || answer.total() < 2 || answer.paging().page() > 1) {
            return List.of();
        }
        return completing.suggest(words, NARROWER).stream()
                .map(one -> new Link(
                        one, SearchForm.of(Map.of(SearchForm.WORDS, one)).address("/search")))
                .toList();
    }

    private List<SearchPage.Group> groups(String base, SearchForm form, Answer answer, @Nullable ColumnPath within) {
        List<SearchPage.Group> groups = new ArrayList<>();
        add(groups, base, form, "column", Facet.COLUMN, belowThe(form, within, answer), this::columnName);
        add(groups, base, form, "agency", Facet.AGENCY, answer.of(Facet.AGENCY), this::agencyName);
        add(groups, base, form, "year", Facet.YEAR, answer.of(Facet.YEAR), year -> year + "年");
        add(groups, base, form, "genre", Facet.GENRE, answer.of(Facet.GENRE), SearchController::genreName);
        add(groups, base, form, "validity", Facet.VALIDITY, answer.of(Facet.VALIDITY), SearchController::validityName);
        return groups;
    }

    private static void add(
            List<SearchPage.Group> groups,
            String base,
            SearchForm form,
            String name,
            Facet facet,
            List<Count> counts,
            UnaryOperator<String> label) {
        List<SearchPage.Value> values = counts.stream()
                .filter(count -> !count.value().equals(form.value(name))
                        && !label.apply(count.value()).isEmpty())
                .limit(VALUES)
                .map(count -> new SearchPage.Value(
                        label.apply(count.value()), count.results(), form.with(base, name, count.value())))
                .toList();
        if (values.size() > (form.value(name).isEmpty() ? 1 : 0)) {
            groups.add(new SearchPage.Group(facet.label(), values));
        }
    }

    /** One level of columns at a time: those right below the one shown. */
    private List<Count> belowThe(SearchForm form, @Nullable ColumnPath within, Answer answer) {
        ColumnPath above = ColumnPath.parse(form.value("column")).orElse(within);
        String prefix = above == null ? Catalogue.CONTENT.value() + "/" : above.value() + "/";
        return answer.of(Facet.COLUMN).stream()
                .filter(count ->
                        count.value().startsWith(prefix) && count.value().indexOf('/', prefix.length()) < 0)
                .toList();
    }

    private List<Link> chosen(String base, SearchForm form) {
        List<Link> chosen = new ArrayList<>();
        Map<String, UnaryOperator<String>> names = Map.of(
                "column", this::columnName,
                "agency", this::agencyName,
                "year", year -> year + "年",
                "genre", SearchController::genreName,
                "validity", SearchController::validityName);
        for (String name : List.of("column", "agency", "year", "genre", "validity")) {
            String value = form.value(name);
            if (!value.isEmpty()) {
                String label = Objects.requireNonNull(names.get(name)).apply(value);
                chosen.add(new Link(label.isEmpty() ? value : label, form.with(base, name, "")));
            }
        }
        return chosen;
    }

    private String columnName(String path) {
        return ColumnPath.parse(path).flatMap(catalogue::find).map(Column::name).orElse("");
    }

    private String agencyName(String code) {
        return AgencyCode.parse(code).flatMap(agencies::find).map(Agency::name).orElse("");
    }

    private static String genreName(String name) {
        return Genre.byName(name).map(Genre::label).orElse("");
    }

    private static String validityName(String name) {
        return Validity.byName(name).map(Validity::label).orElse("");
    }
}
