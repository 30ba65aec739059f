package org.gongkai.request;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.WrongCodes;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Keeping;
import org.gongkai.vault.Sensitivity;
import org.gongkai.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 查询办理进度: whoever has number and query code follows the case, answers a correction notice, withdraws, and reads the reply.
 * Each call checks the code; after a few wrong ones none is looked at for a quarter of an hour.
 */
@Component
public class TrackingRequest {

    private static final String TRIES = "request";

    private static final String WRONG = "申请编号或者查询码不正确，请对照回执再输一次";
    private static final String TOO_MANY = "查询码输错次数过多，请15分钟后再试，或者电话联系受理机关";
    private static final int MOST_FILES = 10;

    private final RequestStore store;
    private final CaseDesk desk;
    private final CaseClock clock;
    private final ReplyWriter writer;
    private final IssuedLetters letters;
    private final Secrets secrets;
    private final WrongCodes tries;
    private final Vault vault;
    private final Agencies agencies;
    private final Clock machineClock;

    TrackingRequest(
            RequestStore store,
            CaseDesk desk,
            CaseClock clock,
            ReplyWriter writer,
            IssuedLetters letters,
            Secrets secrets,
            WrongCodes tries,
            Vault vault,
            Agencies agencies,
            Clock machineClock) {
        this.store = store;
        this.desk = desk;
        this.clock = clock;
        this.writer = writer;
        this.letters = letters;
        this.secrets = secrets;
        this.tries = tries;
        this.vault = vault;
        this.agencies = agencies;
        this.machineClock = machineClock;
    }

    /**
     * What opens a case.
     *
     * @param number as typed
     * @param code query code as typed
     * @param source where the question comes from (network address), for throttling only
     */
    public record Key(String number, String code, String source) {

        /** Never printed, so that it does not get into logs. */
        @Override
        public String toString() {
            return "Key";
        }
    }

    /** The case as of today. Fields of problems: {@code number}, {@code code}. */
    public Outcome<TrackedRequest> find(Key key) {
        return opened(key, header -> Outcome.done(tracked(header)));
    }

    /**
     * 查收: opens the letter that holds. The first time is recorded with its hour and minute; where the applicant wanted to get the
     * reply here, or did not say how, this also serves it (R-21, OQ-24). Fields of problems: {@code number}, {@code code}.
     */
    public Outcome<TrackedRequest> openLetter(Key key) {
        return opened(key, header -> {
            TrackedRequest tracked = tracked(header);
            ReplyLetter letter = tracked.letter();
            if (letter == null || FoldedCase.of(store.facts(header.id())).isOpened(letter.letterNumber())) {
                return Outcome.done(tracked);
            }
            LocalTime at = LocalTime.now(machineClock).truncatedTo(ChronoUnit.SECONDS);
            desk.record(
                    header.number(),
                    Actor.citizen(),
                    (view, today) -> LetterOpening.facts(view, today, at, letter.letterNumber()));
            return Outcome.done(tracked);
        });
    }

    /**
     * 补正: answers the correction notice.
     *
     * @param text what the applicant now writes
     * @param files kept by {@link #keepFile}
     */
    public Outcome<RequestNumber> correct(Key key, String text, List<Attachment> files) {
        return opened(
                key,
                header -> desk.makeForApplicant(Move.RECEIVE_CORRECTION, header.number(), (view, problems) -> {
                    if (files.size() > MOST_FILES) {
                        problems.add(new Problem("files", "最多上传" + MOST_FILES + "个文件"));
                    }
                    var correction = new ReceivingCorrection.Correction(view.on(), text, files, null);
                    return ReceivingCorrection.facts(view, correction, problems);
                }));
    }

    /** Keeps a file that is to go along with a correction. Field of problems: {@code files}. */
    public Outcome<Attachment> keepFile(Key key, String name, InputStream content) throws IOException {
        Outcome<RequestHeader> header = opened(key, Outcome::done);
        if (header instanceof Outcome.Refused<RequestHeader>(List<Problem> problems)) {
            return Outcome.refused(problems);
        }
        return switch (vault.keep(content, Sensitivity.PERSONAL, RequestDrafts.FILES)) {
            case Keeping.Kept(BlobId id, String mediaType, long bytes) ->
                Outcome.done(new Attachment(id, RequestDrafts.fileName(name), mediaType, bytes));
            case Keeping.NotKept(Keeping.Why why, String mediaType) ->
                Outcome.refused(List.of(new Problem("files", RequestDrafts.reason(why))));
        };
    }

    /** How many files may go along with a correction. */
    public static int mostFiles() {
        return MOST_FILES;
    }

    /** 撤回: the applicant no longer wants an answer. @param reason may be empty */
    public Outcome<RequestNumber> withdraw(Key key, String reason) {
        return opened(
                key,
                header -> desk.makeForApplicant(
                        Move.WITHDRAW,
                        header.number(),
                        (view, problems) -> WithdrawingRequest.facts(view, reason, problems)));
    }

