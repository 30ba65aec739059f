package org.gongkai.annualreport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.annualreport.BroughtReport;
import org.gongkai.annualreport.CheckedReport;
import org.gongkai.annualreport.CheckingBroughtReport;
import org.gongkai.annualreport.ReportCorrections;
import org.gongkai.annualreport.web.SentForm.TooLarge;
import org.gongkai.page.Choice;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.SheetRow;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.Finding;
import org.gongkai.reportform.ReportHtml;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.ReportLevel;
import org.gongkai.reportform.ReportReading;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.reportform.writing.ReportFormat;
import org.gongkai.reportform.writing.WritingReport;
import org.gongkai.reportform.writing.WrittenReport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 年报校核, for anybody: bring a report, see what cannot be right, take the corrected form away. Nothing is kept. */
@Controller
class CheckReportController {

    static final String ADDRESS = "/reports/check";

    private static final String LARGEST = CheckingBroughtReport.LARGEST_FILE / (1 << 20) + "MB";

    private final CheckingBroughtReport checking;
    private final CheckThrottle throttle;
    private final Frames frames;
    private final ErrorPages errorPages;

    CheckReportController(
            CheckingBroughtReport checking, CheckThrottle throttle, Frames frames, ErrorPages errorPages) {
        this.checking = checking;
        this.throttle = throttle;
        this.frames = frames;
        this.errorPages = errorPages;
    }

    @GetMapping(ADDRESS)
    ModelAndView form() {
        return form("", FormErrors.none(), HttpStatus.OK);
    }

    /** A result is not kept: whoever asks for its address again begins anew. */
    @GetMapping({ADDRESS + "/again", ADDRESS + "/file"})
    ModelAndView gone() {
        return DeskReportsController.seeOther(ADDRESS);
    }

    @PostMapping(ADDRESS)
    Object check(HttpServletRequest http) {
        return throttled(http, sent -> {
            String text = sent.text("text");
            BroughtReport brought = brought(sent);
            if (brought == null) {
                return refused(text, "report", "请选择一个文件，或者把年度报告的内容粘贴到下面。");
            }
            BroughtReport previous = sent.file("previous")
                    .<BroughtReport>map(f -> new BroughtReport.File(f.name(), f.content()))
                    .orElse(null);
            return switch (checking.check(brought, previous)) {
                case Outcome.Done<CheckedReport> done -> page(done.value(), Map.of(), FormErrors.none());
                case Outcome.Refused<CheckedReport> no ->
                    refused(
                            text,
                            brought instanceof BroughtReport.Pasted ? "text" : "report",
                            no.problems().getFirst().message());
            };
        });
    }

    private static @Nullable BroughtReport brought(SentForm sent) {
        Optional<SentForm.SentFile> file = sent.file("report");
        if (file.isPresent()) {
            return new BroughtReport.File(file.get().name(), file.get().content());
        }
        String text = sent.text("text");
        return text.isBlank() ? null : new BroughtReport.Pasted(text);
    }

    /** 重新校核, with what was typed into the cells. */
    @PostMapping(ADDRESS + "/again")
    Object again(HttpServletRequest http) {
        return throttled(http, sent -> corrected(sent, corrected -> page(corrected, Map.of(), FormErrors.none())));
    }

    /** 下载改正后的年报. */
    @PostMapping(ADDRESS + "/file")
    Object file(HttpServletRequest http) {
        return throttled(
                http,
                sent -> corrected(
                        sent,
                        corrected -> ReportFormat.byEnding(sent.text("as"))
                                .<Object>map(format -> file(format, corrected))
                                .orElseGet(() -> errorPages.show(HttpStatus.BAD_REQUEST, "没有这种格式。"))));
    }

