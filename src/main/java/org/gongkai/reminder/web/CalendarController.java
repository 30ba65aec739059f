package org.gongkai.reminder.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gongkai.reminder.CalendarFeed;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The address a calendar program asks: nobody is signed in there, the secret in the address is the permission. */
@Controller
class CalendarController {

    static final String ADDRESS = "/calendar/";

    private final CalendarFeed feed;

    CalendarController(CalendarFeed feed) {
        this.feed = feed;
    }

    @GetMapping(ADDRESS + "{token:[A-Za-z0-9_-]{43}}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token) {
        Optional<String> calendar = feed.read(token);
        return calendar.map(text -> ResponseEntity.ok()
                        .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                        .cacheControl(CacheControl.noStore())
                        .header("X-Robots-Tag", "noindex")
                        .body(text.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
