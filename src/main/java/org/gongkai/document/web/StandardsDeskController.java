package org.gongkai.document.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.KeepingColumns;
import org.gongkai.catalogue.StandardRow;
import org.gongkai.document.DocumentDesk;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.SatisfyingStandards;
import org.gongkai.document.StandardCoverage;
import org.gongkai.document.Standards;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Badge;
import org.gongkai.page.Choice;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 标准目录 on the desk: what is public in each field and what is missing, who answers for it, which items satisfy a row. */
@Controller
@RequestMapping("/desk/documents/standards")
class StandardsDeskController {

    private final Standards standards;
    private final SatisfyingStandards satisfying;
    private final KeepingColumns keeping;
    private final DocumentDesk desk;
    private final CurrentActor current;
    private final Frames frames;
    private final ErrorPages errors;

    StandardsDeskController(
            Standards standards,
            SatisfyingStandards satisfying,
            KeepingColumns keeping,
            DocumentDesk desk,
            CurrentActor current,
            Frames frames,
            ErrorPages errors) {
        this.standards = standards;
        this.satisfying = satisfying;
        this.keeping = keeping;
        this.desk = desk;
        this.current = current;
        this.frames = frames;
        this.errors = errors;
    }

    @GetMapping
    ModelAndView all() {
        require();
        var page = new StandardsDeskPage(
                standards.all().stream().map(StandardsDeskController::line).toList());
        return new ModelAndView(
                "jte/document/StandardsDeskPage",
                Map.of(
                        "page",
                        page,
                        "frame",
                        frames.desk("标准目录").crumb("信息发布", "/desk/documents").serving("《条例》第二十条、第二十一条、第二十二条")));
    }

    @GetMapping("/{field}")
    ModelAndView field(@PathVariable String field, @RequestParam(defaultValue = "") String done) {
        require();
        return show(get(field), "", "", done, FormErrors.none());
    }

    @PostMapping("/{field}")
    Object add(
            @PathVariable String field,
            @RequestParam(defaultValue = "") String row,
            @RequestParam(defaultValue = "") String numbers) {
        require();
        StandardCoverage coverage = get(field);
        List<Problem> problems = new ArrayList<>();
        List<DocumentNumber> parsed = new ArrayList<>();
        for (String one : numbers.strip().split("[\\s,，、]+")) {
            Optional<DocumentNumber> number = DocumentNumber.parse(one);
            number.ifPresent(parsed::add);
            if (number.isEmpty() && !one.isEmpty()) {
                problems.add(new Problem("numbers", "“" + one + "”不是信息编号；编号是网址最后的部分，例如 zfb-2024-00012。"));
            }
        }
        if (!problems.isEmpty()) {
            return show(coverage, row, numbers, "", new FormErrors(problems));
        }
        return switch (satisfying.add(row, parsed, current.get())) {
            case Outcome.Done<Integer> added -> seeOther(field, added.value() == 0 ? "same" : "added");
            case Outcome.Refused<Integer> refused ->
                show(coverage, row, numbers, "", new FormErrors(refused.problems()));
        };
    }

    @PostMapping("/{field}/owners")
    Object assign(@PathVariable String field, @RequestParam(required = false) List<String> owners) {
        require();
        StandardCoverage coverage = get(field);
        List<AgencyCode> codes = owners == null
                ? List.of()
                : owners.stream()
                        .flatMap(code -> AgencyCode.parse(code).stream())
                        .toList();
        return switch (satisfying.assign(field, codes, current.get())) {
            case Outcome.Done<String> kept -> seeOther(field, "owners");
            case Outcome.Refused<String> refused -> show(coverage, "", "", "", new FormErrors(refused.problems()));
        };
    }

    private void require() {
        Actor by = current.get();
        by.require(desk.mayRead(by), "查看标准目录公开情况");
    }

    private StandardCoverage get(String field) {
        return standards.of(field).orElseThrow();
    }

    private static RedirectView seeOther(String field, String done) {
        RedirectView redirect = new RedirectView("/desk/documents/standards/" + field + "?done=" + done);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    private ModelAndView show(StandardCoverage coverage, String row, String numbers, String done, FormErrors refused) {
        Actor by = current.get();
        List<StandardFieldDeskPage.Row> rows = coverage.field().rows().stream()
                .map(r -> new StandardFieldDeskPage.Row(
                        r.code(), r.words(), r.level().label(), coverage.items().getOrDefault(r.code(), 0L)))
                .toList();
        var page = new StandardFieldDeskPage(
                coverage.field().number(),
                coverage.field().name(),
                state(coverage.missing().size()),
                rows,
                coverage.parts().stream().map(StandardsDeskController::part).toList(),
                coverage.field().rows().stream()
                        .map(r -> Choice.of(r.code(), r.code() + " " + r.words()))
                        .toList(),
                !desk.draftable(by).isEmpty(),
                keeping.mayKeep(by)
                        ? standards.choosable().entrySet().stream()
                                .map(e -> Choice.of(e.getKey().value(), e.getValue()))
                                .toList()
                        : List.of(),
                coverage.owners().stream().map(a -> a.code().value()).toList(),
                row,
                numbers,
                switch (done) {
                    case "added" -> "已经对应。";
                    case "same" -> "这些信息原来就对应这一项。";
                    case "owners" -> "公开主体已经确定。";
                    default -> "";
                },
                refused);
        ModelAndView view = new ModelAndView(
                "jte/document/StandardFieldDeskPage",
                Map.of(
                        "page",
                        page,
                        "frame",
                        frames.desk(coverage.field().name())
                                .crumb("信息发布", "/desk/documents")
                                .crumb("标准目录", "/desk/documents/standards")
                                .serving("《条例》第二十二条")
                                .refusedIf(refused)));
        view.setStatus(refused.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static StandardsDeskPage.Line line(StandardCoverage coverage) {
        List<StandardCoverage.Part> towns = coverage.parts().stream()
                .filter(part -> !coverage.owners().contains(part.organ()))
                .toList();
        return new StandardsDeskPage.Line(
                coverage.field().number(),
                coverage.field().name(),
                state(coverage.missing().size()),
                coverage.field().rows().size() - coverage.missing().size(),
                coverage.field().rows().size(),
                String.join(
                        "、", coverage.owners().stream().map(Agency::shortName).toList()),
                towns.isEmpty()
                        ? "没有乡级事项"
                        : towns.stream().filter(StandardCoverage.Part::isFull).count() + "／" + towns.size());
    }

    private static StandardFieldDeskPage.Part part(StandardCoverage.Part part) {
        return new StandardFieldDeskPage.Part(
                part.organ().name(),
                state(part.missing().size()),
                part.wanted().size() - part.missing().size(),
                part.wanted().size(),
                String.join(" ", part.missing().stream().map(StandardRow::code).toList()));
    }

    private static Badge state(int missing) {
        return missing == 0 ? Badge.good("满") : Badge.soon("缺" + missing + "项");
    }

    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView unknown() {
        return errors.show(HttpStatus.NOT_FOUND, "标准目录里没有这个领域。");
    }
}
