package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.words.Filings;
import org.gongkai.words.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What every test of the room starts from: an organ of its own with its people, and a request. */
abstract class RequestTest extends HouseTest {

    static final LocalDate MON_2026_04_06_REST = LocalDate.of(2026, 4, 6);
    static final LocalDate TUE_2026_04_07 = LocalDate.of(2026, 4, 7);
    static final LocalDate WED_2026_04_15 = LocalDate.of(2026, 4, 15);
    static final LocalDate WED_2026_05_06 = LocalDate.of(2026, 5, 6);
    static final LocalDate FRI_2026_05_08 = LocalDate.of(2026, 5, 8);

    @Autowired
    LookingAtPersonalData looking;

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    FilingRequest filing;

    @Autowired
    RegisteringPaperRequest paper;

    @Autowired
    RequestFiles files;

    @Autowired
    RequestStore store;

    CaseMoves moves;
    Office office;

    @BeforeEach
    void anOffice(@Autowired BeanFactory house) {
        moves = CaseMoves.of(house);
        office = Office.department(unique("dept"), agencies, registering);
    }

    /** Handed in by 申请人甲 on that day, which is today from now on. */
    RequestNumber handedIn(LocalDate on) {
        clock.setTo(on);
        return paper.register(Filings.to(office.code()).inPerson(on), null, office.clerk())
                .orThrow()
                .number();
    }

    RequestFile file(RequestNumber number) {
        return files.findWhole(number, "测试", office.clerk()).orElseThrow();
    }

    static List<Problem> refused(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).problems();
    }

    static List<String> reasons(Outcome<?> outcome) {
        return refused(outcome).stream().map(Problem::message).toList();
    }

    static List<String> fields(Outcome<?> outcome) {
        return refused(outcome).stream().map(Problem::field).toList();
    }
}
