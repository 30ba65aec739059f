package org.gongkai.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.agency.AgencyKind;
import org.gongkai.words.Organs;
import org.junit.jupiter.api.Test;

class AgencySearchTest {

    private static final Agency CIVIL = organ("mzj", "县民政局", "负责最低生活保障（低保）、特困人员救助供养、养老服务");
    private static final Agency SCHOOLS = organ("jyj", "县教育局", "负责学校管理、招生和义务教育学区划分");
    private static final Agency ROADS = organ("jtj", "县交通运输局", "负责公路建设和养护、道路运输");
    private static final List<Agency> ALL = List.of(CIVIL, SCHOOLS, ROADS);

    @Test
    void findsTheOrganWhoseDutiesNameTheMatter() {
        assertThat(AgencySearch.find("办理低保找哪里", ALL)).containsExactly(CIVIL);
        assertThat(AgencySearch.find("学校", ALL)).containsExactly(SCHOOLS);
    }

    @Test
    void aNameCountsMoreThanADuty() {
        assertThat(AgencySearch.find("教育 养护 公路", ALL).getFirst()).isEqualTo(SCHOOLS);
    }

    @Test
    void findsNothingForWordsNobodyKnows() {
        assertThat(AgencySearch.find("火星探测", ALL)).isEmpty();
        assertThat(AgencySearch.find("，。 ？", ALL)).isEmpty();
    }

    private static Agency organ(String code, String name, String duties) {
        AgencyCode own = new AgencyCode(code);
        return new Agency(
                own,
                name,
                name,
                AgencyKind.DEPARTMENT,
                null,
                own,
                null,
                "某",
                duties,
                Organs.office(name),
                "",
                "",
                LocalDate.of(2015, 1, 1),
                null);
    }
}
