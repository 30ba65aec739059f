package org.gongkai.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.AgencyCode;
import org.gongkai.exchange.ImportedItem.Result;

/**
 * 一次台账导入: a file somebody brought.
 *
 * @param agency the organ of rows that name none
 * @param rows how many requests it has; 0 while that is not known
 * @param problem why it cannot be used at all; empty while it can
 * @param notes what in it was not read; empty for nothing
 * @param counts what became of the rows looked at so far
 * @param noted how many of them are worth a look
 * @param years what would count, or counts, in each annual report
 * @param atWork whether it is being worked on at this moment
 */
public record RegisterImport(
        long id,
        AgencyCode agency,
        String fileName,
        State state,
        int rows,
        String problem,
        String notes,
        Instant broughtAt,
        String broughtBy,
        Map<Result, Integer> counts,
        int noted,
        List<Year> years,
        boolean atWork) {

    /** How far it is. */
    public enum State {
        CHECKING("正在核对"),
        CHECKED("已核对，等待导入"),
        RUNNING("正在导入"),
        DONE("已导入"),
        FAILED("不能导入"),
        DISCARDED("已放弃");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What of it falls into a year. */
    public record Year(int year, int received, int decided, int remedies) {}

    public RegisterImport {
        counts = Map.copyOf(counts);
        years = List.copyOf(years);
    }

    /** How many rows were looked at. */
    public int done() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(Result result) {
        return counts.getOrDefault(result, 0);
    }

    /** Whether work on it was cut short, as when the program was stopped. */
    public boolean interrupted() {
        return !atWork && (state == State.CHECKING || state == State.RUNNING);
    }
}
