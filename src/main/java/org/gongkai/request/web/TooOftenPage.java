package org.gongkai.request.web;

import java.time.Duration;
import org.gongkai.request.web.RequestThrottle.TooOften;

/**
 * What is told to a source that acted too often.
 *
 * @param act what it did
 * @param waiting how long to wait, in words
 */
public record TooOftenPage(String act, String waiting) {

    static TooOftenPage of(TooOften no) {
        String act = switch (no.act()) {
            case FILING -> "提交申请";
            case LOOKUP -> "查询";
            case STEP -> "保存表单";
        };
        return new TooOftenPage(act, words(no.waiting()));
    }

    private static String words(Duration wait) {
        long minutes = wait.plusSeconds(59).toMinutes();
        return minutes <= 1 ? "一分钟" : minutes + "分钟";
    }
}
