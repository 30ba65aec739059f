package org.gongkai.document.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.ColumnKind;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.IndexPattern;
import org.gongkai.catalogue.IssuingIndexNumbers;
import org.gongkai.catalogue.KeepingColumns;
import org.gongkai.document.ColumnFreshness;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Badge;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
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

/** 栏目 on the desk: the tree with what lies in it and when it was renewed; columns added, changed, moved, closed; index numbers. */
@Controller
@RequestMapping("/desk/documents/columns")
class ColumnsDeskController {

    private static final String HERE = "/desk/documents/columns";

    private final ColumnFreshness freshness;
    private final KeepingColumns keeping;
    private final Catalogue catalogue;
    private final IssuingIndexNumbers numbers;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;
    private final ErrorPages errors;

    ColumnsDeskController(
            ColumnFreshness freshness,
            KeepingColumns keeping,
            Catalogue catalogue,
            IssuingIndexNumbers numbers,
            Agencies agencies,
            CurrentActor current,
            Frames frames,
            ErrorPages errors) {
        this.freshness = freshness;
        this.keeping = keeping;
        this.catalogue = catalogue;
        this.numbers = numbers;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
        this.errors = errors;
    }

    @GetMapping
    ModelAndView tree(@RequestParam(defaultValue = "") String done) {
        return tree(Map.of(), done, FormErrors.none());
    }

    /** 增加栏目. */
    @PostMapping
    Object add(@RequestParam Map<String, String> typed) {
        return answer(keeping.add(entry(typed), current.get()), "added", errors -> tree(typed, "", errors));
    }

    @GetMapping("/edit/{*path}")
    ModelAndView one(@PathVariable String path) {
        Actor by = current.get();
        by.require(keeping.mayKeep(by), "维护公开栏目");
        Column column = column(path);
        return one(
                column,
                Map.of("name", column.name(), "rule", column.rule().code(), "description", column.description()),
                FormErrors.none());
    }

    @PostMapping("/edit/{*path}")
    Object change(@PathVariable String path, @RequestParam Map<String, String> typed) {
        Column column = column(path);
        return answer(
                keeping.change(column.path(), entry(typed), current.get()),
                "changed",
                errors -> one(column, typed, errors));
    }

    @PostMapping("/place/{*path}")
    Object place(@PathVariable String path, @RequestParam(defaultValue = "") String after) {
        Column column = column(path);
        return answer(
                keeping.place(column.path(), after, current.get()),
                "placed",
                errors -> one(column, Map.of("name", column.name(), "after", after), errors));
    }

    @PostMapping("/close/{*path}")
    Object close(@PathVariable String path) {
        Column column = column(path);
        return answer(
                keeping.close(column.path(), current.get()),
                "closed",
                errors -> one(
                        column,
                        Map.of(
                                "name",
                                column.name(),
                                "rule",
                                column.rule().code(),
                                "description",
                                column.description()),
                        errors));
    }

    @GetMapping("/index-numbers")
    ModelAndView patterns(@RequestParam Map<String, String> typed) {
        return patterns(typed, FormErrors.none());
    }

    /** 索引号样式: previewed, then used. */
    @PostMapping("/index-numbers")
    Object use(@RequestParam Map<String, String> typed) {
        return switch (keeping.usePattern(typed.getOrDefault("pattern", ""), current.get())) {
            case Outcome.Done<IndexPattern> done -> seeOther(HERE + "/index-numbers?done=pattern");
            case Outcome.Refused<IndexPattern> refused -> patterns(typed, new FormErrors(refused.problems()));
        };
    }

    private static KeepingColumns.Entry entry(Map<String, String> typed) {
        return new KeepingColumns.Entry(
                typed.getOrDefault("parent", ""),
                typed.getOrDefault("slug", "").strip(),
                typed.getOrDefault("name", ""),
                typed.getOrDefault("kind", ""),
                typed.getOrDefault("rule", "").strip(),
                typed.getOrDefault("codes", ""),
                typed.getOrDefault("description", ""));
    }

