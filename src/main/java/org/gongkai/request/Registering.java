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

    Registering(
            RequestStore store,
            RequestNumbers numbers,
            Secrets secrets,
            CaseClock clock,
            Agencies agencies,
            Clock machineClock,
            ApplicationEventPublisher news) {
        this.store = store;
        this.numbers = numbers;
        this.secrets = secrets;
        this.clock = clock;
        this.agencies = agencies;
        this.machineClock = machineClock;
        this.news = news;
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
        List<RecordedFact> facts = new ArrayList<>();
        facts.add(new RecordedFact(1, received, now, actor.username(), actor.displayName()));
        if (confirmed != null) {
            facts.add(new RecordedFact(2, confirmed, now, actor.username(), actor.displayName()));
        }
        Applicant applicant = applicant(filing, received.applicantKind());
        byte @Nullable [] index =
                applicant.proofNumber().isBlank() ? null : secrets.applicantIndex(applicant.proofNumber());

        for (int tries = 0; tries < MOST_TRIES; tries++) {
            RequestNumber number =
                    numbers.next(agency.code(), received.arrivedOn().getYear());
            RequestHeader header = header(number, agency, received, applicant, now);
            Projection projection = Projection.of(header, facts, clock, LocalDate.now(machineClock));
            Long id = store.insert(header, projection, index).orElse(null);
            if (id == null) {
                numbers.taken(number);
                continue;
            }
            Secrets.SecretRow secret = secrets.newRow(number, secrets.newQueryCode(), applicant);
            store.insertSecret(id, secret);
            for (RecordedFact fact : facts) {
                byte @Nullable [] sealed = fact.seq() == 1
                        ? secrets.sealPart(number, secret, 1, new PersonalPart.ApplicantData(applicant))
                        : null;
                store.append(id, fact, sealed);
                news.publishEvent(new FactRecorded(number, fact));
            }
            return number;
        }
        throw new IllegalStateException("no free request number for " + agency.code());
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
                filing.proofs());
    }

    /** The title of a case: as given, else the document number, else the beginning of the description. */
    static String title(Filing filing) {
        if (!filing.title().isBlank()) {
            return Typed.text(filing.title());
        }
        if (!filing.documentNumber().isBlank()) {
            return Typed.text(filing.documentNumber());
        }
        String description = Typed.text(filing.description()).replaceAll("\\s+", " ");
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
                0,
                now);
    }
}
