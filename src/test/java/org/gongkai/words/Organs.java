package org.gongkai.words;

import java.time.LocalDate;
import org.gongkai.agency.AgencyDetails;
import org.gongkai.agency.AgencyKind;
import org.gongkai.agency.AgencyRegistration;
import org.gongkai.agency.DisclosureOffice;
import org.jspecify.annotations.Nullable;

/** Valid organs to start from; a test changes what matters to it. */
public final class Organs {

    private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);

    private Organs() {}

    /** A county government of a city that does not exist. */
    public static AgencyRegistration countyGovernment(String code) {
        return of(code, AgencyKind.COUNTY_GOVERNMENT, null, "某市人民政府");
    }

    public static AgencyRegistration generalOffice(String code, String county) {
        return of(code, AgencyKind.GOVERNMENT_OFFICE, county, null);
    }

    public static AgencyRegistration department(String code, String county) {
        return of(code, AgencyKind.DEPARTMENT, county, null);
    }

    public static AgencyRegistration township(String code, String county) {
        return of(code, AgencyKind.TOWNSHIP, county, null);
    }

    public static AgencyRegistration of(
            String code, AgencyKind kind, @Nullable String parent, @Nullable String reviewBody) {
        return new AgencyRegistration(code, kind, parent, SINCE, details("机关" + code, reviewBody));
    }

    public static AgencyDetails details(String name, @Nullable String reviewBody) {
        return new AgencyDetails(name, name, null, null, "某代字", "承担某项职能", office(name), reviewBody, "某县人民法院", null);
    }

    public static DisclosureOffice office(String of) {
        return new DisclosureOffice(
                of + "公开办",
                "某县某路 1 号",
                "054500",
                "工作日 8:30—12:00，14:30—17:30",
                "0319-5550000",
                "0319-5550001",
                "office@example.gov.cn",
                "负责人甲");
    }
}
