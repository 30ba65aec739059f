package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 转为主动公开的任务 (第四十四条; R-20).
 *
 * @param cases the requests it rests on
 * @param publish what was decided; null while open
 * @param dueOn last day to publish, twenty working days from the decision; null unless it is to be published
 */
public record PublicationTask(
        long id,
        String subject,
        Why why,
        List<RequestNumber> cases,
        LocalDate openedOn,
        String openedBy,
        @Nullable LocalDate decidedOn,
        @Nullable Boolean publish,
        String reason,
        @Nullable LocalDate dueOn,
        String decidedBy) {

    public PublicationTask {
        cases = List.copyOf(cases);
    }

    /** 由来. */
    public enum Why {
        /** Three similar requests, by two persons or more. */
        REPEATED("多人申请相同信息"),
        /** Three searches for the same that found nothing. */
        NOT_FOUND("多次检索没有结果");

        private final String label;

        Why(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * 建议: what looks like a task and is none yet.
     *
     * @param subject title of the latest of the requests
     * @param persons how many different applicants
     */
    public record Candidate(String subject, Why why, List<RequestNumber> cases, int persons) {

        public Candidate {
            cases = List.copyOf(cases);
        }
    }
}
