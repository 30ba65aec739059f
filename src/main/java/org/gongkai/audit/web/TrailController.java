package org.gongkai.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.audit.ExportingTrail;
import org.gongkai.audit.Trail;
import org.gongkai.audit.TrailEntry;
import org.gongkai.audit.TrailVerdict;
import org.gongkai.audit.VerifyingTrail;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.PageLinks;
import org.gongkai.page.Trace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The trail, its verification and its export. Who may do so is asked by the use cases. */
@Controller
class TrailController {

    static final String LIST = "/desk/trail";

    private static final int ROWS = 50;
    private static final int DIGEST_SHOWN = 12;

    private final Trail trail;
    private final VerifyingTrail verifying;
    private final ExportingTrail exporting;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    TrailController(
            Trail trail,
            VerifyingTrail verifying,
            ExportingTrail exporting,
            CurrentActor current,
            Frames frames,
            Clock clock) {
        this.trail = trail;
        this.verifying = verifying;
        this.exporting = exporting;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(LIST)
    ModelAndView list(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "1") int page) {
        return show(new TrailForm(from, to, kind, actor, subject), page, null);
    }

    @PostMapping(LIST + "/verify")
    ModelAndView verify() {
        TrailVerdict verdict = verifying.verify(current.get());
        return show(new TrailForm("", "", "", "", ""), 1, words(verdict));
    }

    /** Writes while it reads: an export may be long. */
    @GetMapping(LIST + "/export")
    void export(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse response)
            throws IOException {
        current.get().require(Role.AUDIT_ADMINISTRATOR, "导出操作留痕");
        boolean csv = !format.equals("jsonl");
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/x-ndjson;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=trail." + (csv ? "csv" : "jsonl"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        exporting.export(
                new TrailForm(from, to, kind, actor, subject).filter(),
                csv ? ExportingTrail.Format.CSV : ExportingTrail.Format.JSONL,
                out,
                current.get());
    }

    private ModelAndView show(TrailForm form, int number, TrailPage.@Nullable Verdict verdict) {
        Trail.Page found = trail.page(form.filter(), number, ROWS, current.get());
        var page = new TrailPage(
                form,
                Arrays.stream(Trace.Kind.values())
                        .map(kind -> Choice.of(kind.name(), kind.label()))
                        .toList(),
                found.entries().stream().map(this::row).toList(),
                new PageLinks(found.paging(), LIST + form.query()),
                found.waiting(),
                !form.isEmpty(),
                form.query(),
                verdict);
        Frame frame = frames.desk("操作留痕").serving("《网络安全法》关于留存网络日志不少于六个月的规定");
        return new ModelAndView("jte/audit/TrailPage", Map.of("page", page, "frame", frame));
    }

    private TrailPage.Row row(TrailEntry entry) {
        String who = entry.actor().startsWith("@") ? entry.actorName() : entry.actorName() + "（" + entry.actor() + "）";
        return new TrailPage.Row(
                entry.seq(),
                moment(entry.at()),
                who,
                entry.source(),
                entry.kind().label(),
                entry.subject(),
                entry.act(),
                entry.detail(),
                entry.digestHex().substring(0, DIGEST_SHOWN));
    }

    private TrailPage.Verdict words(TrailVerdict verdict) {
        List<TrailVerdict.Break> breaks = verdict.breaks();
        String looked =
                "共核验留痕 " + verdict.entries() + " 条、锚点 " + verdict.anchors() + " 个、登记的事实 " + verdict.things() + " 项";
        return new TrailPage.Verdict(
                verdict.intact(),
                verdict.intact()
                        ? "留痕完整。" + looked + "，没有发现改动、删除、调换或者截断。"
                        : "发现 " + verdict.breakCount() + " 处不符。" + looked + "。",
                breaks,
                verdict.breakCount() > breaks.size());
    }

    private String moment(Instant at) {
        ZonedDateTime local = at.atZone(clock.getZone());
        return ChineseDates.date(local.toLocalDate()) + " "
                + DateTimeFormatter.ofPattern("HH:mm:ss").format(local);
    }
}
