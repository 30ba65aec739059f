package org.gongkai.document.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.gongkai.document.DocumentDesk;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.PublishedDocuments.PublicFile;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ErrorPages;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Vault;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Files of what is being worked on, for those who may see it. */
@Controller
class DeskDocumentFilesController {

    private final DocumentDesk desk;
    private final Vault vault;
    private final CurrentActor current;
    private final ErrorPages errors;

    DeskDocumentFilesController(DocumentDesk desk, Vault vault, CurrentActor current, ErrorPages errors) {
        this.desk = desk;
        this.vault = vault;
        this.current = current;
        this.errors = errors;
    }

    @GetMapping("/desk/documents/{number}/files/{position:\\d{1,3}}")
    ResponseEntity<InputStreamResource> file(@PathVariable String number, @PathVariable int position) {
        PublicFile file = DocumentNumber.parse(number)
                .flatMap(n -> desk.file(n, position, current.get()))
                .orElseThrow();
        InputStream content = vault.open(new BlobId(file.blob())).orElseThrow();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.bytes())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(content));
    }

    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView unknown() {
        return errors.show(HttpStatus.NOT_FOUND, "没有这个文件，或者不由您所在的机关办理。");
    }
}
