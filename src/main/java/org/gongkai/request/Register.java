package org.gongkai.request;

import java.util.List;
import org.gongkai.agency.AgencyCode;
import org.gongkai.page.Paging;
import org.jspecify.annotations.Nullable;

/** 登记台账: one page of the register, newest first. */
public record Register(List<CaseLine> lines, Paging paging) {

    /**
     * What to list.
     *
     * @param agency organ addressed; null for all the person may see
     * @param year year of filing; null for all
     * @param open true: only open cases, false: only closed ones; null for both
     * @param words part of the title or of the number; empty for all
     */
    public record Filter(
            @Nullable AgencyCode agency,
            @Nullable Integer year,
            @Nullable Boolean open,
            String words) {

        /** Everything the person may see. */
        public static final Filter ALL = new Filter(null, null, null, "");
    }
}
