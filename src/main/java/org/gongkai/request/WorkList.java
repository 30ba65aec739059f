package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 今日待办: what an office has to do, by kind. A case stands under its nearness to the due date and under what it waits for.
 *
 * @param distances how near the lights are set today
 * @param groups those with cases, in the order of {@link Kind}
 */
public record WorkList(LocalDate today, LightDistances distances, List<Group> groups) {

    public WorkList {
        groups = List.copyOf(groups);
    }

    /** 待办种类. */
    public enum Kind {
        OVERDUE("已逾期"),
        URGENT(""),
        SOON(""),
        AHEAD(""),
        AWAITING_CONFIRMATION("待确认收到"),
        LAPSED("逾期未补正或未缴费，待终止"),
        AWAITING_APPROVAL("延期待批准"),
        AWAITING_REVIEW("答复待审查"),
        AWAITING_SIGNATURE("答复待签发"),
        TO_DELIVER("待送达"),
        AWAITING_CORRECTION("等待补正"),
        CONSULTING("征求意见中"),
        AWAITING_PAYMENT("等待缴费"),
        TO_ARCHIVE("待归档");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** What such cases are; for nearness at the county's distances. */
        public String label(LightDistances distances) {
            return switch (this) {
                case URGENT -> Light.URGENT.label(distances);
                case SOON -> Light.SOON.label(distances);
                case AHEAD -> Light.AHEAD.label(distances);
                default -> label;
            };
        }
    }

    /**
     * The cases of one kind, the most urgent first.
     *
     * @param total how many there are
     * @param lines the first of them
     */
    public record Group(Kind kind, long total, List<CaseLine> lines) {}

    /** The group of a kind, empty when there is no such case. */
    public Optional<Group> group(Kind kind) {
        return groups.stream().filter(g -> g.kind() == kind).findFirst();
    }

    /** How many cases of that kind. */
    public long total(Kind kind) {
        return group(kind).map(Group::total).orElse(0L);
    }
}
