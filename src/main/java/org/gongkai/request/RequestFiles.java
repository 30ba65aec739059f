package org.gongkai.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.statute.LetterKind;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 案卷: cases as the office reads them. Every date shown is read from facts on the spot. The number of queries does not depend on
 * the number of cases or facts.
 */
@Component
public class RequestFiles {

    private static final int MOST_EARLIER = 20;

    private final RequestStore store;
    private final CaseSearch search;
    private final RegisterSearch registerSearch;
    private final Lights lights;
    private final CaseClock clock;
    private final CaseLines lines;
    private final CaseReaders readers;
    private final MoveChoices choices;
    private final Receipts receipts;
    private final ReplyWriter writer;
    private final Secrets secrets;
    private final Vault vault;
    private final LookingAtPersonalData looking;
    private final Agencies agencies;
    private final Clock machineClock;
    private final HandlingSettings settings;
    private final ArrangingAbsence absences;
    private final Supposing supposing;
    private final NoticeWriter notices;
    private final IssuedLetters letters;

    RequestFiles(
            RequestStore store,
            CaseSearch search,
            RegisterSearch registerSearch,
            Lights lights,
            CaseClock clock,
            CaseLines lines,
            CaseReaders readers,
            MoveChoices choices,
            Receipts receipts,
            ReplyWriter writer,
            Secrets secrets,
            Vault vault,
            LookingAtPersonalData looking,
            Agencies agencies,
            Clock machineClock,
            HandlingSettings settings,
            ArrangingAbsence absences,
            Supposing supposing,
            NoticeWriter notices,
            IssuedLetters letters) {
        this.store = store;
        this.search = search;
        this.registerSearch = registerSearch;
        this.lights = lights;
        this.clock = clock;
        this.lines = lines;
        this.readers = readers;
        this.choices = choices;
        this.receipts = receipts;
        this.writer = writer;
        this.secrets = secrets;
        this.vault = vault;
        this.looking = looking;
        this.agencies = agencies;
        this.machineClock = machineClock;
        this.settings = settings;
        this.absences = absences;
        this.supposing = supposing;
        this.notices = notices;
        this.letters = letters;
    }

    /**
     * One case, as of today. The applicant is masked unless the person handles the case and has said why they must see the
     * data whole ({@link LookingAtPersonalData}).
     *
     * @return empty when there is no such case
     * @throws org.gongkai.identity.NotPermitted when the person may not read it
     */
    public Optional<RequestFile> find(RequestNumber number, Actor actor) {
        return store.find(number).map(header -> {
            actor.require(readers.mayRead(actor, header.handledBy()), "查看这件申请");
            return file(header, actor, looking.isOpen(number, actor));
        });
    }

    /**
     * One case with the applicant whole, for work that cannot be done without, such as printing the letter; leaves a trace.
     *
     * @param purpose that work in Chinese, as a verb
     * @return empty when there is no such case; masked for those who do not handle it
     * @throws org.gongkai.identity.NotPermitted when the person may not read it
     */
    public Optional<RequestFile> findWhole(RequestNumber number, String purpose, Actor actor) {
        return store.find(number).map(header -> {
            actor.require(readers.mayRead(actor, header.handledBy()), "查看这件申请");
            boolean whole = readers.handles(actor, header.handledBy());
            if (whole) {
                looking.tell(number, purpose, actor);
            }
            return file(header, actor, whole);
        });
    }

    /** 登记回执 of a case, to be printed again. @throws org.gongkai.identity.NotPermitted unless the person handles it */
    public Optional<FilingReceipt> receipt(RequestNumber number, Actor actor) {
        return store.find(number)
                .filter(header -> store.secret(header.id()).isPresent())
                .map(header -> {
                    actor.require(readers.handles(actor, header.handledBy()), "打印登记回执");
                    looking.tell(number, "打印登记回执（含查询码）", actor);
                    return receipts.of(number);
                });
    }

