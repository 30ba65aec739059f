package org.gongkai.page.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.gongkai.page.Display;
import org.gongkai.page.Frames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps how a reader wants to see the pages in a cookie of that reader, and goes back to where they came from. */
@Controller
class DisplayController {

    private final Frames frames;

    DisplayController(Frames frames) {
        this.frames = frames;
    }

    @GetMapping("/display")
    ModelAndView choose(HttpServletRequest request, @RequestParam(defaultValue = "/") String back) {
        return new ModelAndView(
                "jte/page/DisplayPage",
                Map.of(
                        "page",
                        new DisplayPage(Display.of(request), within(back)),
                        "frame",
                        frames.page("显示设置").unlisted()));
    }

    @GetMapping(path = "/display", params = "size")
    ResponseEntity<Void> keepSize(
            HttpServletRequest request,
            @RequestParam String size,
            @RequestParam(required = false) @Nullable String scheme,
            @RequestParam(defaultValue = "/") String back) {
        Display before = Display.of(request);
        Display asked = Display.parse(size + "." + (scheme == null ? "" : scheme));
        Display display = new Display(asked.size(), scheme == null ? before.scheme() : asked.scheme(), before.kiosk());
        ResponseCookie cookie = ResponseCookie.from(Display.COOKIE, display.cookie())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(within(back)))
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }

    /** Only an address of this site; anything else leads home. */
    private static String within(String back) {
        return back.matches("/(?![/\\\\])[\\w./~%-]*") ? back : "/";
    }
}
