package org.gongkai.exchange;

import java.util.List;
import org.gongkai.exchange.ImportedItem.Result;
import org.gongkai.request.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of a register.
 *
 * @param place where it stands
 * @param title the beginning of what was asked for
 * @param number what it is here; null where it was not taken, and in a preview
 * @param why every reason it was not taken; empty where it was or would be
 * @param notes what was taken otherwise than it stands, or is worth a look
 * @param counted what it counts as; null where it was not understood
 */
public record ImportedRow(
        String place,
        String title,
        Result result,
        @Nullable RequestNumber number,
        List<String> why,
        List<String> notes,
        @Nullable Counted counted) {

    public ImportedRow {
        why = List.copyOf(why);
        notes = List.copyOf(notes);
    }

    /**
     * What a row counts as in the annual reports.
     *
     * @param received year of receipt
     * @param decided year of the decision; null while open
     * @param row of Table 3, as printed; empty while open
     * @param remedies reviews and suits
     */
    public record Counted(int received, @Nullable Integer decided, String row, int remedies) {}
}
