package org.gongkai.annualreport.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gongkai.agency.AgencyCode;
import org.gongkai.annualreport.PublishedReports;
import org.gongkai.annualreport.ReportDesk;
import org.gongkai.annualreport.ReportId;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ErrorPages;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.reportform.writing.ReportFormat;
import org.gongkai.reportform.writing.WritingReport;
import org.gongkai.reportform.writing.WrittenReport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Annual reports as files: published ones for everybody, drafts for those who may open them on the desk. */
@Controller
class ReportDownloadController {

    private static final String FILE = "{year:\\d{4}}.{ending:pdf|docx|ofd|xlsx}";

    private final PublishedReports reports;
    private final ReportDownloads downloads;
    private final ReportDesk desk;
    private final CurrentActor current;
    private final ErrorPages errors;

    ReportDownloadController(
            PublishedReports reports,
            ReportDownloads downloads,
            ReportDesk desk,
            CurrentActor current,
            ErrorPages errors) {
        this.reports = reports;
        this.downloads = downloads;
        this.desk = desk;
        this.current = current;
        this.errors = errors;
    }

    @GetMapping("/reports/{agency}/" + FILE)
    Object published(@PathVariable String agency, @PathVariable int year, @PathVariable String ending) {
        ReportFormat format = ReportFormat.byEnding(ending).orElseThrow();
        return id(agency, year)
                .flatMap(reports::find)
                .map(found -> answer(found.report(), downloads.file(found, format), format, ""))
                .orElseGet(() -> errors.show(HttpStatus.NOT_FOUND, "没有公开这份年报，或者地址有误。已公开的年报都列在年报专栏。"));
    }

    /** As it stands now; the name of the file says that it is a draft until it is signed. */
    @GetMapping("/desk/reports/{agency}/" + FILE)
    Object onTheDesk(@PathVariable String agency, @PathVariable int year, @PathVariable String ending) {
        ReportFormat format = ReportFormat.byEnding(ending).orElseThrow();
        Optional<ReportId> id = id(agency, year);
        if (id.isEmpty()) {
            return errors.show(HttpStatus.NOT_FOUND, "没有这个机关。");
        }
        ReportDesk.Opened opened = desk.open(id.get(), current.get());
        String mark = opened.signed() == null ? "（草稿）" : "";
        return answer(opened.shown(), WritingReport.write(opened.shown(), format), format, mark);
    }

    private static Optional<ReportId> id(String agency, int year) {
        return AgencyCode.parse(agency).map(code -> new ReportId(code, year));
    }

    private Object answer(StatutoryReport report, WrittenReport written, ReportFormat format, String mark) {
        return switch (written) {
            case WrittenReport.Refused refused -> errors.show(HttpStatus.UNPROCESSABLE_CONTENT, refused.why());
            case WrittenReport.Done done -> {
                String name = report.organ() + report.year() + "年政府信息公开工作年度报告" + mark + "." + format.ending();
                ContentDisposition attachment = ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build();
                yield ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(format.mediaType()))
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                        .body(done.content());
            }
        };
    }
}
