package org.gongkai.portal.web;

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
import org.gongkai.document.DocumentList;
import org.gongkai.document.ListChoices;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.document.Validity;
import org.gongkai.page.Choice;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.page.PageLinks;
import org.gongkai.portal.Columns;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 栏目: the tree, and a page for each column. */
@Controller
class ColumnController {

    private static final int SIZE = 20;
    private static final int WHOLE = 100;

    private final Frames frames;
    private final ErrorPages errors;
    private final Catalogue catalogue;
    private final Columns columns;
    private final PublishedDocuments documents;
    private final Agencies agencies;
    private final KindViews kinds;

    ColumnController(
            Frames frames,
            ErrorPages errors,
            Catalogue catalogue,
            Columns columns,
            PublishedDocuments documents,
            Agencies agencies,
            KindViews kinds) {
        this.kinds = kinds;
        this.frames = frames;
        this.errors = errors;
        this.catalogue = catalogue;
        this.columns = columns;
        this.documents = documents;
        this.agencies = agencies;
    }

    @GetMapping("/columns")
    ModelAndView tree() {
        Frame frame = frames.page("政府信息公开目录").column("政府信息公开目录", "法定主动公开内容的全部栏目", "信息公开目录,栏目", "信息公开目录");
        ColumnsPage page = new ColumnsPage(columns.under(null));
        return new ModelAndView("jte/portal/ColumnsPage", Map.of("page", page, "frame", frame));
    }

    @GetMapping("/columns/{*path}")
    ModelAndView one(@PathVariable String path, @RequestParam Map<String, String> parameters) {
        return ColumnPath.parse(path.substring(1))
                .flatMap(catalogue::find)
                .map(column -> show(column, parameters))
                .orElseGet(() -> errors.show(HttpStatus.NOT_FOUND, "没有这个栏目。请从公开目录里查找，或者检索。"));
    }

    private ModelAndView show(Column column, Map<String, String> parameters) {
        if (column.kind() == ColumnKind.FUNCTIONS) {
            return functions(column);
        }
        if (!column.kind().takesDocuments()) {
            return new ModelAndView("redirect:" + Columns.href(column));
        }
        ListForm form = ListForm.of(parameters);
        DocumentFilter filter = form.filter(column.path());
        DocumentList list = documents.list(filter, ListForm.page(parameters), size(column));
        ListChoices choices = documents.choices(column.path());
        String base = Columns.href(column);
        Frame frame = frames.page(column.name())
                .column(column.name(), column.description(), column.name(), columnType(column));
        for (Column above : catalogue.wayTo(column.path())) {
            if (!above.path().equals(column.path())) {
                frame = frame.crumb(above.name(), Columns.href(above));
            }
        }
        ColumnPage page = new ColumnPage(
                column,
                base,
                columns.under(column.path()),
                form.said(),
                choices.agencies().stream()
                        .map(code -> Choice.of(
                                code.value(),
                                agencies.find(code).map(Agency::name).orElse(code.value())))
                        .toList(),
                choices.years().stream()
                        .map(year -> Choice.of(year.toString(), year + "年"))
                        .toList(),
                choices.genres().stream()
                        .map(genre -> Choice.of(genre.name(), genre.label()))
                        .toList(),
                tabs(column, form, base),
                form.address(base),
                kinds.of(column, list.lines()),
                list.lines().stream().map(ItemRow::of).toList(),
                new PageLinks(list.paging(), form.address(base)),
                form.address("/lists/" + column.path().value() + ".xlsx"),
                "/feed/" + column.path().value() + ".xml");
        return new ModelAndView("jte/portal/ColumnPage", Map.of("page", page, "frame", frame));
    }

    /** 机构职能: what each organ does and how to reach it, from the register of organs (条例第二十条第（二）项). */
    private ModelAndView functions(Column column) {
        Frame frame = frames.page(column.name())
                .column(column.name(), column.description(), column.name(), columnType(column));
        for (Column above : catalogue.wayTo(column.path())) {
            if (!above.path().equals(column.path())) {
                frame = frame.crumb(above.name(), Columns.href(above));
            }
        }
        var page = new FunctionsPage(column.name(), column.description(), agencies.existingOn(documents.today()));
        return new ModelAndView("jte/portal/FunctionsPage", Map.of("page", page, "frame", frame));
    }

    /** 规范性文件 are looked up by whether they are in force. */
    private static List<Link> tabs(Column column, ListForm form, String base) {
        if (column.kind() != ColumnKind.NORMATIVE) {
            return List.of();
        }
        List<Link> tabs = new ArrayList<>(List.of(new Link("全部", form.with(base, "validity", ""))));
        for (Validity validity : Validity.values()) {
            if (!validity.label().isEmpty()) {
                tabs.add(new Link(validity.label(), form.with(base, "validity", validity.name())));
            }
        }
        return tabs;
    }

    /** Few lie in these, and they belong together. */
    private static int size(Column column) {
        return switch (column.kind()) {
            case LEADERS, DECISIONS, POWERS, BUDGETS -> WHOLE;
            default -> SIZE;
        };
    }

    private static String columnType(Column column) {
        return switch (column.kind()) {
            case NORMATIVE, REGULATIONS, DOCUMENTS, INTERPRETATIONS -> "政策文件";
            case FUNCTIONS, LEADERS -> "概况信息";
            default -> "信息公开目录";
        };
    }
}
