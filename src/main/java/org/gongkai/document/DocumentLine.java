package org.gongkai.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.ColumnPath;
import org.jspecify.annotations.Nullable;

/**
 * A public document in a list.
 *
 * @param agencyName issuing organ as it was called when the document was published
 * @param source 信息来源: who made what was only collected or passed on here; empty for the organ itself
 * @param officialNumber 发文字号 as printed; null where it has none
 * @param madeOn 成文日期
 * @param publishedAt machine time, Asia/Shanghai
 * @param validity today
 */
public record DocumentLine(
        DocumentNumber number,
        String title,
        AgencyCode agency,
        String agencyName,
        String source,
        @Nullable String officialNumber,
        @Nullable LocalDate madeOn,
        LocalDateTime publishedAt,
        Validity validity,
        ColumnPath column) {

    /** Whose text it is: the organ that publishes it, or the one it was collected from. */
    public String maker() {
        return source.isBlank() ? agencyName : source;
    }
}
