package org.gongkai.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.exchange.ImportedItem.Result;
import org.gongkai.exchange.RegisterImport;
import org.gongkai.exchange.RegisterImport.State;
import org.gongkai.exchange.RegisterImports;
import org.gongkai.exchange.RegisterTemplate;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.page.Outcome;
import org.gongkai.page.PageLinks;
import org.gongkai.page.Problem;
import org.gongkai.paper.TableFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 导入以前的台账 on the desk. */
@Controller
@RequestMapping(RegisterImportController.PATH)
class RegisterImportController {

    static final String PATH = "/desk/register-import";

    private static final int SIZE = 50;
    private static final String SECONDS = "3";

    private final RegisterImports imports;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    RegisterImportController(
            RegisterImports imports, Agencies agencies, CurrentActor current, Frames frames, Clock clock) {
        this.imports = imports;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show() {
        return bringing("", FormErrors.none());
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RegisterTemplate.write(out);
        return table("台账样表.xlsx", out.toByteArray());
    }

    @PostMapping
    Object bring(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream content = file == null ? new ByteArrayInputStream(new byte[0]) : file.getInputStream()) {
            return switch (imports.bring(agency, name, content, current.get())) {
                case Outcome.Done<Long>(Long id) -> seeOther(PATH + "/" + id);
                case Outcome.Refused<Long>(List<Problem> problems) -> bringing(agency, new FormErrors(problems));
            };
        }
    }

    @GetMapping("/{id:\\d+}")
    ModelAndView one(@PathVariable long id, @RequestParam(defaultValue = "1") int page, HttpServletResponse answer) {
        return one(id, page, FormErrors.none(), answer);
    }

    @GetMapping("/{id:\\d+}/report.xlsx")
    ResponseEntity<byte[]> report(@PathVariable long id) {
        Actor by = current.get();
        RegisterImport found = found(id, by);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.report(id, out, by);
        return table("导入结果-" + found.id() + ".xlsx", out.toByteArray());
    }

    @PostMapping("/{id:\\d+}/begin")
    Object begin(@PathVariable long id, HttpServletResponse answer) {
        found(id, current.get());
        return answered(id, imports.begin(id, current.get()), answer);
    }

    @PostMapping("/{id:\\d+}/discard")
    Object discard(@PathVariable long id, HttpServletResponse answer) {
        found(id, current.get());
        return answered(id, imports.discard(id, current.get()), answer);
    }

    private Object answered(long id, Outcome<Long> outcome, HttpServletResponse answer) {
        return switch (outcome) {
            case Outcome.Done<Long> done -> seeOther(PATH + "/" + id);
            case Outcome.Refused<Long>(List<Problem> problems) -> one(id, 1, new FormErrors(problems), answer);
        };
    }

    private ModelAndView bringing(String agency, FormErrors errors) {
        Actor by = current.get();
        List<RegisterImportPage.Brought> brought = imports.list(by).stream()
                .map(one -> new RegisterImportPage.Brought(
                        new Link(one.fileName(), PATH + "/" + one.id()),
                        one.interrupted() ? "中断，可以继续" : one.state().label(),
                        ChineseDates.date(LocalDate.ofInstant(one.broughtAt(), clock.getZone())),
                        one.broughtBy()))
                .toList();
        List<Choice> organs = imports.organs(by).stream()
                .map(organ -> Choice.of(organ.code().value(), organ.name()))
                .toList();
        String chosen =
                agency.isEmpty() && organs.size() == 1 ? organs.getFirst().value() : agency;
        return page(new RegisterImportPage(organs, chosen, brought, null, errors), "导入以前的台账", errors, false);
    }

    private ModelAndView one(long id, int page, FormErrors errors, HttpServletResponse answer) {
        Actor by = current.get();
        RegisterImport found = found(id, by);
        if (found.atWork()) {
            answer.setHeader("Refresh", SECONDS); // looks again by itself; the link does the same by hand
        }
        RegisterImports.Remarks remarks = imports.remarks(id, Math.max(1, page), SIZE, by);
        boolean done = found.state() == State.DONE || found.state() == State.RUNNING;
        var one = new RegisterImportPage.One(
                id,
                found.fileName(),
                agencies.find(found.agency()).map(Agency::name).orElse(""),
                found.interrupted() ? "中断了" : found.state().label(),
                found.atWork() ? found.done() + " / " + (found.rows() == 0 ? "…" : String.valueOf(found.rows())) : "",
                found.interrupted(),
                found.state() == State.CHECKED && found.count(Result.WOULD_BE_TAKEN) > 0,
                !found.atWork() && (found.state() == State.CHECKED || found.state() == State.CHECKING),
                done,
                found.count(done ? Result.TAKEN : Result.WOULD_BE_TAKEN),
                found.count(Result.TAKEN_BEFORE),
                found.count(Result.REFUSED),
                found.noted(),
                found.problem(),
                found.notes(),
                found.years().stream()
                        .map(year -> new RegisterImportPage.Year(
                                year.year(), year.received(), year.decided(), year.remedies()))
                        .toList(),
                remarks.rows(),
                new PageLinks(remarks.paging(), PATH + "/" + id));
        return page(new RegisterImportPage(List.of(), "", List.of(), one, errors), found.fileName(), errors, true);
    }

    private RegisterImport found(long id, Actor by) {
        return imports.find(id, by).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(RegisterImportPage page, String title, FormErrors errors, boolean deeper) {
        Frame frame = frames.desk(title).crumb("登记台账", "/desk/requests");
        frame = deeper ? frame.crumb("导入以前的台账", PATH) : frame;
        return new ModelAndView(
                "jte/exchange/RegisterImportPage",
                Map.of("page", page, "frame", frame.serving("《条例》第四十五条").refusedIf(errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ResponseEntity<byte[]> table(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TableFile.MEDIA_TYPE))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    private static RedirectView seeOther(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
