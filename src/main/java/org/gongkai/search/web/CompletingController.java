package org.gongkai.search.web;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongkai.search.Completing;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 检索提示 for the script of the search box; the results page offers the same without it. */
@RestController
class CompletingController {

    private static final int MOST = 8;

    private final Completing completing;

    CompletingController(Completing completing) {
        this.completing = completing;
    }

    @GetMapping(path = "/search/suggest", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<String>> suggest(@RequestParam(name = "q", defaultValue = "") String typed) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(1, TimeUnit.MINUTES).cachePublic())
                .body(completing.suggest(typed, MOST));
    }
}
