package org.gongkai.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 落款: who signs and when.
 *
 * @param organ full name of the organ
 * @param on 成文日期; null while it is not signed
 * @param sealed whether the seal goes over name and date: the date is then moved in by four characters and a place is marked
 */
public record Signature(String organ, @Nullable LocalDate on, boolean sealed) {

    /** 成文日期 in Arabic numerals; blanks to be filled in where there is none yet. */
    String date() {
        return on == null ? "　　年　月　日" : on.getYear() + "年" + on.getMonthValue() + "月" + on.getDayOfMonth() + "日";
    }
}
