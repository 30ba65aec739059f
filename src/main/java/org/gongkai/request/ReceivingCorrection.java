package org.gongkai.request;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Keeping;
import org.gongkai.vault.Sensitivity;
import org.gongkai.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 收到补正 (第三十条; R-07): the clock starts anew; the number stays. */
@Component
public class ReceivingCorrection {

    private final CaseDesk desk;
    private final RequestStore store;
    private final Vault vault;

    ReceivingCorrection(CaseDesk desk, RequestStore store, Vault vault) {
        this.desk = desk;
        this.store = store;
        this.vault = vault;
    }

    /**
     * 补正.
     *
     * @param on the day it was received
     * @param text what the applicant now writes
     * @param files what came along
     * @param applicant the applicant's data if they were corrected, whole; null if not
     */
    public record Correction(
            @Nullable LocalDate on,
            String text,
            List<Attachment> files,
            @Nullable Applicant applicant) {}

    /**
     * Keeps a scan of what came along with a correction on paper. Field of problems: {@code files}.
     *
     * @param content read to its end; not closed
     */
    public Outcome<Attachment> keepFile(RequestNumber number, String name, InputStream content, Actor actor)
            throws IOException {
        Optional<RequestHeader> header = store.find(number);
        if (header.isEmpty()) {
            return Outcome.refused(List.of(new Problem("files", "没有编号为 " + number + " 的申请")));
        }
        String organ = header.get().handledBy().value();
        Actor acting = desk.acting(actor, Move.RECEIVE_CORRECTION, header.get());
        acting.require(Move.RECEIVE_CORRECTION.permittedTo(acting, organ), Move.RECEIVE_CORRECTION.verb());
        return switch (vault.keep(content, Sensitivity.PERSONAL, RequestDrafts.FILES)) {
            case Keeping.Kept(BlobId id, String mediaType, long bytes) ->
                Outcome.done(new Attachment(id, RequestDrafts.fileName(name), mediaType, bytes));
            case Keeping.NotKept(Keeping.Why why, String mediaType) ->
                Outcome.refused(List.of(new Problem("files", RequestDrafts.reason(why))));
        };
    }

    /**
     * Enters a correction that came on paper. Fields of problems: {@code on}, {@code text}, and of a corrected applicant
     * {@code name}, {@code proofNumber}.
     */
    public Outcome<RequestNumber> receive(RequestNumber number, Correction correction, Actor actor) {
        return desk.make(
                Move.RECEIVE_CORRECTION,
                number,
                correction.on(),
                actor,
                (view, problems) -> facts(view, correction, problems));
    }

    /** The facts of a correction, also of one that the applicant writes on the tracking page. */
    static List<NewFact> facts(CaseView view, Correction correction, List<Problem> problems) {
        if (correction.text().isBlank() && correction.files().isEmpty() && correction.applicant() == null) {
            problems.add(new Problem("text", "请写明补正的内容，或者上传文件"));
        }
        FilingChecks.longest("text", correction.text(), FilingChecks.LONGEST_TEXT, problems);
        Applicant applicant = correction.applicant();
        if (applicant != null) {
            checkApplicant(applicant, view.on(), problems);
        }
        var fact = new RequestFact.CorrectionReceived(
                view.on(), Typed.text(correction.text()), correction.files(), applicant != null);
        return List.of(new NewFact(fact, applicant == null ? null : new PersonalPart.ApplicantData(applicant)));
    }

    private static void checkApplicant(Applicant applicant, LocalDate on, List<Problem> problems) {
        if (applicant.name().isBlank()) {
            problems.add(new Problem("name", "请填写更正后的姓名或者名称"));
        }
        IdentityProof proof = applicant.proofKind();
        if (proof != null && !applicant.proofNumber().isBlank()) {
            FilingChecks.wrongNumber(proof, applicant.proofNumber(), on)
                    .ifPresent(wrong -> problems.add(new Problem("proofNumber", wrong)));
        }
    }
}
