package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 拆分 (一事一申请; D08): a form that asks for several unrelated things becomes several requests, -1, -2 …, each with the dates of
 * the form it came on. The form itself is set aside and no longer counts.
 */
@Component
public class SplittingRequest {

    private static final int MOST_PARTS = 20;

    private final CaseDesk desk;
    private final RequestStore store;
    private final Secrets secrets;
    private final Registering registering;
    private final ProofCopies copies;

    SplittingRequest(CaseDesk desk, RequestStore store, Secrets secrets, Registering registering, ProofCopies copies) {
        this.desk = desk;
        this.store = store;
        this.secrets = secrets;
        this.registering = registering;
        this.copies = copies;
    }

    /**
     * 拆分.
     *
     * @param matters what each part asks for, two at least; it becomes the title of the part, which keeps the description
     */
    public record Split(@Nullable LocalDate on, List<String> matters, String reason) {

        public Split {
            matters = matters.stream()
                    .map(Typed::text)
                    .filter(matter -> !matter.isEmpty())
                    .toList();
        }
    }

    /** Splits the request. Fields of problems: {@code on}, {@code matters}, {@code reason}. */
    public Outcome<RequestNumber> split(RequestNumber number, Split split, Actor actor) {
        return desk.make(Move.SPLIT, number, split.on(), actor, (view, problems) -> {
            check(split, problems);
            if (!problems.isEmpty()) {
                return List.of();
            }
            List<RequestNumber> parts = new ArrayList<>();
            for (int n = 1; n <= split.matters().size(); n++) {
                parts.add(number.part(n));
            }
            registerParts(view, split.matters(), parts);
            return List.of(NewFact.of(new RequestFact.RequestSplit(view.on(), parts, Typed.text(split.reason()))));
        });
    }

    private static void check(Split split, List<Problem> problems) {
        if (split.matters().size() < 2) {
            problems.add(new Problem("matters", "请至少写两件事，一行一件"));
        }
        if (split.matters().size() > MOST_PARTS) {
            problems.add(new Problem("matters", "一次最多拆成" + MOST_PARTS + "件"));
        }
        if (split.matters().stream().anyMatch(matter -> matter.length() > FilingChecks.LONGEST_TITLE)) {
            problems.add(new Problem("matters", "每件事最多" + FilingChecks.LONGEST_TITLE + "字"));
        }
        if (split.reason().isBlank()) {
            problems.add(new Problem("reason", "请写明拆分的理由，例如申请人一份申请表写了几件不相干的事"));
        }
        FilingChecks.longest("reason", split.reason(), FilingChecks.LONGEST_TEXT, problems);
    }

    private void registerParts(CaseView view, List<String> matters, List<RequestNumber> parts) {
        RequestHeader whole = view.header();
        Secrets.SecretRow secret =
                store.secret(whole.id()).orElseThrow(() -> new IllegalStateException("personal data was destroyed"));
        String queryCode = secrets.queryCode(whole.number(), secret);
        Applicant applicant = secrets.applicant(whole.number(), secret);
        Map<Integer, byte[]> sealed = store.sealedParts(whole.id());
        for (int i = 0; i < parts.size(); i++) {
            Applicant own = copies.ofFiles(applicant);
            List<Registering.Entry> entries = new ArrayList<>();
            for (RecordedFact recorded : view.facts()) {
                byte[] part = sealed.get(recorded.seq());
                entries.add(new Registering.Entry(
                        recorded.fact() instanceof RequestFact.RequestReceived received
                                ? renamed(recorded, received, matters.get(i), whole.number())
                                : recorded,
                        part == null ? null : ownPart(whole, secret, recorded.seq(), part, own)));
            }
            registering.registerPart(parts.get(i), entries, own, queryCode);
        }
    }

    /** The applicant of every part is the one known now, with files of its own; whatever else was sealed stays as it is. */
    private PersonalPart ownPart(RequestHeader whole, Secrets.SecretRow secret, int seq, byte[] part, Applicant own) {
        PersonalPart opened = secrets.openPart(whole.number(), secret, seq, part);
        return opened instanceof PersonalPart.ApplicantData ? new PersonalPart.ApplicantData(own) : opened;
    }

    private static RecordedFact renamed(
            RecordedFact recorded, RequestFact.RequestReceived received, String matter, RequestNumber whole) {
        return new RecordedFact(
                recorded.seq(),
                received.asPart(matter, new Origin(Origin.Kind.SPLIT, whole.value())),
                recorded.recordedAt(),
                recorded.actor(),
                recorded.actorName());
    }
}
