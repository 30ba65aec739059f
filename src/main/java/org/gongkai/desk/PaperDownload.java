package org.gongkai.desk;

import java.nio.charset.StandardCharsets;
import org.gongkai.paper.OfficialPaper;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.Printed;
import org.gongkai.paper.PrintingPaper;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A register or list of the desk as a file, printed by room {@code paper}; nobody on the way keeps it. */
public final class PaperDownload {

    /** The endings a paper can be asked for. */
    public static final String ENDINGS = "pdf|docx|ofd";

    private PaperDownload() {}

    /**
     * The file, or 422 with the reason in words.
     *
     * @param name of the file, without its ending
     * @param ending one of {@link #ENDINGS}
     */
    public static ResponseEntity<?> of(OfficialPaper paper, String name, String ending) {
        PaperFormat format = PaperFormat.byEnding(ending)
                .orElseThrow(() -> new IllegalArgumentException("no format of papers: " + ending));
        return switch (PrintingPaper.print(paper, format)) {
            case Printed.Done done ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(format.mediaType()))
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(name + "." + ending, StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header("X-Content-Type-Options", "nosniff")
                        .body(done.content());
            case Printed.Refused refused ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .body(refused.why());
        };
    }
}
