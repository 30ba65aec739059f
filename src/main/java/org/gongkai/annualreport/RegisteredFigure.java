package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.agency.AgencyCode;
import org.gongkai.reportform.CellName;

/**
 * 登记簿数: a number of Table 2 that one reporting organ has from the register of normative documents, with the documents.
 *
 * @param agency the organ that reports
 */
public record RegisteredFigure(AgencyCode agency, CellName cell, List<Entry> documents) {

    public RegisteredFigure {
        documents = List.copyOf(documents);
    }

    /**
     * One document, as it was called when the report was compiled.
     *
     * @param number its address is {@code /documents/{number}}
     * @param officialNumber 发文字号; empty for none
     */
    public record Entry(String number, String title, String officialNumber, LocalDate madeOn) {}

    /** How many. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(documents.size());
    }
}