    /** A file of the reply; empty when the code is wrong or the reply has no such file. */
    public Optional<RequestFiles.OpenedFile> openReplyFile(Key key, BlobId id) {
        Outcome<Optional<RequestFiles.OpenedFile>> opened = opened(key, header -> {
            FoldedCase folded = FoldedCase.of(store.facts(header.id()));
            RequestFact.NewAnswerIssued again =
                    latest(folded).map(one -> one.issued).orElse(null);
            RequestFact.ReplyIssued issued = folded.issued;
            Reply reply = again != null ? again.reply() : issued == null ? null : issued.reply();
            return Outcome.done(reply == null ? Optional.empty() : replyFile(reply, id));
        });
        return opened instanceof Outcome.Done<Optional<RequestFiles.OpenedFile>>(var file) ? file : Optional.empty();
    }

    private Optional<RequestFiles.OpenedFile> replyFile(Reply reply, BlobId id) {
        return reply.files().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .flatMap(file -> vault.open(id).map(content -> new RequestFiles.OpenedFile(file, content)));
    }

    private <T> Outcome<T> opened(Key key, Function<RequestHeader, Outcome<T>> then) {
        Optional<RequestNumber> number = RequestNumber.parse(key.number());
        if (number.isEmpty()) {
            return Outcome.refused(List.of(new Problem("number", "申请编号应像 zfb-2026-0001 这样，请对照回执填写")));
        }
        if (tries.tooMany(TRIES, number.get().value(), key.source())) {
            return Outcome.refused(List.of(new Problem("code", TOO_MANY)));
        }
        Optional<RequestHeader> header = store.find(number.get())
                .filter(h -> store.secret(h.id())
                        .filter(row -> secrets.isCode(h.number(), key.code(), row.queryCodeMac()))
                        .isPresent());
        if (header.isEmpty()) {
            tries.add(TRIES, number.get().value(), key.source());
            return Outcome.refused(List.of(new Problem("code", WRONG)));
        }
        return then.apply(header.get());
    }

    private TrackedRequest tracked(RequestHeader header) {
        List<RecordedFact> facts = store.facts(header.id());
        CaseView view = clock.view(header, facts, LocalDate.now(machineClock));
        FoldedCase folded = view.folded();
        return new TrackedRequest(
                header.number(),
                header.agency(),
                agencies.find(header.agency())
                        .map(Agency::name)
                        .orElse(header.agency().value()),
                folded.received().title(),
                folded.received().on(),
                view.stage(),
                steps(facts),
                TrackingWords.next(view, clock),
                view.reading().explanation(),
                view.stage().open() ? view.reading().due() : null,
                correction(view),
                TrackingWords.fee(view),
                letter(header, view),
                TrackingWords.ending(folded),
                Move.WITHDRAW
                        .reasonsAgainst(view, Actor.citizen(), HandlingRules.USUAL)
                        .isEmpty());
    }

    private static List<TrackedRequest.Step> steps(List<RecordedFact> facts) {
        var steps = new ArrayList<TrackedRequest.Step>();
        for (RecordedFact recorded : facts) {
            String name = TrackingWords.step(recorded.fact());
            if (!name.isEmpty()) {
                steps.add(new TrackedRequest.Step(recorded.fact().on(), name, TrackingWords.detail(recorded.fact())));
            }
        }
        return steps;
    }

    private static TrackedRequest.@Nullable CorrectionToMake correction(CaseView view) {
        RequestFact.CorrectionAsked asked = view.folded().correctionAsked;
        return view.stage() == CaseStage.AWAITING_CORRECTION && asked != null
                ? new TrackedRequest.CorrectionToMake(asked.on(), asked.until(), asked.items())
                : null;
    }

    /** The letter that holds: a new answer takes the place of the old one (OQ-9). */
    private @Nullable ReplyLetter letter(RequestHeader header, CaseView view) {
        RequestFact.ReplyIssued issued = view.folded().issued;
        Optional<Remaking> again = latest(view.folded());
        if (issued == null && again.isEmpty()) {
            return null;
        }
        Secrets.SecretRow secret = store.secret(header.id()).orElseThrow();
        String recipient = secrets.applicant(header.number(), secret).name();
        if (again.isPresent() && again.get().issued != null) {
            RequestFact.NewAnswerIssued anew = again.get().issued;
            return letters.of(header, secret, view.facts(), anew)
                    .orElseGet(() -> RemakingAnswer.letter(writer, view, again.get(), anew, recipient));
        }
        if (issued == null) {
            return null;
        }
        Optional<ReplyLetter> kept = letters.of(header, secret, view.facts(), issued);
        return kept.isEmpty() && view.folded().received().fromRegister()
                ? null // on paper, with the applicant and in the archive
                : kept.orElseGet(() -> writer.letter(
                        view, issued.reply(), issued.letterNumber(), issued.remedy(), recipient, issued.on()));
    }

    private static Optional<Remaking> latest(FoldedCase folded) {
        return folded.remakings().reversed().stream()
                .filter(one -> one.issued != null)
                .findFirst();
    }
}
