package org.gongkai.request;

import java.time.LocalDate;
import org.gongkai.page.ChineseDates;

/**
 * 转交登记: the way a request took through another office before the disclosure office got it (TIME15; R-54). The day it came there
 * is kept for the record; the clock starts when the disclosure office, having it, confirms with the applicant.
 *
 * @param from the unit it had gone to: 县信访局, 收发室
 * @param cameOn the day it came there
 * @param by who handed it over, may be empty
 */
public record HandOver(String from, LocalDate cameOn, String by) {

    String words() {
        return ChineseDates.date(cameOn) + "到达" + from + "，后转交公开工作机构" + (by.isBlank() ? "" : "，移交人" + by);
    }
}
