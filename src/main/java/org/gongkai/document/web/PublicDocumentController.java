package org.gongkai.document.web;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Column;
import org.gongkai.document.AlsoPrinted;
import org.gongkai.document.DocumentAsJson;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.DocumentPaper;
import org.gongkai.document.PublishedDocument;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.document.PublishedDocuments.PublicFile;
import org.gongkai.document.Withdrawn;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.Printed;
import org.gongkai.paper.PrintingPaper;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * 一条政府信息的页面 and its downloads (条例第二十四条: retrieval, reading, download). Its address answers for ever: the document, 301 where it
 * moved, 410 with the reason where it was withdrawn.
 */
@Controller
class PublicDocumentController {

    private static final String NOT_THERE = "没有这条信息，或者地址有误。可以用标题、发文字号或者索引号检索。";

    private final PublishedDocuments documents;
    private final Catalogue catalogue;
    private final Vault vault;
    private final Frames frames;
    private final ErrorPages errors;
    private final ObjectProvider<AlsoPrinted> printers;

    PublicDocumentController(
            PublishedDocuments documents,
            Catalogue catalogue,
            Vault vault,
            Frames frames,
            ErrorPages errors,
            ObjectProvider<AlsoPrinted> printers) {
        this.documents = documents;
        this.catalogue = catalogue;
        this.vault = vault;
        this.frames = frames;
        this.errors = errors;
        this.printers = printers;
    }

    @GetMapping("/documents/{number:[^.]+}")
    Object show(@PathVariable String number) {
        Optional<DocumentNumber> asked = DocumentNumber.parse(number);
        Optional<PublishedDocument> found = asked.flatMap(documents::find);
        if (found.isPresent()) {
            return found.get().number().value().equals(number)
                    ? page(found.get())
                    : moved("/documents/" + found.get().number());
        }
        return notShown(asked, "/documents/" + number);
    }

    private ModelAndView page(PublishedDocument document) {
        List<Column> way = catalogue.wayTo(document.line().column());
        Frame frame = frames.page(document.title());
        for (Column column : way) {
            frame = frame.crumb(column.name(), "/columns/" + column.path());
        }
        Column last = way.getLast();
        String source = document.source().isBlank() ? document.line().agencyName() : document.source();
        frame = frame.column(last.name(), last.description(), document.keywords(), "政策文件")
                .article(
                        document.title(),
                        document.line()
                                .publishedAt()
                                .toString()
                                .substring(0, 16)
                                .replace('T', ' '),
                        source);
        String address = frame.site().absolute("/documents/" + document.number());
        return new ModelAndView(
                "jte/document/DocumentPage",
                Map.of("page", DocumentPage.of(document, way, address).printedIn(printed(document)), "frame", frame));
    }

    private Map<String, List<Link>> printed(PublishedDocument document) {
        Map<String, List<Link>> printed = new LinkedHashMap<>();
        printers.orderedStream().forEach(printer -> {
            List<Link> links = printer.of(document.number());
            if (!links.isEmpty()) {
                printed.put(printer.heading(), links);
            }
        });
        return printed;
    }

    /** Moved, withdrawn or never there. */
    private Object notShown(Optional<DocumentNumber> asked, String address) {
        Optional<Withdrawn> gone = asked.flatMap(documents::withdrawn);
        if (gone.isPresent()) {
            Frame frame = frames.page(gone.get().title()).unlisted();
            return new ModelAndView(
                    "jte/document/WithdrawnPage",
                    Map.of("page", WithdrawnPage.of(gone.get()), "frame", frame),
                    HttpStatus.GONE);
        }
        return documents
                .movedTo(address)
                .<Object>map(number -> moved("/documents/" + number))
                .orElseGet(() -> errors.show(HttpStatus.NOT_FOUND, NOT_THERE));
    }

    private static ResponseEntity<Void> moved(String to) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(to))
                .build();
    }

    @GetMapping("/documents/{number}.{ending:docx|pdf|ofd}")
    Object printed(@PathVariable String number, @PathVariable String ending) {
        PaperFormat format = PaperFormat.byEnding(ending).orElseThrow();
        Optional<DocumentNumber> asked = DocumentNumber.parse(number);
        Optional<PublishedDocument> found = asked.flatMap(documents::find);
        if (found.isEmpty()) {
            return notShown(asked, "/documents/" + number + "." + ending);
        }
        return switch (PrintingPaper.print(DocumentPaper.of(found.get()), format)) {
            case Printed.Refused refused -> errors.show(HttpStatus.UNPROCESSABLE_CONTENT, refused.why());
            case Printed.Done done ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(format.mediaType()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                attachment(found.get().title() + "." + ending))
                        .body(done.content());
        };
    }

    @GetMapping("/documents/{number}.json")
    Object asData(@PathVariable String number) {
        Optional<DocumentNumber> asked = DocumentNumber.parse(number);
        Optional<PublishedDocument> found = asked.flatMap(documents::find);
        return found.isEmpty()
                ? notShown(asked, "/documents/" + number + ".json")
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(DocumentAsJson.text(found.get()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/documents/{number}/files/{position:\\d{1,3}}")
    Object file(@PathVariable String number, @PathVariable int position) {
        Optional<DocumentNumber> asked = DocumentNumber.parse(number);
        Optional<PublicFile> file = asked.flatMap(n -> documents.file(n, position));
        if (file.isPresent() && file.get().mediaType().startsWith("video/")) {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(file.get().mediaType()))
                    .header("X-Content-Type-Options", "nosniff")
                    .body(new KeptFilm(vault, file.get())); // a player asks for pieces of it
        }
        Optional<InputStream> content = file.flatMap(f -> vault.open(new BlobId(f.blob())));
        if (file.isEmpty() || content.isEmpty()) {
            return notShown(asked, "/documents/" + number + "/files/" + position);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.get().mediaType()))
                .contentLength(file.get().bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.get().name()))
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(content.get()));
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
