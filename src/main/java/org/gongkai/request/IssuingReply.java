package org.gongkai.request;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.statute.Disposition;
import org.gongkai.vault.Acceptance;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Keeping;
import org.gongkai.vault.Sensitivity;
import org.gongkai.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 答复 (第三十六条至第三十九条; …R-28): drafted by the clerk, reviewed for disclosure and secrecy, signed by the head. Who
 * drafted may neither review nor sign; each step is a fact.
 */
@Component
public class IssuingReply {

    /** Files that may go along with a reply, up to fifty mebibytes each. */
    public static final Acceptance FILES = new Acceptance(
            Set.of(
                    "application/pdf",
                    "application/ofd",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/zip",
                    "image/jpeg",
                    "image/png"),
            50L * 1024 * 1024);

    private final CaseDesk desk;
    private final RequestStore store;
    private final CaseClock clock;
    private final ReplyChecks checks;
    private final ReplyWriter writer;
    private final Secrets secrets;
    private final Vault vault;

    IssuingReply(
            CaseDesk desk,
            RequestStore store,
            CaseClock clock,
            ReplyChecks checks,
            ReplyWriter writer,
            Secrets secrets,
            Vault vault) {
        this.desk = desk;
        this.store = store;
        this.clock = clock;
        this.checks = checks;
        this.writer = writer;
        this.secrets = secrets;
        this.vault = vault;
    }

    /**
     * Every reason against this reply, by field, before any button is pressed. Fields: {@code disposition}, {@code grounds},
     * {@code subTypes}, {@code texts.NAME} for a {@link org.gongkai.statute.Particular}, {@code earlier}, {@code provision},
     * {@code provisionReason}.
     *
     * @return empty when there is none, or no such case
     */
    public List<Problem> reasonsAgainst(RequestNumber number, Reply reply, Actor actor) {
        return view(number, Move.DRAFT_REPLY, actor)
                .map(view -> checks.reasonsAgainst(ReplyChecks.withOwnGround(reply), view))
                .orElse(List.of());
    }

    /**
     * The letter this reply would make today, for everybody who has a hand in it: who drafts, reviews or signs.
     *
     * @return empty while no disposition is chosen, or without such a case
     */
    public Optional<ReplyLetter> preview(RequestNumber number, Reply reply, Actor actor) {
        Disposition disposition = reply.disposition();
        if (disposition == null) {
            return Optional.empty();
        }
        return view(number, Move.RETURN_REPLY, actor)
                .map(view -> writer.letter(
                        view,
                        ReplyChecks.withOwnGround(reply),
                        "",
                        writer.remedy(disposition, view, view.on()),
                        recipient(view.header()),
                        view.on()));
    }

    /**
     * Keeps a file that is to go along with a reply of this case.
     *
     * @param content read to its end; not closed
     * @return the file to be named in {@link Reply#files}, or why it was refused (field {@code files})
     */
    public Outcome<Attachment> keepFile(RequestNumber number, String name, InputStream content, Actor actor)
            throws IOException {
        if (view(number, Move.DRAFT_REPLY, actor).isEmpty()) {
            return refusedFile("没有编号为 " + number + " 的申请");
        }
        return switch (vault.keep(content, Sensitivity.PERSONAL, FILES)) {
            case Keeping.Kept(BlobId id, String mediaType, long bytes) ->
                Outcome.done(new Attachment(id, RequestDrafts.fileName(name), mediaType, bytes));
            case Keeping.NotKept(Keeping.Why why, String mediaType) ->
                refusedFile(
                        switch (why) {
                            case EMPTY -> "文件是空的，请换一个";
                            case TOO_LARGE -> "文件超过50MB，请分开上传或者改用光盘等形式";
                            case TYPE_NOT_ACCEPTED -> "只能上传PDF、OFD、DOCX、XLSX、ZIP、JPG、PNG文件";
                        });
        };
    }

    /** Drafts, or drafts anew. Fields of problems as in {@link #reasonsAgainst}, and {@code on}. */
    public Outcome<RequestNumber> draft(RequestNumber number, @Nullable LocalDate on, Reply reply, Actor actor) {
        return desk.make(Move.DRAFT_REPLY, number, on, actor, (view, problems) -> {
            Reply whole = ReplyChecks.withOwnGround(reply.tidied());
            problems.addAll(checks.reasonsAgainst(whole, view));
            return List.of(NewFact.of(new RequestFact.ReplyDrafted(view.on(), whole)));
        });
    }

