package org.gongkai.desk.web;

import java.util.List;

/**
 * 来件情况: how requests come in, and what the hints before filing did.
 *
 * @param ways names of the ways that occur, the columns
 * @param months this month first
 * @param hints the last twelve months of hints, in one sentence
 * @param rule when identity proofs are destroyed
 */
public record IntakePage(List<String> ways, List<Month> months, String hints, String rule) {

    /** One month. @param counts one for each way, in their order */
    public record Month(
            String name,
            List<Long> counts,
            long total,
            long tests,
            long setAside,
            long offered,
            long opened,
            long dropped) {}
}