    /**
     * A file of a case: a proof, an attachment, a file of a reply. Leaves a trace; a proof of identity opens only after its
     * reader has said why ({@link LookingAtPersonalData}).
     *
     * @return empty when the case has no such file
     * @throws org.gongkai.identity.NotPermitted unless the person handles the case
     */
    public Optional<OpenedFile> open(RequestNumber number, BlobId id, Actor actor) {
        return store.find(number).flatMap(header -> {
            actor.require(readers.handles(actor, header.handledBy()), "查看申请的附件");
            return files(header).filter(f -> f.id().equals(id)).findFirst().flatMap(file -> {
                boolean proof = isProof(header, id);
                actor.require(!proof || looking.isOpen(number, actor), "查看身份证明（请先在案件页写明查看的理由，再打开附件）");
                looking.tell(number, proof ? "打开身份证明" : "打开附件", actor);
                return vault.open(id)
                        .map(content ->
                                proof ? watermarked(file, content, number.value()) : new OpenedFile(file, content));
            });
        });
    }

    /** A copy that says what alone it may be used for; the original stays sealed. */
    static OpenedFile watermarked(Attachment file, InputStream original, String number) {
        try (original) {
            byte[] copy = WatermarkedCopy.of(original.readAllBytes(), file.mediaType(), number)
                    .orElseThrow(NotWatermarked::new);
            return new OpenedFile(
                    new Attachment(file.id(), file.name(), file.mediaType(), copy.length),
                    new ByteArrayInputStream(copy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An identity proof no watermark can be put on, so that it is not given out at all. */
    public static final class NotWatermarked extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotWatermarked() {
            super("no watermark can be put on it", null, false, false);
        }
    }

    /** A file and its content, to be closed by the reader. */
    public record OpenedFile(Attachment file, InputStream content) {}

    /**
     * 今日待办 of the person's organ; a leader sees those of all organs.
     *
     * @param linesPerKind how many lines are listed of each kind; the totals count all
     */
    public WorkList workList(Actor actor, int linesPerKind) {
        LocalDate today = today();
        Optional<AgencyCode> own = readers.ownOrgan(actor);
        actor.require(own.isPresent() || readers.readsAll(actor), "查看待办");
        return search.workList(own.orElse(null), today, linesPerKind);
    }

    /** Whether the person may read the cases of every organ. */
    public boolean readsAll(Actor actor) {
        return readers.readsAll(actor);
    }

    /** 台账: one page of the register of all cases the person may read. */
    public Register register(Register.Filter filter, Register.Place place, int size, Actor actor) {
        Optional<AgencyCode> own = readers.ownOrgan(actor);
        boolean all = readers.readsAll(actor);
        requireRegister(actor);
        return registerSearch.page(filter, all ? null : own.orElse(null), place, size, today());
    }

    /** Whether the person reads cases at all, of the own organ or of all. */
    public boolean readsCases(Actor actor) {
        return readers.ownOrgan(actor).isPresent() || readers.readsAll(actor);
    }

    /**
     * Open cases of the person's own organ with a due date, the earliest first; for who has no organ, of all.
     *
     * @throws org.gongkai.identity.NotPermitted for who reads no case
     */
    public List<CaseLine> dueDates(Actor actor, int most) {
        requireRegister(actor);
        Register.Filter open = new Register.Filter(null, null, true, "").by(Register.Order.DUE);
        return registerSearch
                .page(open, readers.ownOrgan(actor).orElse(null), Register.Place.FIRST, most, today())
                .lines()
                .stream()
                .filter(line -> line.due() != null)
                .toList();
    }

    /** @throws org.gongkai.identity.NotPermitted unless the person may read the register */
    public void requireRegister(Actor actor) {
        actor.require(readsCases(actor), "查看登记台账");
    }

    private boolean isProof(RequestHeader header, BlobId id) {
        return store.secret(header.id()).stream()
                .flatMap(row -> secrets.applicant(header.number(), row).identityFiles())
                .anyMatch(proof -> proof.id().equals(id));
    }

    /** @param whole whether the applicant is shown whole; never to those who do not handle the case */
    private RequestFile file(RequestHeader header, Actor actor, boolean whole) {
        LocalDate today = today();
        List<RecordedFact> facts = store.facts(header.id());
        CaseView view = clock.view(header, facts, today);
        FoldedCase folded = view.folded();
        HandlingRules rules = settings.of(header.handledBy());
        Deputies deputies = absences.on(header.handledBy(), today);
        boolean handles = readers.handles(actor, header.handledBy());
        Secrets.SecretRow secret = store.secret(header.id()).orElse(null);
        Applicant applicant = applicant(header, secret, handles && whole);
        Map<Integer, PersonalPart> personal = handles ? parts(header, secret) : Map.of();
        RequestFact.ReplyIssued issued = folded.issued;
        return new RequestFile(
                header.number(),
                header.agency(),
                agencies.find(header.agency())
                        .map(Agency::name)
                        .orElse(header.agency().value()),
                header.handledBy(),
                folded.received(),
                applicant,
                !handles,
                today,
                view.stage(),
                Light.of(view.stage(), view.reading().due(), today, clock.calendar(), lights.on(today)),
                clock.workdaysLeft(view),
                view.reading(),
                timeline(facts, personal),
                choices.of(header, facts, view, actor, rules, deputies),
                consultations(view, facts, personal),
                folded.correctionAsked,
                folded.correctionReceived,
                folded.proposal != null && folded.proposal.fact() instanceof RequestFact.ExtensionProposed p ? p : null,
                folded.extended,
                folded.feeNoticed,
                folded.feePaid,
                List.copyOf(folded.searches()),
                folded.draftedReply(),
                folded.draft == null ? folded.returned : null,
                issued,
                issued == null
                        ? null
                        : letters.of(header, secret, facts, issued)
                                .map(letter -> handles && whole ? letter : letter.to(applicant.name()))
                                .orElseGet(() -> unkept(view, issued, applicant.name())),
                folded.ended,
                folded.withdrawn,
                folded.delivered,
                folded.archived,
                store.ordinalInMonth(header),
                handles
                        ? store.ofSameApplicant(header, MOST_EARLIER).stream()
                                .map(h -> new RequestFile.EarlierRequest(
                                        h.number(),
                                        h.title(),
                                        h.submittedOn(),
                                        h.decidedOn(),
                                        h.stage() == CaseStage.SET_ASIDE))
                                .toList()
                        : List.of(),
                work(header, view, rules, deputies));
    }

    private CaseWork work(RequestHeader header, CaseView view, HandlingRules rules, Deputies deputies) {
        FoldedCase folded = view.folded();
        CaseHands hands = folded.hands();
        int inMonth = store.countInMonth(header);
        return new CaseWork(
                new CaseWork.Hands(
                        hands.section,
                        hands.holder,
                        hands.holderName,
                        hands.since,
                        deputies.of(hands.holder).orElse(null),
                        hands.sentBack == null ? "" : hands.sentBack.reason()),
                hands.helps().stream()
                        .map(help -> new CaseWork.Assistance(help.asked, help.given))
                        .toList(),
                hands.opinions(),
                supposing.today(view),
                folded.feeNoticed == null ? List.of() : ChargingFee.lines(folded.feeNoticed),
                folded.feeRefunded,
                folded.reasonsAsked,
                folded.reasonsReceived,
                folded.reasonsJudged,
                AskingReasons.suggested(inMonth, rules),
                inMonth,
                rules.sections());
    }

    /**
     * A letter that belongs to a fact of a case: a correction notice, a letter of consultation, a fee notice …
     *
     * @param seq place of the fact
     * @param kind which, where several go with the fact; null for the first
     * @return empty when there is no such case or letter
     * @throws org.gongkai.identity.NotPermitted unless the person handles the case
     */
    public Optional<ReplyLetter> notice(RequestNumber number, int seq, @Nullable LetterKind kind, Actor actor) {
        return store.find(number).flatMap(header -> {
            actor.require(readers.handles(actor, header.handledBy()), "查看办理过程文书");
            looking.tell(number, "查看、打印办理过程文书", actor);
            Secrets.SecretRow secret = store.secret(header.id()).orElse(null);
            return letters.find(header, secret, seq, kind)
                    .or(() -> kind == null ? rewritten(header, secret, seq) : Optional.empty());
        });
    }

    /** The letter of a fact from before letters were kept. */
    private Optional<ReplyLetter> rewritten(RequestHeader header, Secrets.@Nullable SecretRow secret, int seq) {
        List<RecordedFact> facts = store.facts(header.id());
        if (seq < 1 || seq > facts.size()) {
            return Optional.empty();
        }
        RequestFact fact = facts.get(seq - 1).fact();
        return notices.of(
                fact,
                clock.view(header, facts.subList(0, seq), fact.on()),
                applicant(header, secret, true).name(),
                party(fact, facts, parts(header, secret)));
    }

    private static PersonalPart.@Nullable ThirdParty party(
            RequestFact fact, List<RecordedFact> facts, Map<Integer, PersonalPart> personal) {
        String ref = switch (fact) {
            case RequestFact.OpinionAsked f -> f.ref();
            case RequestFact.ThirdPartyTold f -> f.ref();
            default -> "";
        };
        for (RecordedFact recorded : facts) {
            if (recorded.fact() instanceof RequestFact.OpinionAsked asked
                    && asked.ref().equals(ref)
                    && personal.get(recorded.seq()) instanceof PersonalPart.ThirdParty party) {
                return party;
            }
        }
        return null;
    }

    private Applicant applicant(RequestHeader header, Secrets.@Nullable SecretRow secret, boolean handles) {
        if (secret == null) { // destroyed with the key of the case
            return new Applicant(
                    header.applicantKind(),
                    header.applicantMasked(),
                    null,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    List.of(),
                    null);
        }
        Applicant applicant = secrets.applicant(header.number(), secret);
        return handles ? applicant : applicant.masked();
    }

    private Map<Integer, PersonalPart> parts(RequestHeader header, Secrets.@Nullable SecretRow secret) {
        if (secret == null) {
            return Map.of();
        }
        var parts = new HashMap<Integer, PersonalPart>();
        store.sealedParts(header.id())
                .forEach((seq, part) -> parts.put(seq, secrets.openPart(header.number(), secret, seq, part)));
        return parts;
    }

    private List<TimelineFact> timeline(List<RecordedFact> facts, Map<Integer, PersonalPart> personal) {
        var timeline = new ArrayList<TimelineFact>(facts.size());
        for (RecordedFact recorded : facts) {
            RequestFact fact = recorded.fact();
            timeline.add(new TimelineFact(
                    recorded.seq(),
                    fact.on(),
                    fact,
                    FactWords.title(fact),
                    FactWords.detail(fact),
                    FactWords.personal(personal.get(recorded.seq())),
                    recorded.actorName(),
                    recorded.recordedAt(),
                    LocalDate.ofInstant(recorded.recordedAt(), machineClock.getZone())
                            .isAfter(fact.on())));
        }
        return timeline;
    }

    private static List<ConsultationFile> consultations(
            CaseView view, List<RecordedFact> facts, Map<Integer, PersonalPart> personal) {
        var consultations = new ArrayList<ConsultationFile>();
        for (FoldedCase.Asking asking : view.folded().askings()) {
            consultations.add(consultation(view, asking, facts, personal));
        }
        return consultations;
    }

    private static ConsultationFile consultation(
            CaseView view, FoldedCase.Asking asking, List<RecordedFact> facts, Map<Integer, PersonalPart> personal) {
        RequestFact.OpinionAsked asked = asking.asked;
        PersonalPart.ThirdParty party = party(asked, facts, personal);
        RecordedFact service = last(
                facts,
                f -> f instanceof RequestFact.OpinionLetterDelivered d
                        && d.ref().equals(asked.ref()));
        ThirdParties.Standing standing = ThirdParties.ofCase(view).stream()
                .filter(one -> one.ref().equals(asked.ref()))
                .findFirst()
                .orElse(null);
        LocalDate limit = view.reading().limits().get(asked.ref());
        boolean silent = asking.answer == null && limit != null && view.on().isAfter(limit);
        Reply drafted = view.folded().draftedReply();
        return new ConsultationFile(
                asked.ref(),
                asked.who(),
                party == null ? asked.organ() : party.name(),
                party == null ? "" : party.contact(),
                asked.question(),
                asked.on(),
                asking.deliveredOn,
                limit,
                asking.answer == null ? null : asking.answer.on(),
                asking.answer == null ? null : asking.answer.opinion(),
                reasons(asking, facts, personal),
                silent,
                silent
                        ? "逾期未提出意见，" + asked.who().silence().meaning() + "（"
                                + asked.who().silenceRule() + "）"
                        : "",
                asked.letterNumber(),
                seq(last(facts, asked::equals)),
                service != null && service.fact() instanceof RequestFact.OpinionLetterDelivered d ? d.manner() : null,
                service != null && personal.get(service.seq()) instanceof PersonalPart.DeliveryEvidence(String text)
                        ? text
                        : "",
                asking.finding,
                asking.told,
                asking.told == null ? 0 : seq(last(facts, asking.told::equals)),
                standing != null && standing.awaitsFinding(),
                standing != null && standing.mayBeTold(),
                standing != null && drafted != null && ReplyChecks.mustBeTold(standing, drafted));
    }

    /** What they said; of a third party only for those who handle the case. */
    private static String reasons(
            FoldedCase.Asking asking, List<RecordedFact> facts, Map<Integer, PersonalPart> personal) {
        RequestFact.OpinionReceived answer = asking.answer;
        return answer == null
                ? ""
                : answer.saying(PersonalPart.reasons(personal.get(seq(last(facts, answer::equals)))))
                        .reasons();
    }

    private static @Nullable RecordedFact last(List<RecordedFact> facts, Predicate<RequestFact> wanted) {
        return facts.reversed().stream()
                .filter(recorded -> wanted.test(recorded.fact()))
                .findFirst()
                .orElse(null);
    }

    private static int seq(@Nullable RecordedFact recorded) {
        return recorded == null ? 0 : recorded.seq();
    }

    private Stream<Attachment> files(RequestHeader header) {
        Stream<Attachment> own = store.secret(header.id()).stream()
                .map(row -> secrets.applicant(header.number(), row))
                .flatMap(applicant -> Stream.concat(
                        applicant.identityFiles(),
                        applicant.agent() == null ? Stream.empty() : applicant.agent().authorisations().stream()));
        return Stream.concat(own, store.facts(header.id()).stream().flatMap(f -> filesOf(f.fact())));
    }

    /** The files a fact names. */
    static Stream<Attachment> filesOf(RequestFact fact) {
        return switch (fact) {
            case RequestFact.RequestReceived f -> Stream.concat(f.attachments().stream(), f.envelope().stream());
            case RequestFact.CorrectionReceived f -> f.files().stream();
            case RequestFact.OpinionReceived f -> f.files().stream();
            case RequestFact.OpinionLetterDelivered f -> f.proofs().stream();
            case RequestFact.ReplyDelivered f -> f.proofs().stream();
            case RequestFact.NewAnswerDelivered f -> f.proofs().stream();
            case RequestFact.ReplyDrafted f -> f.reply().files().stream();
            case RequestFact.ReplyIssued f -> f.reply().files().stream();
            case RequestFact.NewAnswerDrafted f -> f.reply().files().stream();
            case RequestFact.NewAnswerIssued f -> f.reply().files().stream();
            default -> Stream.empty();
        };
    }

    private LocalDate today() {
        return LocalDate.now(Objects.requireNonNull(machineClock));
    }

    /** A letter from before letters were kept, written again; null where it was never written here. */
    private @Nullable ReplyLetter unkept(CaseView view, RequestFact.ReplyIssued issued, String recipient) {
        return view.folded().received().fromRegister()
                ? null
                : writer.letter(view, issued.reply(), issued.letterNumber(), issued.remedy(), recipient, issued.on());
    }
}
