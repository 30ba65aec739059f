package org.gongkai.portal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.annualreport.PublishedReports;
import org.gongkai.annualreport.PublishedReports.Listed;
import org.springframework.stereotype.Component;

/** Where the published annual reports (政府信息公开工作年度报告) are. */
@Component
public class ReportLinks {

    private final PublishedReports reports;
    private final Agencies agencies;

    ReportLinks(PublishedReports reports, Agencies agencies) {
        this.reports = reports;
        this.agencies = agencies;
    }

    /** A published report: {@code 平乡县人民政府2024年政府信息公开工作年度报告}. */
    public record ReportLink(String organ, int year, String href, LocalDate publishedOn) {}

    /** The reports published last, latest first. */
    public List<ReportLink> latest(int atMost) {
        return reports.all().stream()
                .sorted(Comparator.comparing(Listed::publishedOn).reversed())
                .limit(atMost)
                .map(this::link)
                .toList();
    }

    /** Those of one organ, latest year first. */
    public List<ReportLink> of(AgencyCode agency) {
        return reports.all().stream()
                .filter(listed -> listed.id().agency().equals(agency))
                .sorted(Comparator.comparingInt((Listed listed) -> listed.id().year())
                        .reversed())
                .map(this::link)
                .toList();
    }

    private ReportLink link(Listed listed) {
        String organ = agencies.find(listed.id().agency())
                .map(Agency::name)
                .orElse(listed.id().agency().value());
        return new ReportLink(
                organ, listed.id().year(), "/reports/" + listed.id().path(), listed.publishedOn());
    }
}
