package org.gongkai.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.portal.OfficeContact;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 政府信息公开指南 and the blank application form. */
@Controller
class GuideController {

    private final Frames frames;
    private final ErrorPages errors;
    private final Agencies agencies;
    private final Clock clock;

    GuideController(Frames frames, ErrorPages errors, Agencies agencies, Clock clock) {
        this.frames = frames;
        this.errors = errors;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/guide")
    ModelAndView guide() {
        return agencies.findCounty()
                .map(this::guide)
                .orElseGet(() -> errors.show(HttpStatus.NOT_FOUND, "公开指南尚未公布：系统里还没有登记机关。"));
    }

    private ModelAndView guide(Agency county) {
        GuidePage page = new GuidePage(county, OfficeContact.of(county, agencies), LocalDate.now(clock));
        Frame frame = frames.page("政府信息公开指南")
                .column("政府信息公开指南", county.name() + "政府信息公开指南", "公开指南,依申请公开,工作机构,期限,收费", "信息公开目录")
                .serving("《中华人民共和国政府信息公开条例》第十二条");
        return new ModelAndView("jte/portal/GuidePage", Map.of("page", page, "frame", frame));
    }

    @GetMapping("/guide/form")
    ModelAndView form() {
        Frame frame =
                frames.page("政府信息公开申请表").crumb("公开指南", "/guide").column("政府信息公开指南", "空白的政府信息公开申请表", "申请表,下载", "信息公开目录");
        return new ModelAndView("jte/portal/BlankForm", Map.of("frame", frame));
    }

    /** The form as one file that opens and prints without the site. */
    @GetMapping("/guide/form.html")
    ModelAndView formFile(HttpServletResponse response) {
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename("政府信息公开申请表.html", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        return new ModelAndView("jte/portal/BlankFormFile", Map.of());
    }
}
