package org.gongkai.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 移送清单: what one office handed to one reading place at one time; it never changes.
 *
 * @param scope organ whose office handed over what its organs published; empty for the whole county
 * @param receiver who receives, as the list names it
 * @param firstDay first day of publication it covers
 * @param lastDay last day of publication it covers
 * @param items how many documents it lists
 * @param receipt null while none is recorded
 */
public record Handover(
        long id,
        String scope,
        ReadingPlace place,
        String receiver,
        LocalDate firstDay,
        LocalDate lastDay,
        int items,
        LocalDate madeOn,
        String madeBy,
        @Nullable Receipt receipt) {

    /**
     * 回执.
     *
     * @param by who signed for it
     * @param number of the receipt; empty where it has none
     * @param hasPicture whether a picture of it is kept
     */
    public record Receipt(LocalDate on, String by, String number, boolean hasPicture) {}

    /** One listed document, as it was when it was handed over. */
    public record Item(
            String number,
            String title,
            String agencyName,
            @Nullable String officialNumber,
            String indexNumber,
            @Nullable LocalDate madeOn,
            LocalDate publishedOn) {}

    /** The day by which the receipt should be here. */
    public LocalDate receiptDue() {
        return madeOn.plusDays(HandingOver.RECEIPT_DAYS);
    }
}
