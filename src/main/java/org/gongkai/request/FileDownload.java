package org.gongkai.request;

import java.nio.charset.StandardCharsets;
import org.gongkai.request.RequestFiles.OpenedFile;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file of a case as a download: never shown inside a page, never kept by anybody on the way. */
public final class FileDownload {

    private FileDownload() {}

    /** The answer to whoever asked for it; the content is closed when it is sent. */
    public static ResponseEntity<Resource> of(OpenedFile opened) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(opened.file().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.file().mediaType()))
                .contentLength(opened.file().bytes())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(opened.content()));
    }
}
