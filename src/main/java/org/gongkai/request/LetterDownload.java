package org.gongkai.request;

import java.nio.charset.StandardCharsets;
import org.gongkai.page.Outcome;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A letter as a file to download, for its applicant or for the office: never kept by anybody on the way. */
public final class LetterDownload {

    private LetterDownload() {}

    /** The file, or 422 with the reason in words. */
    public static ResponseEntity<?> of(ReplyLetter letter, String ending) {
        return answer(LetterFile.of(letter, ending));
    }

    /** The same for what is printed already, such as a slip. */
    public static ResponseEntity<?> answer(Outcome<LetterFile> printed) {
        return switch (printed) {
            case Outcome.Refused<LetterFile> refused ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .body(refused.problems().getFirst().message());
            case Outcome.Done<LetterFile> done -> {
                LetterFile file = done.value();
                yield ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(file.mediaType()))
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(file.name(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header("X-Content-Type-Options", "nosniff")
                        .body(file.content());
            }
        };
    }
}
