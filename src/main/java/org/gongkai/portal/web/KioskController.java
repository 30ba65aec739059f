package org.gongkai.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.page.Display;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.QrCode;
import org.gongkai.portal.OfficeContact;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * 政务公开专区的终端 (条例第二十五条: places for reading and facilities): the same site with large type, QR codes instead of ways out, and
 * an end that clears what was typed. Decision record 0039.
 */
@Controller
class KioskController {

    private static final Duration LONG = Duration.ofDays(365);

    private static final List<KioskPage.Tile> TILES = List.of(
            new KioskPage.Tile("查政策文件", "按机关、年份、是否有效查找", "/documents"),
            new KioskPage.Tile("公开目录", "法定主动公开的全部内容", "/columns"),
            new KioskPage.Tile("申请公开", "没有公开的，在这里填写申请", "/apply"),
            new KioskPage.Tile("查询进度", "用登记编号和查询码", "/track"),
            new KioskPage.Tile("政府公报", "各期目录和全文", "/gazette"),
            new KioskPage.Tile("咨询投诉", "提问、投诉、举报、建议", "/letters"),
            new KioskPage.Tile("公开指南", "怎样申请、多久答复、怎样收费", "/guide"),
            new KioskPage.Tile("机关名录", "各机关的职能、地址和电话", "/agencies"),
            new KioskPage.Tile("年度报告", "各机关每年公开工作的情况", "/reports"));

    private final Frames frames;
    private final Agencies agencies;

    KioskController(Frames frames, Agencies agencies) {
        this.frames = frames;
        this.agencies = agencies;
    }

    @GetMapping(Display.KIOSK)
    ModelAndView start(HttpServletRequest request, HttpServletResponse response) {
        Display display = Display.of(request);
        boolean already = false;
        for (Cookie cookie : cookies(request)) {
            already |=
                    cookie.getName().equals(Display.COOKIE) && cookie.getValue().equals(display.cookie());
        }
        if (!already) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(display).toString());
        }
        Frame frame = frames.page("政务公开查询终端").unlisted();
        String address = frame.site().absolute("/");
        KioskPage page = new KioskPage(
                TILES,
                address,
                QrCode.of(address),
                agencies.findCounty()
                        .map(county -> OfficeContact.rows(OfficeContact.of(county, agencies)))
                        .orElse(List.of()));
        return new ModelAndView("jte/portal/KioskPage", Map.of("page", page, "frame", frame));
    }

    /** The end of a visit: everything the reader left in the browser goes, and the next one begins. */
    @GetMapping("/kiosk/reset")
    ResponseEntity<Void> end(HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(Display.KIOSK))
                .header("Clear-Site-Data", "\"cache\", \"storage\"");
        for (Cookie cookie : cookies(request)) {
            if (!cookie.getName().equals(Display.COOKIE)) {
                answer.header(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(cookie.getName(), "")
                                .path("/")
                                .maxAge(0)
                                .httpOnly(true)
                                .build()
                                .toString());
            }
        }
        return answer.build();
    }

    /** For the one who sets the screen up: the usual site again. */
    @GetMapping("/kiosk/leave")
    ResponseEntity<Void> leave(HttpServletRequest request) {
        Display display = Display.of(request);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/"))
                .header(
                        HttpHeaders.SET_COOKIE,
                        cookie(new Display(Display.Size.STANDARD, display.scheme()))
                                .toString())
                .build();
    }

    private static Cookie[] cookies(HttpServletRequest request) {
        return request.getCookies() == null ? new Cookie[0] : request.getCookies();
    }

    private static ResponseCookie cookie(Display display) {
        return ResponseCookie.from(Display.COOKIE, display.cookie())
                .path("/")
                .maxAge(LONG)
                .sameSite("Lax")
                .httpOnly(true)
                .build();
    }
}
