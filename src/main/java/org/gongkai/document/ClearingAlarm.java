package org.gongkai.document;

import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 消除警示: somebody of the organ says why something that the proof found may stand; the reason is remembered. */
@Service
public class ClearingAlarm {

    private static final int LONGEST = 300;

    private final Documents documents;
    private final Editions editions;
    private final ProofReading reading;
    private final ProofClearances clearances;
    private final ApplicationEventPublisher news;

    ClearingAlarm(
            Documents documents,
            Editions editions,
            ProofReading reading,
            ProofClearances clearances,
            ApplicationEventPublisher news) {
        this.documents = documents;
        this.editions = editions;
        this.reading = reading;
        this.clearances = clearances;
        this.news = news;
    }

    /**
     * The alarms of one document as it is worked on, or else as it is public.
     *
     * @param may whether the person may clear them
     * @param correctable whether it is public, nothing is worked on and the person may begin the edition that mends it
     */
    public record ProofSheet(String title, List<ProofAlarm> alarms, boolean may, boolean correctable) {}

    /** Empty if there is no such document or the person may not see it. */
    public Optional<ProofSheet> of(DocumentNumber number, Actor by) {
        return documents
                .find(number)
                .filter(d -> DocumentAccess.maySee(by, d.handledBy()))
                .map(d -> new ProofSheet(
                        d.title(),
                        alarms(d),
                        may(by, d),
                        d.publicState() == PublicState.PUBLIC
                                && d.draftEdition() == null
                                && DocumentAccess.mayDraft(by, d.handledBy())));
    }

    private static boolean may(Actor by, Document document) {
        return DocumentAccess.mayDraft(by, document.handledBy()) || DocumentAccess.mayCheck(by, document.handledBy());
    }

    private List<ProofAlarm> alarms(Document document) {
        Long edition = document.draftEdition() == null ? document.publicEdition() : document.draftEdition();
        return edition == null
                ? List.of()
                : clearances.known(
                        document.number(), reading.alarms(PublishingChecks.text(document, editions.get(edition))));
    }

    /** Clears one. Fields of problems: {@code mark}, {@code reason}. */
    @Transactional
    public Outcome<DocumentNumber> clear(DocumentNumber number, String mark, String reason, Actor by) {
        Document document = documents.lock(number).orElseThrow();
        by.require(may(by, document), "消除校核警示");
        Optional<ProofAlarm> alarm = alarms(document).stream()
                .filter(a -> a.mark().equals(mark) && a.isOpen())
                .findFirst();
        if (alarm.isEmpty()) {
            return Outcome.refused(List.of(new Problem("mark", "没有这一条警示，或者已经消除。")));
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Outcome.refused(List.of(new Problem("reason", "请写明可以保留的理由，最多" + LONGEST + "个字。")));
        }
        clearances.clear(number, alarm.get(), reason.strip(), by);
        news.publishEvent(new AlarmCleared(number, alarm.get(), reason.strip(), by));
        return Outcome.done(number);
    }

    /** News for the trail. */
    record AlarmCleared(DocumentNumber number, ProofAlarm alarm, String reason, Actor by) implements Traced {
        @Override
        public Trace trace() {
            return Trace.of(
                    by.username(),
                    by.displayName(),
                    Trace.Kind.REVIEW,
                    number.value(),
                    "消除校核警示",
                    alarm.place() + " " + alarm.label() + " " + alarm.shown() + "：" + reason);
        }
    }
}
