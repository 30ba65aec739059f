package org.gongkai.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.statute.ApplicantKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 登记 (第四十五条): gives a new case its number and query code and records its first facts. Runs in the caller's transaction. */
@Component
class Registering {

    private static final int MOST_TRIES = 50;
    private static final int TITLE_FROM_DESCRIPTION = 40;

    private final RequestStore store;
    private final RequestNumbers numbers;
    private final Secrets secrets;
    private final CaseClock clock;
    private final Agencies agencies;
    private final Clock machineClock;
    private final ApplicationEventPublisher news;
    private final IssuedLetters letters;

    Registering(
            RequestStore store,
            RequestNumbers numbers,
            Secrets secrets,
            CaseClock clock,
            Agencies agencies,
            Clock machineClock,
            ApplicationEventPublisher news,
            IssuedLetters letters) {
        this.store = store;
        this.numbers = numbers;
        this.secrets = secrets;
        this.clock = clock;
        this.agencies = agencies;
        this.machineClock = machineClock;
        this.news = news;
        this.letters = letters;
    }

    /**
     * Registers a case.
     *
     * @param filing checked before
     * @param received its first fact
     * @param confirmed its second fact, if it is already confirmed
     */
    RequestNumber register(
            Filing filing,
            RequestFact.RequestReceived received,
            RequestFact.@Nullable ReceiptConfirmed confirmed,
            Actor actor) {
        Agency agency = agencies.get(new AgencyCode(filing.agency()));
        Instant now = machineClock.instant();
        Applicant applicant = applicant(filing, received.applicantKind());
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(
                new RecordedFact(1, received, now, actor.username(), actor.displayName()),
                new PersonalPart.ApplicantData(applicant)));
        if (confirmed != null) {
            entries.add(new Entry(new RecordedFact(2, confirmed, now, actor.username(), actor.displayName()), null));
        }
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            RequestNumber number =
                    numbers.next(agency.code(), received.arrivedOn().getYear());
            if (insert(header(number, agency, received, applicant, now), entries, applicant, secrets.newQueryCode())) {
                receipt(number, entries);
                return number;
            }
            numbers.taken(number);
        }
        throw new IllegalStateException("no free request number for " + agency.code());
    }

    /**
     * Registers what a register of before tells: nobody is told, no receipt is written.
     *
     * @param facts checked before; the first of them its {@code RequestReceived}
     */
    RequestNumber registerOld(AgencyCode code, List<RecordedFact> facts, Applicant applicant) {
        Agency agency = agencies.get(code);
        var received = (RequestFact.RequestReceived) facts.getFirst().fact();
        Instant now = facts.getFirst().recordedAt();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            RequestNumber number = numbers.next(code, received.arrivedOn().getYear());
            RequestHeader header = header(number, agency, received, applicant, now);
            byte @Nullable [] index =
                    applicant.proofNumber().isBlank() ? null : secrets.applicantIndex(applicant.proofNumber());
            Projection projection = Projection.of(header, facts, clock, LocalDate.now(machineClock));
            Long id = store.insert(header, projection, index).orElse(null);
            if (id != null) {
                Secrets.SecretRow secret = secrets.newRow(number, secrets.newQueryCode(), applicant);
                store.insertSecret(id, secret);
                byte[] sealed = secrets.sealPart(number, secret, 1, new PersonalPart.ApplicantData(applicant));
                facts.forEach(fact -> store.append(id, fact, fact.seq() == 1 ? sealed : null));
                return number;
            }
            numbers.taken(number);
        }
        throw new IllegalStateException("no free request number for " + code);
    }

    /** 登记回执 (L01), numbered and frozen like every letter. */
    private void receipt(RequestNumber number, List<Entry> entries) {
        RequestHeader header = store.find(number).orElseThrow();
        letters.keep(
                header,
                letters.prepare(
                        header,
                        entries.stream().map(Entry::fact).toList(),
                        entries.stream()
                                .map(entry -> new NewFact(entry.fact().fact(), entry.personal()))
                                .toList()));
    }

    /** A fact of a new case with what is personal of it. */
    record Entry(RecordedFact fact, @Nullable PersonalPart personal) {}

    /**
     * Registers a part of a request that was split: the facts of the whole, under a number and a key of its own.
     *
     * @param entries the first of them its {@code RequestReceived}
     * @param queryCode that of the whole, so that the applicant's receipt opens the part too
     */
    void registerPart(RequestNumber number, List<Entry> entries, Applicant applicant, String queryCode) {
        var received = (RequestFact.RequestReceived) entries.getFirst().fact().fact();
        RequestHeader header =
                header(number, agencies.get(number.agency()), received, applicant, machineClock.instant());
        if (!insert(header, entries, applicant, queryCode)) {
            throw new IllegalStateException("number taken: " + number);
        }
    }

    /** The header of a request that is not registered, to see what its dates would be. */
    Projection foresee(
            Filing filing,
            RequestFact.RequestReceived received,
            RequestFact.@Nullable ReceiptConfirmed confirmed,
            Actor actor) {
        Agency agency = agencies.get(new AgencyCode(filing.agency()));
        Instant now = machineClock.instant();
        List<RecordedFact> facts = new ArrayList<>();
        facts.add(new RecordedFact(1, received, now, actor.username(), actor.displayName()));
        if (confirmed != null) {
            facts.add(new RecordedFact(2, confirmed, now, actor.username(), actor.displayName()));
        }
        RequestNumber none =
                RequestNumber.of(agency.code(), received.arrivedOn().getYear(), 0);
        Applicant applicant = applicant(filing, received.applicantKind());
        return Projection.of(header(none, agency, received, applicant, now), facts, clock, LocalDate.now(machineClock));
    }

    /** @return whether the number was free */
    private boolean insert(RequestHeader header, List<Entry> entries, Applicant applicant, String queryCode) {
        List<RecordedFact> facts = entries.stream().map(Entry::fact).toList();
        Projection projection = Projection.of(header, facts, clock, LocalDate.now(machineClock));
        byte @Nullable [] index =
                applicant.proofNumber().isBlank() ? null : secrets.applicantIndex(applicant.proofNumber());
        Long id = store.insert(header, projection, index).orElse(null);
        if (id == null) {
            return false;
        }
        RequestNumber number = header.number();
        Secrets.SecretRow secret = secrets.newRow(number, queryCode, applicant);
        store.insertSecret(id, secret);
        for (Entry entry : entries) {
            RecordedFact fact = entry.fact();
            store.append(
                    id,
                    fact,
                    entry.personal() == null ? null : secrets.sealPart(number, secret, fact.seq(), entry.personal()));
            news.publishEvent(new FactRecorded(number, fact));
        }
        return true;
    }

    static Applicant applicant(Filing filing, ApplicantKind kind) {
        return new Applicant(
                kind,
                Typed.text(filing.name()),
                filing.proofKind(),
                IdentityNumbers.normal(filing.proofNumber()),
                Typed.text(filing.legalRepresentative()),
                Typed.text(filing.contactPerson()),
                Typed.text(filing.phone()),
                Typed.text(filing.email()),
                Typed.text(filing.address()),
                Typed.text(filing.postcode()),
                filing.proofs(),
                filing.agent() == null ? null : filing.agent().tidied());
    }

    /** What was said of help and formats, or null when nothing was. */
    static @Nullable Assistance assistance(Filing filing) {
        Assistance assistance = filing.assistance();
        return assistance != null && assistance.any() ? assistance : null;
    }

    /** The title of a case: as given, else the document number, else the beginning of the description. */
    static String title(Filing filing) {
        if (!filing.title().isBlank()) {
            return Typed.text(filing.title());
        }
        if (!filing.documentNumber().isBlank()) {
            return Typed.text(filing.documentNumber());
        }
        return titleOf(Typed.text(filing.description()));
    }

    /** The beginning of a description. */
    static String titleOf(String text) {
        String description = text.replaceAll("\\s+", " ");
        int end = Math.min(description.length(), TITLE_FROM_DESCRIPTION);
        return end < description.length() ? description.substring(0, end) + "…" : description;
    }

    private static RequestHeader header(
            RequestNumber number,
            Agency agency,
            RequestFact.RequestReceived received,
            Applicant applicant,
            Instant now) {
        return new RequestHeader(
                0,
                number,
                agency.code(),
                agency.handledBy(),
                received.way(),
                applicant.kind(),
                received.title(),
                Masking.name(applicant.kind(), applicant.name()),
                received.on(),
                null,
                null,
                null,
                CaseStage.HANDLING,
                false,
                null,
                null,
                null,
                true,
                0,
                now);
    }
}
