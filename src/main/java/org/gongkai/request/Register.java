package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.agency.AgencyCode;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;

/**
 * 登记台账: one page of the register.
 *
 * <p>Pages are walked from a {@link Place}, so the four thousandth costs what the first does.
 *
 * @param total how many match, counted up to {@link #MOST_COUNTED}
 * @param previous where the page before this one lies; null on the first
 * @param next where the page after this one lies; null on the last
 */
public record Register(
        List<CaseLine> lines,
        long total,
        @Nullable Place previous,
        @Nullable Place next) {

    /** Counting stops here: more is told as "more than". */
    public static final int MOST_COUNTED = 10_000;

    public Register {
        lines = List.copyOf(lines);
    }

    /** Whether more match than were counted. */
    public boolean moreThanCounted() {
        return total > MOST_COUNTED;
    }

    /**
     * Where a page lies: at an end of the register, or beside a case.
     *
     * @param day what the case beside is sorted by; null at an end
     * @param id of the case beside
     * @param backwards the page ends here instead of beginning
     */
    public record Place(@Nullable LocalDate day, long id, boolean backwards) {

        public static final Place FIRST = new Place(null, 0, false);
        public static final Place LAST = new Place(null, 0, true);

        /** For an address: {@code first}, {@code last}, {@code after-2026-06-10-17}, {@code before-…}. */
        public String word() {
            if (day == null) {
                return backwards ? "last" : "first";
            }
            return (backwards ? "before-" : "after-") + day + "-" + id;
        }

        /** Reads {@link #word()}; what is none is the first page. */
        public static Place parse(String word) {
            if (word.equals("last")) {
                return LAST;
            }
            if (!word.matches("(after|before)-\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])-\\d{1,18}")) {
                return FIRST;
            }
            String[] parts = word.split("-", 5);
            int month = Integer.parseInt(parts[2]);
            int year = Integer.parseInt(parts[1]);
            int day = Math.min(
                    Integer.parseInt(parts[3]),
                    java.time.YearMonth.of(year, month).lengthOfMonth());
            return new Place(LocalDate.of(year, month, day), Long.parseLong(parts[4]), parts[0].equals("before"));
        }
    }

    /** In which order. */
    public enum Order {
        /** The latest filed first. */
        NEWEST("最近提交的在前", true),
        OLDEST("最早提交的在前", false),
        RECEIVED_LAST("最近收到的在前", true),
        RECEIVED_FIRST("最早收到的在前", false),
        /** The earliest due date of open cases first; closed cases last. */
        DUE("最先到期的在前", false),
        /** The latest decided first; open cases last. */
        DECIDED("最近办结的在前", true);

        private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
        private static final LocalDate NOT_YET = LocalDate.of(1, 1, 1);

        private final String label;
        private final boolean descending;

        Order(String label, boolean descending) {
            this.label = label;
            this.descending = descending;
        }

        public String label() {
            return label;
        }

        boolean descending() {
            return descending;
        }

        /** What is sorted by, as an index of V110 has it. */
        String expression() {
            return switch (this) {
                case NEWEST, OLDEST -> "submitted_on";
                case RECEIVED_LAST, RECEIVED_FIRST -> "coalesce(received_on, submitted_on)";
                case DUE -> "coalesce(case when decided_on is null then due_on end, date '9999-12-31')";
                case DECIDED -> "coalesce(decided_on, date '0001-01-01')";
            };
        }

        /** The same of a header. */
        LocalDate dayOf(RequestHeader header) {
            return switch (this) {
                case NEWEST, OLDEST -> header.submittedOn();
                case RECEIVED_LAST, RECEIVED_FIRST ->
                    Optional.ofNullable(header.receivedOn()).orElse(header.submittedOn());
                case DUE -> header.decidedOn() != null || header.dueOn() == null ? NEVER : header.dueOn();
                case DECIDED -> Optional.ofNullable(header.decidedOn()).orElse(NOT_YET);
            };
        }
    }

    /**
     * Days from one to another, both included.
     *
     * @param from null: from the beginning
     * @param to null: without end
     */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
        public static final Days ANY = new Days(null, null);
    }

    /**
     * What to list. Start from {@link #ALL} and say what matters.
     *
     * @param organ addressed, or handling the case; null for all the person may see
     * @param year year of filing; null for all
     * @param open true: only open cases, false: only closed ones; null for both
     * @param stages where the case stands today; empty for all
     * @param light how near its due date is today; null for all
     * @param received day of receipt
     * @param decided day of the decision
     * @param kind of applicant; null for all
     * @param way it came by; null for all
     * @param disposition how it was decided; null for all
     * @param late only those answered late or overdue now
     * @param words each must be part of the title or the number; empty for all
     */
    public record Filter(
            @Nullable AgencyCode organ,
            @Nullable Integer year,
            @Nullable Boolean open,
            Set<CaseStage> stages,
            @Nullable Light light,
            Days received,
            Days decided,
            @Nullable ApplicantKind kind,
            @Nullable Way way,
            @Nullable Disposition disposition,
            boolean late,
            String words,
            Order order) {

        /** Everything the person may see, the latest first. */
        public static final Filter ALL = new Filter(
                null, null, null, Set.of(), null, Days.ANY, Days.ANY, null, null, null, false, "", Order.NEWEST);

        public Filter {
            stages = Set.copyOf(stages);
        }

        /** Whatever the stage and the decision, the latest first. */
        public Filter(@Nullable AgencyCode organ, @Nullable Integer year, @Nullable Boolean open, String words) {
            this(organ, year, open, Set.of(), null, Days.ANY, Days.ANY, null, null, null, false, words, Order.NEWEST);
        }

        /** Answered late, or overdue now; the earliest due date first. */
        public static Filter late(@Nullable AgencyCode organ) {
            return new Filter(
                    organ, null, null, Set.of(), null, Days.ANY, Days.ANY, null, null, null, true, "", Order.DUE);
        }

        public Filter in(Set<CaseStage> wanted) {
            return new Filter(
                    organ, year, open, wanted, light, received, decided, kind, way, disposition, late, words, order);
        }

        public Filter with(@Nullable Light wanted) {
            return new Filter(
                    organ, year, open, stages, wanted, received, decided, kind, way, disposition, late, words, order);
        }

        public Filter by(Order wanted) {
            return new Filter(
                    organ, year, open, stages, light, received, decided, kind, way, disposition, late, words, wanted);
        }
    }
}
