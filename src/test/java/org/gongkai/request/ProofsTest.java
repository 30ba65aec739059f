package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.gongkai.vault.Vault;
import org.gongkai.words.Filings;
import org.gongkai.words.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Agents, and what becomes of the pictures that prove who somebody is. */
class ProofsTest extends RequestTest {

    @Autowired
    RequestDrafts drafts;

    @Autowired
    Vault vault;

    @Autowired
    PurgingProofs purging;

    @Test
    void aProofIsShownWithItsWatermarkOnlyAndOtherFilesAsTheyAre() throws IOException {
        DraftToken draft = drafts.begin();
        Attachment proof = keep(draft, "proofs");
        Attachment map = keep(draft, "attachments");
        RequestNumber number =
                filing.file(form(proof, map, null), draft).orThrow().number();
        looking.look(number, "核对身份", office.clerk()).orThrow();
        try (var shown = files.open(number, proof.id(), office.clerk())
                        .orElseThrow()
                        .content();
                var whole = files.open(number, map.id(), office.clerk())
                        .orElseThrow()
                        .content()) {
            assertThat(whole.readAllBytes()).isEqualTo(picture());
            assertThat(shown.readAllBytes()).isNotEqualTo(picture());
        }
    }

    @Test
    void anAgentBringsBothIdentitiesAndTheAuthorisation() throws IOException {
        DraftToken draft = drafts.begin();
        Attachment proof = keep(draft, "proofs");
        Attachment map = keep(draft, "attachments");
        var bare = new Agent("", IdentityProof.RESIDENT_ID, "110", "", List.of(), List.of());
        assertThat(fields(filing.file(form(proof, map, bare), draft)))
                .containsExactly("agentName", "agentProofNumber", "agentProofs", "authorisations");
        Attachment letter = keep(draft, "authorisations");
        Attachment card = keep(draft, "agentProofs");
        var agent = new Agent(
                "代理人乙",
                IdentityProof.RESIDENT_ID,
                Filings.residentNumber(8),
                "13800005678",
                List.of(letter),
                List.of(card));
        RequestNumber number =
                filing.file(form(proof, map, agent), draft).orThrow().number();
        assertThat(file(number).applicant().agent()).isEqualTo(agent);
        RequestFile masked = files.find(number, People.leader()).orElseThrow();
        assertThat(masked.applicant().agent())
                .isEqualTo(new Agent(
                        "代*",
                        IdentityProof.RESIDENT_ID,
                        "****" + Filings.residentNumber(8).substring(16),
                        "138****5678",
                        List.of(),
                        List.of()));
        looking.look(number, "核对身份", office.clerk()).orThrow();
        try (var shown =
                files.open(number, card.id(), office.clerk()).orElseThrow().content()) {
            assertThat(shown.readAllBytes()).isNotEqualTo(picture());
        }
        assertThat(files.open(number, letter.id(), office.clerk())).isPresent();
    }

    @Test
    void proofsAreDestroyedThirtyDaysAfterArchivingAndTheCaseSaysSo() throws IOException {
        DraftToken draft = drafts.begin();
        Attachment proof = keep(draft, "proofs");
        Attachment map = keep(draft, "attachments");
        RequestNumber number =
                filing.file(form(proof, map, null), draft).orThrow().number();
        LocalDate day = LocalDate.now(clock);
        moves.withdrawing().withdraw(number, day, "", office.clerk()).orThrow();
        moves.archiving().archive(number, day, "", office.clerk()).orThrow();

        clock.setTo(day.plusDays(29));
        purging.purge();
        assertThat(vault.open(proof.id())).isPresent();
        clock.setTo(day.plusDays(30));
        assertThat(purging.purge()).isPositive();
        assertThat(vault.open(proof.id())).isEmpty();
        assertThat(vault.open(map.id())).isPresent();
        RequestFile file = file(number);
        assertThat(file.stage()).isEqualTo(CaseStage.ARCHIVED);
        assertThat(file.applicant().proofs()).isEmpty();
        assertThat(file.applicant().proofNumber()).isEqualTo(Filings.RESIDENT_NUMBER);
        assertThat(file.timeline().getLast().detail()).contains("删除身份证明文件1个", "归档满30日");
        int facts = file.timeline().size();
        purging.purge();
        assertThat(file(number).timeline()).hasSize(facts);
    }

    @Test
    void thePartsOfASplitRequestKeepProofsOfTheirOwn() throws IOException {
        DraftToken draft = drafts.begin();
        Attachment proof = keep(draft, "proofs");
        RequestNumber number = filing.file(form(proof, keep(draft, "attachments"), null), draft)
                .orThrow()
                .number();
        LocalDate day = LocalDate.now(clock);
        moves.splitting()
                .split(number, new SplittingRequest.Split(day, List.of("甲文件", "乙文件"), "两件事"), office.clerk())
                .orThrow();
        Attachment own = file(number.part(1)).applicant().proofs().getFirst();
        assertThat(own.id()).isNotEqualTo(proof.id());
        moves.archiving().archive(number, day, "", office.clerk()).orThrow();
        clock.setTo(day.plusDays(31));
        purging.purge();
        assertThat(vault.open(proof.id())).isEmpty();
        assertThat(vault.open(own.id())).isPresent();
    }

    private Filing form(Attachment proof, Attachment map, @Nullable Agent agent) {
        Filing form = Filings.to(office.code()).proofs(List.of(proof)).build();
        return new Filing(
                form.agency(),
                form.applicantKind(),
                form.name(),
                form.proofKind(),
                form.proofNumber(),
                form.proofs(),
                "",
                "",
                form.phone(),
                form.email(),
                form.address(),
                form.postcode(),
                form.title(),
                "",
                form.description(),
                form.provision(),
                form.delivery(),
                "",
                List.of(map),
                agent,
                null);
    }

    private Attachment keep(DraftToken draft, String field) throws IOException {
        return drafts.keep(draft, field, field + ".png", new ByteArrayInputStream(picture()))
                .orThrow();
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