    private Object file(ReportFormat format, CheckedReport corrected) {
        StatutoryReport report = corrected.report();
        return switch (WritingReport.write(report, format)) {
            case WrittenReport.Refused(String why) ->
                page(corrected, Map.of(), new FormErrors(List.of(Problem.of(why))));
            case WrittenReport.Done(byte[] content) ->
                ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(report, format))
                        .contentType(MediaType.parseMediaType(format.mediaType()))
                        .cacheControl(CacheControl.noStore())
                        .body(content);
        };
    }

    private static String attachment(StatutoryReport report, ReportFormat format) {
        String name = report.organ() + report.year() + "年政府信息公开工作年度报告（改正稿）." + format.ending();
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    // ---- what comes in

    private interface Sent {
        Object answer(SentForm sent);
    }

    private Object throttled(HttpServletRequest http, Sent step) {
        Duration wait = throttle.count(http.getRemoteAddr());
        if (wait.isPositive()) {
            return errorPages.show(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "同一个网络在一小时内校核的次数太多了，请" + Math.max(1, wait.toMinutes() + 1) + "分钟后再试。");
        }
        try {
            return step.answer(SentForm.of(http, CheckingBroughtReport.LARGEST_FILE));
        } catch (TooLarge large) {
            return form(
                    "",
                    new FormErrors(List.of(new Problem("report", "文件超过" + LARGEST + "，没有读取。请另存为不含图片的文件，或者粘贴文字。"))),
                    HttpStatus.CONTENT_TOO_LARGE);
        } catch (IOException broken) {
            return form(
                    "", new FormErrors(List.of(Problem.of("没有完整收到您提交的内容，请再试一次。"))), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private interface Corrected {
        Object answer(CheckedReport corrected);
    }

    private Object corrected(SentForm sent, Corrected step) {
        Optional<StatutoryReport> report = read(sent.text("original"));
        StatutoryReport previous = read(sent.text("lastYear")).orElse(null);
        if (report.isEmpty()) {
            return refused("", "report", "改正的内容已经失效，请重新放入年度报告。");
        }
        Map<CellName, String> cells = new HashMap<>();
        Map<String, String> typed = new HashMap<>();
        for (CellName cell : report.get().layout().cells()) {
            if (sent.has(cell.value())) {
                cells.put(cell, sent.text(cell.value()));
                typed.put(cell.value(), sent.text(cell.value()));
            }
        }
        Stream.of("organ", "year", "level").forEach(field -> typed.put(field, sent.text(field)));
        String how = sent.text("how");
        var corrections = new ReportCorrections(
                sent.text("organ"),
                sent.text("year"),
                ReportLevel.byCode(sent.text("level")),
                cells,
                how.equals("zeros"),
                how.equals("sums"));
        return switch (checking.correct(report.get(), previous, corrections)) {
            case Outcome.Done<CheckedReport> done -> step.answer(done.value());
            case Outcome.Refused<CheckedReport> no ->
                page(checking.check(report.get(), previous), typed, new FormErrors(no.problems()));
        };
    }

    private static Optional<StatutoryReport> read(String json) {
        return !json.isBlank() && ReportJson.read(json) instanceof ReportReading.Read(StatutoryReport report)
                ? Optional.of(report)
                : Optional.empty();
    }

    // ---- what goes out

    private ModelAndView refused(String text, String field, String why) {
        return form(text, new FormErrors(List.of(new Problem(field, why))), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(String text, FormErrors errors, HttpStatus status) {
        Frame frame = frames.page("年报校核").crumb("年报", "/reports").refusedIf(errors);
        return view("CheckFormPage", new CheckFormPage(text, LARGEST, errors), frame, status);
    }

    private ModelAndView page(CheckedReport checked, Map<String, String> typed, FormErrors errors) {
        StatutoryReport report = checked.report();
        List<Finding> findings = checked.findings().findings().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        StatutoryReport previous = checked.previous();
        ReportLevel level = report.level();
        String title = (report.organ().isEmpty() ? "（没有读出单位名称）" : report.organ()) + report.year() + "年年报的校核结果";
        var page = new CheckedReportPage(
                title,
                CheckedWords.verdict(checked),
                facts(checked),
                rows(findings),
                checked.findings().notDone().stream()
                        .map(n -> n.rule() + "：" + n.why())
                        .toList(),
                checked.remarks(),
                CheckedWords.notes(report),
                ReportHtml.of(report, new WorksheetFigures(report, findings, typed))
                        .parts(),
                typed.getOrDefault("organ", report.organ()),
                typed.getOrDefault("year", Integer.toString(report.year())),
                typed.getOrDefault("level", level == null ? "" : level.code()),
                Stream.of(ReportLevel.values())
                        .map(l -> Choice.of(l.code(), l.label()))
                        .toList(),
                ReportJson.write(report),
                previous == null ? "" : ReportJson.write(previous),
                Stream.of(ReportFormat.values())
                        .map(f -> Choice.of(f.ending(), f.label()))
                        .toList(),
                errors);
        Frame frame = frames.page(title)
                .crumb("年报", "/reports")
                .crumb("年报校核", ADDRESS)
                .unlisted()
                .wide(true)
                .refusedIf(errors);
        return view(
                "CheckedReportPage", page, frame, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<SheetRow> facts(CheckedReport checked) {
        StatutoryReport report = checked.report();
        List<SheetRow> facts = new ArrayList<>();
        facts.add(SheetRow.of("报告单位", report.organ().isEmpty() ? "没有读出，可以在下面填写" : report.organ()));
        facts.add(SheetRow.of("年度", report.year() + "年"));
        facts.add(
                SheetRow.of("表式", report.form().code() + "年表式（" + report.form().source() + "）"));
        facts.add(SheetRow.of("单元格", CheckedWords.cells(report)));
        StatutoryReport previous = checked.previous();
        facts.add(SheetRow.of("与上年比较", previous == null ? "没有附上年报告" : previous.organ() + previous.year() + "年报告"));
        return facts;
    }

    private static List<CheckedReportPage.FindingRow> rows(List<Finding> findings) {
        List<CheckedReportPage.FindingRow> rows = new ArrayList<>();
        for (Finding finding : findings) {
            String quote = finding.quote();
            rows.add(new CheckedReportPage.FindingRow(
                    "finding-" + (rows.size() + 1),
                    finding.rule(),
                    finding.severity().code(),
                    finding.severity().label(),
                    finding.text(),
                    finding.remedy(),
                    quote == null ? "" : quote,
                    WorksheetFigures.isAtItsCell(finding)
                            ? "#" + MarkedFigures.anchor(finding.cells().getFirst())
                            : ""));
        }
        return rows;
    }

    private static ModelAndView view(String name, Object page, Frame frame, HttpStatus status) {
        Frame serving = frame.serving("《中华人民共和国政府信息公开条例》第四十九条、第五十条");
        return new ModelAndView("jte/annualreport/" + name, Map.of("page", page, "frame", serving), status);
    }
}
