package org.gongkai.request;

import java.util.List;
import org.gongkai.agency.AgencyCode;
import org.gongkai.page.Paging;
import org.gongkai.statute.Disposition;
import org.jspecify.annotations.Nullable;

/** 登记台账: one page of the register. */
public record Register(List<CaseLine> lines, Paging paging) {

    /** In which order. */
    public enum Order {
        /** The latest filed first. */
        NEWEST("最近提交的在前"),
        /** The earliest due date first; those without one last. */
        DUE("最先到期的在前"),
        OLDEST("最早提交的在前");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What to list.
     *
     * @param agency organ addressed; null for all the person may see
     * @param year year of filing; null for all
     * @param open true: only open cases, false: only closed ones; null for both
     * @param stage where the case stands today; null for all
     * @param disposition how it was decided; null for all
     * @param words part of the title or of the number; empty for all
     */
    public record Filter(
            @Nullable AgencyCode agency,
            @Nullable Integer year,
            @Nullable Boolean open,
            @Nullable CaseStage stage,
            @Nullable Disposition disposition,
            String words,
            Order order) {

        /** Everything the person may see. */
        public static final Filter ALL = new Filter(null, null, null, "");

        /** Whatever the stage and the decision, the latest first. */
        public Filter(@Nullable AgencyCode agency, @Nullable Integer year, @Nullable Boolean open, String words) {
            this(agency, year, open, null, null, words, Order.NEWEST);
        }
    }
}
