package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gongkai.page.Problem;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.words.Filings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FilingRequestTest extends RequestTest {

    static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    @Autowired
    RequestDrafts drafts;

    @Autowired
    RequestNumbers numbers;

    @Test
    void givesNumberCodeAndLegalDates() {
        FilingReceipt receipt =
                filing.file(Filings.to(office.code()).build(), null).orThrow();
        assertThat(receipt.number().value()).isEqualTo(office.code() + "-2026-0001");
        assertThat(receipt.queryCode()).matches("[2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4}");
        // filed on Wednesday 2026-06-10: counts as confirmed at the end of Thursday (R-04, OQ-3); 06-19 is a holiday
        assertThat(receipt.receivedOn()).isEqualTo(LocalDate.of(2026, 6, 11));
        assertThat(receipt.due()).isEqualTo(LocalDate.of(2026, 7, 10));
        assertThat(receipt.dates()).anyMatch(s -> s.contains("2026年7月10日（周五）"));
        RequestFile file = file(receipt.number());
        assertThat(file.stage()).isEqualTo(CaseStage.AWAITING_CONFIRMATION);
        assertThat(file.applicant().name()).isEqualTo("申请人甲");
        assertThat(file.choice(Move.CONFIRM_RECEIPT).allowed()).isTrue();
        assertThat(files.receipt(receipt.number(), office.clerk()))
                .hasValueSatisfying(again -> assertThat(again.queryCode()).isEqualTo(receipt.queryCode()));
    }

    @Test
    void namesEverythingThatTheLawRequiresAtOnceAndNeverThePurpose() {
        var empty = new Filing(
                "", null, "", null, "", List.of(), "", "", "", "", "", "", "", "", "", null, null, "", List.of());
        assertThat(filing.reasonsAgainst(empty).stream().map(Problem::field))
                .containsExactly(
                        "agency",
                        "applicantKind",
                        "name",
                        "proofKind",
                        "proofNumber",
                        "proofs",
                        "phone",
                        "description",
                        "provision",
                        "delivery"); // R-23; 用途 is not among them
        assertThat(fields(filing.file(empty, null))).hasSize(10);
    }

    @Test
    void findsNumbersThatCannotBeRight() {
        assertThat(filing.reasonsAgainst(Filings.to(office.code())
                        .proof(IdentityProof.RESIDENT_ID, "110105194912310021")
                        .phone("123")
                        .email("nobody")
                        .build()))
                .extracting(Problem::field)
                .containsExactly("proofNumber", "phone", "email");
        assertThat(filing.reasonsAgainst(Filings.to(office.code())
                        .by(ApplicantKind.RESEARCH)
                        .proof(IdentityProof.CREDIT_CODE, "91350100M000100Y44")
                        .build()))
                .extracting(Problem::field)
                .containsExactly("proofNumber");
        assertThat(filing.reasonsAgainst(
                        Filings.to(office.code()).by(ApplicantKind.RESEARCH).build()))
                .isEmpty();
        assertThat(filing.hints(
                        Filings.to(office.code()).phone("9999-8888-7777").build()))
                .extracting(Problem::field)
                .containsExactly("phone");
    }

    @Test
    void anAddressIsNeededOnlyForTheWayThatNeedsIt() {
        assertThat(filing.reasonsAgainst(Filings.to(office.code())
                        .address("")
                        .delivery(DeliveryManner.POST)
                        .build()))
                .extracting(Problem::field)
                .containsExactly("address");
        assertThat(filing.reasonsAgainst(Filings.to(office.code())
                        .address("")
                        .email("")
                        .delivery(DeliveryManner.ONLINE)
                        .build()))
                .isEmpty();
    }

    @Test
    void numbersStayUniqueWhenManyFileAtOnce() throws Exception {
        int filings = 60;
        try (var pool = Executors.newFixedThreadPool(12)) {
            List<Callable<RequestNumber>> work = new ArrayList<>();
            for (int i = 0; i < filings; i++) {
                work.add(() -> filing.file(Filings.to(office.code()).build(), null)
                        .orThrow()
                        .number());
            }
            List<Integer> serials = new ArrayList<>();
            for (Future<RequestNumber> done : pool.invokeAll(work)) {
                serials.add(done.get().serial());
            }
            assertThat(serials)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, filings).boxed().toList());
        }
    }

    @Test
    void goesOnBehindANumberThatAnotherProcessTook() {
        FilingReceipt first =
                filing.file(Filings.to(office.code()).build(), null).orThrow();
        RequestNumber skipped = numbers.next(first.agency(), 2026); // as if this process believed 0002 were free …
        assertThat(skipped.serial()).isEqualTo(2);
        RequestNumbers elsewhere = new RequestNumbers(store); // … and another one, started now, takes it
        assertThat(elsewhere.next(first.agency(), 2026)).isEqualTo(skipped);
    }

    @Test
    void theSameDraftSentTwiceIsFiledOnce() throws IOException {
        DraftToken draft = drafts.begin();
        drafts.save(draft, Map.of("name", "申请人甲"));
        Attachment proof = drafts.keep(draft, "proofs", "证件.png", new ByteArrayInputStream(PICTURE))
                .orThrow();
        Attachment unused = drafts.keep(draft, "proofs", "多余.png", new ByteArrayInputStream(PICTURE))
                .orThrow();
        Filing form = Filings.to(office.code()).proofs(List.of(proof)).build();
        FilingReceipt once = filing.file(form, draft).orThrow();
        FilingReceipt twice = filing.file(form, draft).orThrow();
        assertThat(twice.number()).isEqualTo(once.number());
        assertThat(twice.queryCode()).isEqualTo(once.queryCode());
        // what was uploaded belongs to the case now, what was not used is gone, answers are forgotten
        looking.look(once.number(), "核对身份证明", office.clerk()).orThrow();
        assertThatThrownBy(() -> files.open(once.number(), proof.id(), office.clerk()))
                .as("a picture only by its first bytes is kept, but not given out without a watermark")
                .isInstanceOf(RequestFiles.NotWatermarked.class);
        assertThat(files.open(once.number(), unused.id(), office.clerk())).isEmpty();
        assertThat(drafts.open(draft, unused.id())).isEmpty();
        assertThat(drafts.find(draft)).hasValueSatisfying(d -> {
            assertThat(d.filedAs()).isEqualTo(once.number());
            assertThat(d.answers()).isEmpty();
        });
    }

    @Test
    void aFormNamesOnlyFilesOfItsOwnDraft() throws IOException {
        DraftToken other = drafts.begin();
        Attachment foreign = drafts.keep(other, "proofs", "别人.png", new ByteArrayInputStream(PICTURE))
                .orThrow();
        Filing form = Filings.to(office.code()).proofs(List.of(foreign)).build();
        assertThat(fields(filing.file(form, drafts.begin()))).containsExactly("proofs");
    }

    @Test
    void keepsTextOfAnyScriptAsItWasTypedButForControlCharacters() {
        String odd = "𠮷野家 <b>\"'；DROP TABLE request;-- 镕喆\n第二行";
        FilingReceipt receipt = filing.file(
                        Filings.to(office.code())
                                .title("文件\u0000名")
                                .description(" " + odd + "\u0000\u0007 ")
                                .build(),
                        null)
                .orThrow();
        assertThat(file(receipt.number()).received().description()).isEqualTo(odd);
        assertThat(receipt.title()).isEqualTo("文件名");
    }
}
