package org.gongkai.annualreport.web;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.annualreport.PublishedReports;
import org.gongkai.page.PublicAddresses;
import org.springframework.stereotype.Component;

/** Every published report, for the site map. */
@Component
class ReportAddresses implements PublicAddresses {

    private final PublishedReports reports;
    private final Agencies agencies;

    ReportAddresses(PublishedReports reports, Agencies agencies) {
        this.reports = reports;
        this.agencies = agencies;
    }

    @Override
    public String heading() {
        return "政府信息公开年报";
    }

    @Override
    public List<Address> list() {
        List<Address> addresses = new ArrayList<>(List.of(Address.of("年报校核", CheckReportController.ADDRESS)));
        reports.all().stream()
                .map(l -> new Address(
                        agencies.find(l.id().agency()).map(Agency::name).orElse("") + l.id().year() + "年年报",
                        "/reports/" + l.id().path(),
                        l.publishedOn()))
                .forEach(addresses::add);
        return addresses;
    }
}
