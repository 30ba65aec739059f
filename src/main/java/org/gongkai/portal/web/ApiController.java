package org.gongkai.portal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.StandardField;
import org.gongkai.catalogue.StandardRow;
import org.gongkai.document.DocumentLine;
import org.gongkai.document.DocumentList;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.PublishedDocument;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.document.Validity;
import org.gongkai.page.Paging;
import org.gongkai.page.SiteIdentity;
import org.gongkai.portal.Columns;
import org.gongkai.search.Answer;
import org.gongkai.search.Question;
import org.gongkai.search.Searching;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 公开数据接口: what the pages say, as JSON; read only, for everybody. Described in {@code /api/openapi.json}. */
@RestController
class ApiController {

    private static final int USUAL = 20;
    private static final int MOST = 200;

    private final PublishedDocuments documents;
    private final Searching searching;
    private final Columns columns;
    private final Agencies agencies;
    private final SiteIdentity site;

    ApiController(
            PublishedDocuments documents, Searching searching, Columns columns, Agencies agencies, SiteIdentity site) {
        this.documents = documents;
        this.searching = searching;
        this.columns = columns;
        this.agencies = agencies;
        this.site = site;
    }

    /** @param items of this page */
    record Listed<T>(long total, int page, int size, List<T> items) {

        static <T> Listed<T> of(Paging paging, List<T> items) {
            return new Listed<>(paging.total(), paging.page(), paging.size(), items);
        }
    }

    record Item(
            String number,
            String url,
            String title,
            String agency,
            String agencyName,
            @Nullable String officialNumber,
            @Nullable LocalDate madeOn,
            LocalDateTime publishedAt,
            String validity,
            String column) {}

    record FileOf(String name, String url, long bytes, String mediaType) {}

    record RelationTo(String kind, String number, String title) {}

    record Whole(
            Item item,
            String indexNumber,
            String genre,
            String topic,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate expiresOn,
            String summary,
            String keywords,
            List<Standard> standards,
            int version,
            String text,
            String html,
            List<FileOf> files,
            List<RelationTo> relations) {}

    record Standard(String code, String field, String matter) {}

    record Found(String number, String url, String title, String agencyName, String officialNumber, String validity) {}

    record ColumnOf(String path, String name, String update, String description, long items, List<ColumnOf> below) {}

    record Organ(String code, String name, String kind, String address, String phone) {}

    @GetMapping("/api/v1/documents")
    ResponseEntity<Listed<Item>> documents(@RequestParam Map<String, String> parameters) {
        ColumnPath column =
                ColumnPath.parse(parameters.getOrDefault("column", "")).orElse(null);
        DocumentList list = documents.list(
                ListForm.of(parameters).filter(column),
                ListForm.page(parameters),
                ListForm.size(parameters, USUAL, MOST));
        return json(
                Listed.of(list.paging(), list.lines().stream().map(this::item).toList()));
    }

    @GetMapping("/api/v1/documents/{number}")
    ResponseEntity<Whole> document(@PathVariable String number) {
        return DocumentNumber.parse(number)
                .flatMap(documents::find)
                .map(this::whole)
                .map(ApiController::json)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/api/v1/search")
    ResponseEntity<Listed<Found>> search(@RequestParam Map<String, String> parameters) {
        Answer answer = searching.find(Question.about(parameters.getOrDefault("q", ""))
                .in(
                        AgencyCode.parse(parameters.getOrDefault("agency", "")).orElse(null),
                        Genre.byName(parameters.getOrDefault("genre", "")).orElse(null),
                        year(parameters).orElse(null),
                        Validity.byName(parameters.getOrDefault("validity", "")).orElse(null),
                        ColumnPath.parse(parameters.getOrDefault("column", "")).orElse(null))
                .size(ListForm.size(parameters, USUAL, MOST))
                .page(ListForm.page(parameters)));
        return json(Listed.of(
                answer.paging(),
                answer.hits().stream()
                        .map(hit -> new Found(
                                hit.number(),
                                site.absolute(hit.href()),
                                hit.plainTitle(),
                                hit.agencyName(),
                                hit.officialNumber(),
                                hit.validity().label()))
                        .toList()));
    }

    @GetMapping("/api/v1/columns")
    ResponseEntity<List<ColumnOf>> columns() {
        return json(columns.under(null).stream().map(ApiController::column).toList());
    }

    @GetMapping("/api/v1/agencies")
    ResponseEntity<List<Organ>> agencies() {
        return json(agencies.all().stream()
                .map(agency -> new Organ(
                        agency.code().value(),
                        agency.name(),
                        agency.kind().label(),
                        agency.office().address(),
                        agency.office().phone()))
                .toList());
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<String> description() {
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new ClassPathResource("portal/openapi.json")
                            .getContentAsString(StandardCharsets.UTF_8)
                            .replace("https://localhost", site.absolute("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Item item(DocumentLine line) {
        return new Item(
                line.number().value(),
                site.absolute("/documents/" + line.number().value()),
                line.title(),
                line.agency().value(),
                line.agencyName(),
                line.officialNumber(),
                line.madeOn(),
                line.publishedAt(),
                line.validity().label(),
                line.column().value());
    }

    private Whole whole(PublishedDocument document) {
        String address = "/documents/" + document.number().value();
        return new Whole(
                item(document.line()),
                document.index().value(),
                document.genre().label(),
                document.topic().label(),
                document.validity().effectiveFrom(),
                document.validity().expiresOn(),
                document.summary(),
                document.keywords(),
                document.standards().stream().map(ApiController::standard).toList(),
                document.version(),
                document.bodyText(),
                document.bodyHtml(),
                document.attachments().stream()
                        .map(file -> new FileOf(
                                file.name(),
                                site.absolute(address + "/files/" + file.position()),
                                file.bytes(),
                                file.mediaType()))
                        .toList(),
                document.relations().stream()
                        .map(relation -> new RelationTo(
                                relation.heading(), relation.number().value(), relation.title()))
                        .toList());
    }

    private static Standard standard(String code) {
        return new Standard(
                code,
                StandardField.find(code.substring(0, 2))
                        .map(StandardField::name)
                        .orElse(""),
                StandardField.row(code).map(StandardRow::words).orElse(""));
    }

    private static ColumnOf column(Columns.Shown shown) {
        return new ColumnOf(
                shown.column().path().value(),
                shown.column().name(),
                shown.column().rule().words(),
                shown.column().description(),
                shown.items(),
                shown.below().stream().map(ApiController::column).toList());
    }

    private static Optional<Integer> year(Map<String, String> parameters) {
        String year = parameters.getOrDefault("year", "");
        return year.matches("\\d{4}") ? Optional.of(Integer.parseInt(year)) : Optional.empty();
    }

    private static <T> ResponseEntity<T> json(T body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