    private Column column(String path) {
        return ColumnPath.parse(path.substring(1)).flatMap(catalogue::find).orElseThrow();
    }

    private interface Refusal {
        ModelAndView page(FormErrors errors);
    }

    private static Object answer(Outcome<ColumnPath> outcome, String done, Refusal refusal) {
        return switch (outcome) {
            case Outcome.Done<ColumnPath> kept -> seeOther(HERE + "?done=" + done);
            case Outcome.Refused<ColumnPath> refused -> refusal.page(new FormErrors(refused.problems()));
        };
    }

    private static RedirectView seeOther(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    private ModelAndView tree(Map<String, String> typed, String done, FormErrors refused) {
        Actor by = current.get();
        ColumnFreshness.Picture picture = freshness.read(by);
        boolean mayKeep = keeping.mayKeep(by);
        List<Column> tree = catalogue.tree();
        var page = new ColumnsDeskPage(
                picture.lines().stream().map(ColumnsDeskController::row).toList(),
                checks(picture),
                mayKeep
                        ? tree.stream()
                                .filter(c -> c.path().isWithin(Catalogue.CONTENT)
                                        && c.path().depth() < 4)
                                .map(c -> Choice.of(
                                        c.path().value(), "　".repeat(c.path().depth() - 1) + c.name()))
                                .toList()
                        : List.of(),
                Arrays.stream(ColumnKind.values())
                        .filter(ColumnKind::takesDocuments)
                        .map(k -> Choice.of(k.name(), k.label()))
                        .toList(),
                typed,
                switch (done) {
                    case "added" -> "栏目已经增加。有内容以后公众才看得到。";
                    case "changed" -> "栏目已经修改。";
                    case "placed" -> "栏目的位置已经移动，网址不变。";
                    case "closed" -> "栏目已经关闭。";
                    default -> "";
                },
                refused);
        return view("ColumnsDeskPage", page, desk("公开栏目"), refused);
    }

    private static ColumnsDeskPage.Row row(ColumnFreshness.Line line) {
        return new ColumnsDeskPage.Row(
                line.column().path().value(),
                line.column().name(),
                line.column().path().depth(),
                line.column().kind().label(),
                line.column().rule().words(),
                line.items(),
                line.changedOn() == null ? "" : ChineseDates.date(line.changedOn()),
                switch (line.state()) {
                    case FRESH ->
                        line.due() == null ? Badge.plain("有内容") : Badge.good(ChineseDates.date(line.due()) + "前更新");
                    case OVERDUE -> Badge.bad("应于" + ChineseDates.date(Objects.requireNonNull(line.due())) + "前更新");
                    case EMPTY -> Badge.soon("没有内容");
                    case ELSEWHERE -> Badge.plain(line.column().kind() == ColumnKind.GROUP ? "分组" : "由专门页面显示");
                });
    }

    /** The inspection's items in words. */
    private static List<ColumnsDeskPage.Check> checks(ColumnFreshness.Picture picture) {
        List<ColumnsDeskPage.Check> checks = new ArrayList<>();
        checks.add(new ColumnsDeskPage.Check(
                "首页（全站）" + ColumnFreshness.SITE_DAYS + "天内有更新",
                picture.siteChangedOn() == null ? "还没有公开过信息" : "最近更新：" + ChineseDates.date(picture.siteChangedOn()),
                picture.isSiteStale() ? Badge.bad("不合格") : Badge.good("合格")));
        checks.add(new ColumnsDeskPage.Check(
                "政策文件类栏目" + ColumnFreshness.POLICY_MONTHS + "个月内有更新，没有更新的不到" + ColumnFreshness.POLICY_LIMIT + "个",
                picture.stalePolicy().isEmpty()
                        ? "没有"
                        : picture.stalePolicy().size() + "个："
                                + String.join(
                                        "、",
                                        picture.stalePolicy().stream()
                                                .map(Column::name)
                                                .toList()),
                verdict(picture.stalePolicy().size(), ColumnFreshness.POLICY_LIMIT)));
        checks.add(new ColumnsDeskPage.Check(
                "超过更新规则的栏目不到" + ColumnFreshness.OVERDUE_LIMIT + "个",
                picture.overdue() + "个",
                verdict(picture.overdue(), ColumnFreshness.OVERDUE_LIMIT)));
        checks.add(new ColumnsDeskPage.Check(
                "没有内容的栏目不到" + ColumnFreshness.EMPTY_LIMIT + "个",
                picture.empty() + "个，公众看不到它们",
                verdict(picture.empty(), ColumnFreshness.EMPTY_LIMIT)));
        return checks;
    }

    private static Badge verdict(long found, int limit) {
        if (found >= limit) {
            return Badge.bad("不合格");
        }
        return found == 0 ? Badge.good("合格") : Badge.soon("合格，注意");
    }

    private ModelAndView one(Column column, Map<String, String> typed, FormErrors refused) {
        List<Choice> siblings = column.fixed()
                ? List.of()
                : catalogue.tree().stream()
                        .filter(c -> Objects.equals(c.parent(), column.parent())
                                && !c.path().equals(column.path()))
                        .map(c -> Choice.of(c.path().value(), c.name()))
                        .toList();
        var page = new ColumnDeskPage(
                column.path().value(), column.name(), column.kind().label(), column.fixed(), siblings, typed, refused);
        return view("ColumnDeskPage", page, desk(column.name()).crumb("公开栏目", HERE), refused);
    }

    private ModelAndView patterns(Map<String, String> typed, FormErrors refused) {
        Actor by = current.get();
        by.require(keeping.mayKeep(by), "维护公开栏目");
        List<Agency> organs = agencies.existingOn(freshness.today());
        Agency organ = AgencyCode.parse(typed.getOrDefault("agency", ""))
                .flatMap(agencies::find)
                .orElseGet(organs::getFirst);
        Column column = ColumnPath.parse(typed.getOrDefault("column", ""))
                .flatMap(catalogue::find)
                .orElseGet(() -> catalogue.choosable().getFirst());
        IndexPattern used = numbers.pattern();
        String pattern = typed.getOrDefault("pattern", used.value());
        List<IndexNumbersPage.Preset> presets = IndexPattern.PRESETS.stream()
                .map(preset -> new IndexNumbersPage.Preset(
                        preset.pattern().value(), preset.seenAt(), preview(preset.pattern(), organ, column)))
                .toList();
        Optional<IndexPattern> own = IndexPattern.parse(pattern.strip());
        var page = new IndexNumbersPage(
                used.value(),
                preview(used, organ, column),
                presets,
                pattern,
                own.map(p -> preview(p, organ, column)).orElse(""),
                organs.stream().map(a -> Choice.of(a.code().value(), a.name())).toList(),
                organ.code().value(),
                catalogue.choosable().stream()
                        .map(c -> Choice.of(c.path().value(), c.name()))
                        .toList(),
                column.path().value(),
                typed.containsKey("done"),
                refused);
        return view("IndexNumbersPage", page, desk("索引号").crumb("公开栏目", HERE), refused);
    }

    private String preview(IndexPattern pattern, Agency organ, Column column) {
        return numbers.preview(pattern, organ.code(), column.path(), freshness.today())
                .value();
    }

    private Frame desk(String title) {
        return frames.desk(title).crumb("信息发布", "/desk/documents");
    }

    private static ModelAndView view(String name, Object page, Frame frame, FormErrors refused) {
        ModelAndView view = new ModelAndView(
                "jte/document/" + name,
                Map.of("page", page, "frame", frame.serving("《条例》第十二条、第二十二条").refusedIf(refused)));
        view.setStatus(refused.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView unknown() {
        return errors.show(HttpStatus.NOT_FOUND, "没有这个栏目，或者它已经关闭。");
    }
}