    /** Sends the draft back. Fields of problems: {@code on}, {@code reason}. */
    public Outcome<RequestNumber> sendBack(RequestNumber number, @Nullable LocalDate on, String reason, Actor actor) {
        return desk.make(Move.RETURN_REPLY, number, on, actor, (view, problems) -> {
            if (reason.isBlank()) {
                problems.add(new Problem("reason", "请写明退回的理由和修改意见"));
            }
            FilingChecks.longest("reason", reason, FilingChecks.LONGEST_TEXT, problems);
            return List.of(NewFact.of(new RequestFact.ReplyReturned(view.on(), Typed.text(reason))));
        });
    }

    /**
     * Passes the review. Fields of problems: {@code on}, {@code secrecyChecked}, {@code opinion}.
     *
     * @param secrecyChecked the reviewer states that text and files were examined and hold no state secret
     * @param opinion may be empty
     */
    public Outcome<RequestNumber> review(
            RequestNumber number, @Nullable LocalDate on, boolean secrecyChecked, String opinion, Actor actor) {
        return desk.make(Move.REVIEW_REPLY, number, on, actor, (view, problems) -> {
            if (!secrecyChecked) {
                problems.add(new Problem("secrecyChecked", "请确认已作保密审查（第十七条，R-28）"));
            }
            FilingChecks.longest("opinion", opinion, FilingChecks.LONGEST_TEXT, problems);
            return List.of(NewFact.of(new RequestFact.ReplyReviewed(view.on(), Typed.text(opinion))));
        });
    }

    /**
     * Signs: the reply is made on that day. It is examined once more; a reply the applicant wants on the tracking page is
     * delivered by being signed (OQ-24). Field of problems: {@code on}.
     */
    public Outcome<RequestNumber> issue(RequestNumber number, @Nullable LocalDate on, Actor actor) {
        return desk.make(Move.ISSUE_REPLY, number, on, actor, (view, problems) -> {
            Reply reply = view.folded().draftedReply();
            if (reply == null) {
                return List.of(); // said by the move
            }
            checks.reasonsAgainst(reply, view).forEach(p -> problems.add(Problem.of(p.message())));
            problems.addAll(ReplyChecks.reasonsAgainstSigning(reply, view));
            if (!problems.isEmpty()) {
                return List.of();
            }
            Disposition disposition = Objects.requireNonNull(reply.disposition());
            var facts = new ArrayList<NewFact>();
            facts.add(NewFact.of(new RequestFact.ReplyIssued(
                    view.on(), letterNumber(view, disposition), reply, writer.remedy(disposition, view, view.on()))));
            if (view.folded().received().delivery() == DeliveryManner.ONLINE) {
                facts.add(new NewFact(
                        new RequestFact.ReplyDelivered(view.on(), DeliveryManner.ONLINE, "", List.of()),
                        new PersonalPart.DeliveryEvidence("签发时在查询页向申请人公布")));
            }
            return facts;
        });
    }

    private String letterNumber(CaseView view, Disposition disposition) {
        int year = view.on().getYear();
        int serial = store.nextLetterSerial(view.header().agency(), ReplyWriter.kind(disposition), year);
        return writer.letterWord(disposition, view) + "〔" + year + "〕" + serial + "号";
    }

    private Optional<CaseView> view(RequestNumber number, Move move, Actor actor) {
        return store.find(number).map(header -> {
            Actor acting = desk.acting(actor, move, header);
            acting.require(move.permittedTo(acting, header.handledBy().value()), move.verb());
            return clock.view(header, store.facts(header.id()), desk.today());
        });
    }

    private String recipient(RequestHeader header) {
        return store.secret(header.id())
                .map(row -> secrets.applicant(header.number(), row).name())
                .orElse(header.applicantMasked());
    }

    private static Outcome<Attachment> refusedFile(String message) {
        return Outcome.refused(List.of(new Problem("files", message)));
    }
}
