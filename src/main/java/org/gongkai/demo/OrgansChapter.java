package org.gongkai.demo;

import java.time.LocalDate;
import java.util.Map;
import org.gongkai.agency.AgencyDetails;
import org.gongkai.agency.AgencyKind;
import org.gongkai.agency.AgencyRegistration;
import org.gongkai.agency.DisclosureOffice;
import org.gongkai.agency.RegisteringAgency;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 机关: the county government, its office, departments, towns and the development zone. */
@Component
@Order(10)
@Demonstration
class OrgansChapter implements Chapter {

    private static final LocalDate SINCE = LocalDate.of(2019, 5, 15);

    private final RegisteringAgency registering;

    OrgansChapter(RegisteringAgency registering) {
        this.registering = registering;
    }

    @Override
    public String name() {
        return "organs";
    }

    @Override
    public void tell() {
        Lines.of("demo/agencies.tsv")
                .forEach(row -> registering
                        .register(new AgencyRegistration(
                                cell(row, "code"),
                                AgencyKind.valueOf(cell(row, "kind")),
                                orNull(cell(row, "parent")),
                                SINCE,
                                details(row)))
                        .orThrow());
    }

    private static AgencyDetails details(Map<String, String> row) {
        boolean county = AgencyKind.valueOf(cell(row, "kind")) == AgencyKind.COUNTY_GOVERNMENT;
        return new AgencyDetails(
                cell(row, "name"),
                cell(row, "shortName"),
                null,
                null,
                cell(row, "letterWord"),
                cell(row, "duties"),
                office(row),
                county ? "邢台市人民政府" : null,
                county ? "邢台市中级人民法院" : "平乡县人民法院",
                null);
    }

    private static DisclosureOffice office(Map<String, String> row) {
        String name = cell(row, "name");
        boolean government = cell(row, "code").equals("pingxiang");
        return new DisclosureOffice(
                (government ? "平乡县人民政府办公室" : name) + "政务公开股（演示）",
                "平乡县演示路1号" + cell(row, "shortName") + "（演示地址）",
                "054500",
                "工作日 8:30—12:00，14:30—17:30",
                cell(row, "phone"),
                cell(row, "phone").replace("0319-0000", "0319-0001"),
                cell(row, "code") + "@pingxiang.example",
                "负责人甲");
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
