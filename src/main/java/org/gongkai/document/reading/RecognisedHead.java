package org.gongkai.document.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 识别的要素 of an official document; what was not found is empty or null.
 *
 * @param officialNumber as printed
 * @param organ of the signature, else of the head
 * @param madeOn 成文日期
 * @param printedOn 印发日期
 * @param attribute the line 此件公开发布, 此件依申请公开, 此件不予公开 or 此件删减后公开, without brackets
 * @param recipients 主送机关, without the colon
 */
public record RecognisedHead(
        String title,
        String officialNumber,
        String organ,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate printedOn,
        String attribute,
        String recipients) {

    /** Whether the file says that the public does not get it as it is. */
    public boolean withheld() {
        return attribute.contains("依申请") || attribute.contains("不");
    }
}
