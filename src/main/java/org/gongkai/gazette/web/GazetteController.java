package org.gongkai.gazette.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.gazette.Gazette;
import org.gongkai.gazette.IssueNumber;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.NavigationEntry;
import org.gongkai.page.PublicAddresses;
import org.gongkai.paper.PaperFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 政府公报 (条例第二十三条: one of the channels): years, issues, contents, files. */
@Controller
class GazetteController {

    private static final String SERVES = "《中华人民共和国政府信息公开条例》第二十三条";

    private final Gazette gazette;
    private final Agencies agencies;
    private final Frames frames;
    private final ErrorPages errors;

    GazetteController(Gazette gazette, Agencies agencies, Frames frames, ErrorPages errors) {
        this.gazette = gazette;
        this.agencies = agencies;
        this.frames = frames;
        this.errors = errors;
    }

    @GetMapping("/gazette")
    ModelAndView issues() {
        GazettePage page = GazettePage.of(county(), gazette.issues());
        return new ModelAndView("jte/gazette/GazettePage", Map.of("page", page, "frame", frame("政府公报")));
    }

    @GetMapping("/gazette/{year:\\d{4}}/{number:\\d{1,3}}")
    ModelAndView issue(@PathVariable int year, @PathVariable int number) {
        Optional<Gazette.Shown> shown = gazette.find(new IssueNumber(year, number));
        if (shown.isEmpty()) {
            return notThere();
        }
        IssuePage page = IssuePage.of(county(), shown.get());
        Frame frame = frame(page.title()).crumb("政府公报", "/gazette");
        return new ModelAndView("jte/gazette/IssuePage", Map.of("page", page, "frame", frame));
    }

    @GetMapping("/gazette/{year:\\d{4}}/{number:\\d{1,3}}.{ending:pdf|ofd}")
    Object file(@PathVariable int year, @PathVariable int number, @PathVariable String ending) {
        PaperFormat format = PaperFormat.byEnding(ending).orElseThrow();
        Optional<Gazette.Shown> shown = gazette.find(new IssueNumber(year, number));
        if (shown.isEmpty()) {
            return notThere();
        }
        return gazette.open(shown.get(), format)
                .<Object>map(content -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(format.mediaType()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(
                                                county() + "公报"
                                                        + shown.get()
                                                                .issue()
                                                                .number()
                                                                .label() + "." + ending,
                                                StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(new InputStreamResource(content)))
                .orElseGet(() -> errors.show(HttpStatus.GONE, "本期有文件已从平台撤下，整期文件暂停下载。其余文件请从本期目录打开。"));
    }

    private ModelAndView notThere() {
        return errors.show(HttpStatus.NOT_FOUND, "没有这一期公报。已经发行的各期都在“政府公报”里。");
    }

    private Frame frame(String title) {
        return frames.page(title)
                .column("政府公报", "县人民政府公报各期目录和全文", "政府公报,公报", "政策文件")
                .serving(SERVES);
    }

    private String county() {
        return agencies.findCounty().map(Agency::name).orElse("县人民政府");
    }

    /** The gazette in the navigation, on the site map and on the desk. */
    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        NavigationEntry gazetteEntry() {
            return NavigationEntry.onPublicSite("政府公报", "/gazette", 25);
        }

        @Bean
        NavigationEntry gazetteDeskEntry() {
            return NavigationEntry.onDesk("政府公报", "/desk/gazette", 36, "CLERK", "HEAD", "LEADER", "INSPECTOR");
        }

        @Bean
        @Order(25)
        PublicAddresses gazetteAddresses(Gazette gazette) {
            return new PublicAddresses() {
                @Override
                public String heading() {
                    return "政府公报";
                }

                @Override
                public List<Address> list() {
                    return java.util.stream.Stream.concat(
                                    java.util.stream.Stream.of(Address.of("政府公报各期", "/gazette")),
                                    gazette.issues().stream()
                                            .map(issue -> new Address(
                                                    issue.number().label(),
                                                    "/gazette/" + issue.number().path(),
                                                    issue.releasedOn())))
                            .toList();
                }
            };
        }
    }
}
