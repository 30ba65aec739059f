package org.gongkai.document;

import java.time.LocalDate;
import org.gongkai.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * 查阅点: one archive, library or hall where what is public can be read (条例第二十五条).
 *
 * @param code last part of its address, never changed
 * @param agency the organ it belongs to
 * @param offers what there is, one a line; may be empty
 * @param stand whether a stand (查询终端) is there
 * @param closedOn since when it is closed; null while it is open
 */
public record ReadingRoom(
        String code,
        ReadingPlace place,
        String name,
        AgencyCode agency,
        String address,
        String hours,
        String phone,
        String offers,
        boolean stand,
        @Nullable LocalDate closedOn) {

    public boolean isOpen() {
        return closedOn == null;
    }
}
