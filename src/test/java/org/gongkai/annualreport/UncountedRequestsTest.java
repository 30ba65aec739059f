package org.gongkai.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.request.IdentityProof;
import org.gongkai.request.MarkingTest;
import org.gongkai.request.MergingRequest;
import org.gongkai.request.RegisteringPaperRequest;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.SplittingRequest;
import org.gongkai.words.Filings;
import org.gongkai.words.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 测试件、并案、拆分: what the annual report leaves out, told through the use cases. */
class UncountedRequestsTest extends HouseTest {

    private static final LocalDate MON_2024_05_20 = LocalDate.of(2024, 5, 20);
    private static final LocalDate MON_2025_01_13 = LocalDate.of(2025, 1, 13);

    @Autowired
    private RegisteringAgency registering;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private RegisteringPaperRequest paper;

    @Autowired
    private MarkingTest testing;

    @Autowired
    private MergingRequest merging;

    @Autowired
    private SplittingRequest splitting;

    @Autowired
    private CompilingReport compiling;

    private County county;

    @BeforeEach
    void aCountyInMay2024() {
        clock.setTo(MON_2024_05_20);
        county = new County(registering, paper, sql, unique("xian"));
    }

    @Test
    void countsWholeRequestsOncePartsEachAndTestsNever() {
        RequestNumber real = handedIn(1);
        RequestNumber copy = handedIn(1);
        merging.merge(
                        copy,
                        new MergingRequest.Merging(MON_2024_05_20, real.value(), "交了两份"),
                        county.clerk(county.office))
                .orThrow();
        testing.mark(handedIn(2), MON_2024_05_20, "渠道自测", county.head(county.office))
                .orThrow();
        RequestNumber both = handedIn(3);
        splitting
                .split(
                        both,
                        new SplittingRequest.Split(MON_2024_05_20, List.of("甲文件", "乙文件"), "两件事"),
                        county.clerk(county.office))
                .orThrow();
        clock.setTo(MON_2025_01_13);

        StatutoryReport office =
                compiling.compile(county.office.code(), 2024).orThrow().report();
        StatutoryReport whole =
                compiling.compile(county.government.code(), 2024).orThrow().report();

        for (StatutoryReport report : List.of(office, whole)) {
            assertThat(report.at("table3.new.total")).isEqualByComparingTo("3");
            assertThat(report.at("table3.carriedOut.naturalPerson")).isEqualByComparingTo("3");
            assertThat(report.at("table3.total.total")).isEqualByComparingTo("0");
        }
    }

    private RequestNumber handedIn(int person) {
        return paper.register(
                        Filings.to(county.office.code().value())
                                .proof(IdentityProof.RESIDENT_ID, Filings.residentNumber(person))
                                .inPerson(MON_2024_05_20),
                        null,
                        county.clerk(county.office))
                .orThrow()
                .number();
    }
}
