package org.gongkai.portal.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.Agency;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.StandardField;
import org.gongkai.catalogue.StandardRow;
import org.gongkai.catalogue.StatutoryContent;
import org.gongkai.document.DocumentLine;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.document.StandardCoverage;
import org.gongkai.document.Standards;
import org.gongkai.page.Badge;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.portal.Columns;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 基层政务公开标准目录: the 26 fields and the items of arts. 20 and 21, each with what satisfies it. */
@Controller
class StandardsController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST = 200;

    private final Frames frames;
    private final ErrorPages errors;
    private final Standards standards;
    private final Catalogue catalogue;
    private final PublishedDocuments documents;

    StandardsController(
            Frames frames, ErrorPages errors, Standards standards, Catalogue catalogue, PublishedDocuments documents) {
        this.frames = frames;
        this.errors = errors;
        this.standards = standards;
        this.catalogue = catalogue;
        this.documents = documents;
    }

    @GetMapping("/standards")
    ModelAndView all() {
        Frame frame = frame("基层政务公开标准目录");
        var page = new StandardsPage(
                standards.all().stream().map(StandardsController::line).toList(), statutory());
        return new ModelAndView("jte/portal/StandardsPage", Map.of("page", page, "frame", frame));
    }

    @GetMapping("/standards.xlsx")
    ResponseEntity<byte[]> file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        standards.table(out);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("基层政务公开标准目录.xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    @GetMapping("/standards/{code:\\d{2}}")
    ModelAndView field(@PathVariable String code) {
        return standards.of(code).map(this::show).orElseGet(this::unknown);
    }

    @GetMapping("/standards/{code:\\d{2}-\\d{2}}")
    ModelAndView row(@PathVariable String code) {
        return StandardField.row(code).map(this::show).orElseGet(this::unknown);
    }

    private ModelAndView unknown() {
        return errors.show(HttpStatus.NOT_FOUND, "标准目录里没有这一项。请从标准目录里查找，或者检索。");
    }

    private ModelAndView show(StandardCoverage coverage) {
        Map<String, List<DocumentLine>> items = standards.items(coverage.field());
        List<StandardFieldPage.Row> rows = coverage.field().rows().stream()
                .map(row -> new StandardFieldPage.Row(
                        row.code(),
                        row.first(),
                        row.second(),
                        row.level().label(),
                        items.getOrDefault(row.code(), List.of()).stream()
                                .map(line -> new Link(line.title(), "/documents/" + line.number()))
                                .toList(),
                        coverage.items().getOrDefault(row.code(), 0L)))
                .toList();
        var page = new StandardFieldPage(
                coverage.field().name(),
                names(coverage.owners()),
                rows,
                rows.size() - coverage.missing().size(),
                coverage.parts().stream().map(StandardsController::part).toList());
        return new ModelAndView(
                "jte/portal/StandardFieldPage",
                Map.of("page", page, "frame", frame(coverage.field().name()).crumb("基层政务公开标准目录", "/standards")));
    }

    private ModelAndView show(StandardRow row) {
        StandardField field = StandardField.find(row.field()).orElseThrow();
        var page = new StandardRowPage(
                row.second(),
                field.name(),
                row.first(),
                row.level().label(),
                standards.items(row.code(), MOST).stream().map(ItemRow::of).toList());
        return new ModelAndView(
                "jte/portal/StandardRowPage",
                Map.of(
                        "page",
                        page,
                        "frame",
                        frame(row.second())
                                .crumb("基层政务公开标准目录", "/standards")
                                .crumb(field.name(), "/standards/" + field.number())));
    }

    private Frame frame(String title) {
        return frames.page(title).column("基层政务公开标准目录", "26个试点领域的公开事项和对应的公开信息", "标准目录,基层政务公开," + title, "信息公开目录");
    }

    private static StandardsPage.Line line(StandardCoverage coverage) {
        int rows = coverage.field().rows().size();
        int missing = coverage.missing().size();
        return new StandardsPage.Line(
                new Link(
                        coverage.field().name(),
                        "/standards/" + coverage.field().number()),
                names(coverage.owners()),
                rows,
                rows - missing,
                state(missing));
    }

    static Badge state(int missing) {
        return missing == 0 ? Badge.good("满") : Badge.soon("缺" + missing + "项");
    }

    private static StandardFieldPage.Part part(StandardCoverage.Part part) {
        return new StandardFieldPage.Part(
                new Link(part.organ().name(), "/agencies/" + part.organ().code()),
                part.wanted().size(),
                part.wanted().size() - part.missing().size(),
                state(part.missing().size()),
                String.join(
                        "；", part.missing().stream().map(StandardRow::second).toList()));
    }

    private static String names(List<Agency> organs) {
        return String.join("、", organs.stream().map(Agency::name).toList());
    }

    /** The thirty items of arts. 20 and 21, with the columns that give effect to each. */
    private List<StandardsPage.Statutory> statutory() {
        Map<ColumnPath, Long> counts = documents.countsByColumn();
        List<Column> tree = catalogue.tree();
        List<StandardsPage.Statutory> lines = new ArrayList<>();
        for (StatutoryContent content : StatutoryContent.all()) {
            List<Column> serving = tree.stream()
                    .filter(column -> column.statutoryCodes().contains(content.code()))
                    .filter(column -> !isAboveAnother(column, content.code(), tree))
                    .toList();
            List<Link> links = serving.stream()
                    .filter(column -> !column.kind().takesDocuments() || counts.getOrDefault(column.path(), 0L) > 0)
                    .map(column -> new Link(column.name(), Columns.href(column)))
                    .toList();
            long items = serving.stream()
                    .mapToLong(column -> counts.getOrDefault(column.path(), 0L))
                    .sum();
            lines.add(new StandardsPage.Statutory(
                    content.article(),
                    content.words(),
                    links,
                    items,
                    links.isEmpty() ? Badge.soon("缺") : Badge.good("满")));
        }
        return lines;
    }

    /** A group is counted by the columns in it. */
    private static boolean isAboveAnother(Column column, String code, List<Column> tree) {
        return tree.stream()
                .anyMatch(other -> !other.path().equals(column.path())
                        && other.path().isWithin(column.path())
                        && other.statutoryCodes().contains(code));
    }
}
