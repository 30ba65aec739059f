package org.gongkai.annualreport;

import org.gongkai.agency.AgencyCode;

/** 年报: which report is meant: the organ's for a year, or the county's consolidated one where the organ is the county government. */
public record ReportId(AgencyCode agency, int year) {

    /** As it stands in addresses: {@code zfb/2024}. */
    public String path() {
        return agency.value() + "/" + year;
    }

    @Override
    public String toString() {
        return path();
    }
}
