package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.words.Filings;
import org.gongkai.words.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FilingRequestTest extends HouseTest {

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    FilingRequest filing;

    @Autowired
    RequestFiles files;

    Office office;

    @BeforeEach
    void anOffice() {
        office = Office.department(unique("dept"), agencies, registering);
    }

    @Test
    void givesNumberCodeAndLegalDates() {
        FilingReceipt receipt =
                filing.file(Filings.to(office.code()).build(), null).orThrow();
        assertThat(receipt.number().value()).isEqualTo(office.code() + "-2026-0001");
        assertThat(receipt.queryCode()).matches("[2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4}");
        // filed on Wednesday 2026-06-10: counts as confirmed at the end of Thursday (OQ-3); the Dragon Boat Festival
        // rests
        assertThat(receipt.receivedOn()).isEqualTo(LocalDate.of(2026, 6, 11));
        assertThat(receipt.due()).isEqualTo(LocalDate.of(2026, 7, 10));
        RequestFile file = files.find(receipt.number(), office.clerk()).orElseThrow();
        assertThat(file.stage()).isEqualTo(CaseStage.AWAITING_CONFIRMATION);
        assertThat(file.applicant().name()).isEqualTo("申请人甲");
        assertThat(file.choice(Move.CONFIRM_RECEIPT).allowed()).isTrue();
    }
}
