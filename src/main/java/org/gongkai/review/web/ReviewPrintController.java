package org.gongkai.review.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.Printed;
import org.gongkai.paper.PrintingPaper;
import org.gongkai.review.DraftPaper;
import org.gongkai.review.ReviewFiles;
import org.gongkai.review.ReviewFiles.ReviewFile;
import org.gongkai.review.ReviewSheet;
import org.gongkai.review.ReviewedPapers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 打印审查表: a page for the browser's printer, and files. */
@Controller
class ReviewPrintController {

    private final ReviewFiles files;
    private final ReviewedPapers papers;
    private final CurrentActor current;
    private final Frames frames;
    private final ErrorPages errorPages;

    ReviewPrintController(
            ReviewFiles files, ReviewedPapers papers, CurrentActor current, Frames frames, ErrorPages errorPages) {
        this.files = files;
        this.papers = papers;
        this.current = current;
        this.frames = frames;
        this.errorPages = errorPages;
    }

    @GetMapping("/desk/reviews/{number:sc-.+}/sheet")
    ModelAndView sheet(@PathVariable String number) {
        ReviewFile file = file(number);
        var page = new ReviewSheetPage(
                ReviewSheet.NAME,
                file.agencyName(),
                ReviewSheet.rows(file),
                "/desk/reviews/" + file.review().number());
        return ReviewViews.view(
                "ReviewSheetPage",
                page,
                frames.desk("打印审查表")
                        .crumb("公文审查", "/desk/reviews")
                        .crumb(file.review().number().value(), page.back())
                        .serving(ReviewViews.SERVES),
                FormErrors.none());
    }

    @GetMapping("/desk/reviews/{number:sc-.+}/sheet.{format:docx|pdf|ofd}")
    Object file(@PathVariable String number, @PathVariable String format) {
        ReviewFile file = file(number);
        PaperFormat as = PaperFormat.valueOf(format.toUpperCase(java.util.Locale.ROOT));
        return switch (PrintingPaper.print(ReviewSheet.paper(file), as)) {
            case Printed.Done done ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + number + "." + format + "\"; filename*=UTF-8''"
                                        + URLEncoder.encode("审查表" + number + "." + format, StandardCharsets.UTF_8))
                        .body(done.content());
            case Printed.Refused refused ->
                errorPages.show(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(refused.why()));
        };
    }

    @GetMapping("/desk/reviews/{number:sc-.+}/papers/{position}")
    ResponseEntity<byte[]> paper(@PathVariable String number, @PathVariable int position) {
        DraftPaper paper = papers.read(file(number).review().number(), position);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"paper\"; filename*=UTF-8''"
                                + URLEncoder.encode(paper.name(), StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .body(paper.content());
    }

    private ReviewFile file(String number) {
        return files.find(ReviewCaseController.parsed(number), current.get()).orElseThrow();
    }

    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView unknown() {
        return errorPages.show(HttpStatus.NOT_FOUND, "没有这份审查表，或者不属于您所在的机关。");
    }
}
