package org.gongkai.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.document.DocumentFilter;
import org.gongkai.document.DocumentLine;
import org.gongkai.document.DocumentList;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.page.SiteIdentity;
import org.gongkai.paper.TableFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of a column as a table file, filtered as the page is. Read and written in pieces, so its length costs no memory. */
@Controller
class ListFileController {

    private static final int PIECE = 1_000;
    private static final String[] HEADS = {"题目", "发文字号", "发布机关", "成文日期", "发布日期", "有效性", "网址"};
    private static final int[] WIDTHS = {60, 24, 28, 12, 12, 12, 50};

    private final PublishedDocuments documents;
    private final Catalogue catalogue;
    private final SiteIdentity site;

    ListFileController(PublishedDocuments documents, Catalogue catalogue, SiteIdentity site) {
        this.documents = documents;
        this.catalogue = catalogue;
        this.site = site;
    }

    @GetMapping("/lists/{*file}")
    void list(@PathVariable String file, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Column column = Optional.of(file.substring(1))
                .filter(name -> name.endsWith(".xlsx"))
                .flatMap(name -> ColumnPath.parse(name.substring(0, name.length() - ".xlsx".length())))
                .flatMap(catalogue::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType(TableFile.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(column.name() + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        write(column.name(), ListForm.of(parameters).filter(column.path()), response.getOutputStream());
    }

    private void write(String name, DocumentFilter filter, OutputStream out) {
        try (TableFile file = TableFile.to(out).sheet(name, TableFile.Column.of(List.of(HEADS), WIDTHS))) {
            for (int page = 1; ; page++) {
                DocumentList list = documents.list(filter, page, PIECE);
                list.lines().forEach(line -> row(file, line));
                if (list.lines().isEmpty() || page >= list.paging().last()) {
                    break;
                }
            }
        }
    }

    private void row(TableFile file, DocumentLine line) {
        file.row(
                line.title(),
                line.officialNumber(),
                line.agencyName(),
                line.madeOn(),
                line.publishedAt().toLocalDate(),
                line.validity().label(),
                site.absolute("/documents/" + line.number().value()));
    }
}
