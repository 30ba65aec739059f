package org.gongkai.annualreport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.agency.AgencyKind;

/**
 * 统计口径: what a report covers (OQ-14). An organ reports the requests its office handles, so the general office reports those addressed
 * to the county government too; the county government's report consolidates all of them.
 *
 * @param organ whose report it is
 * @param units the organs that report for themselves: all of the county for the consolidated report, else the organ alone
 * @param counted the organs whose requests and cases are counted
 */
record ReportScope(Agency organ, int year, List<Agency> units, List<AgencyCode> counted) {

    static ReportScope of(Agency organ, int year, Agencies agencies) {
        if (organ.kind() == AgencyKind.COUNTY_GOVERNMENT) {
            List<Agency> all = new ArrayList<>(List.of(organ));
            all.addAll(agencies.under(organ.code()));
            List<Agency> units = all.stream().filter(a -> reports(a, year)).toList();
            return new ReportScope(
                    organ, year, units, all.stream().map(Agency::code).toList());
        }
        List<AgencyCode> handled = agencies.all().stream()
                .filter(a -> a.handledBy().equals(organ.code()))
                .map(Agency::code)
                .toList();
        return new ReportScope(organ, year, List.of(organ), handled.isEmpty() ? List.of(organ.code()) : handled);
    }

    /** Whether an organ makes a report of its own for the year: it takes requests, handles them itself, and existed. */
    static boolean reports(Agency agency, int year) {
        LocalDate end = agency.validTo();
        return agency.kind().takesRequests()
                && agency.handledBy().equals(agency.code())
                && agency.validFrom().getYear() <= year
                && (end == null || end.getYear() >= year);
    }

    boolean consolidated() {
        return organ.kind() == AgencyKind.COUNTY_GOVERNMENT;
    }

    ReportId id() {
        return new ReportId(organ.code(), year);
    }
}
