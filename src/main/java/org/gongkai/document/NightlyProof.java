package org.gongkai.document;

import java.util.List;
import org.gongkai.review.WithheldDocuments;
import org.gongkai.review.WithheldDocuments.Named;
import org.gongkai.review.WithheldDocuments.Withheld;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 每夜校核: reads everything published again, since rules and what is known change (B05, R-41), and notes what names a withheld document (C07).
 */
@Component
class NightlyProof {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyProof.class);
    private static final int BATCH = 200;

    private final PublishedDocuments published;
    private final ProofReading reading;
    private final ProofClearances clearances;
    private final WithheldDocuments withheld;
    private final QuotesOfWithheld quotes;
    private final TransactionTemplate transactions;

    NightlyProof(
            PublishedDocuments published,
            ProofReading reading,
            ProofClearances clearances,
            WithheldDocuments withheld,
            QuotesOfWithheld quotes,
            TransactionTemplate transactions) {
        this.published = published;
        this.reading = reading;
        this.clearances = clearances;
        this.withheld = withheld;
        this.quotes = quotes;
        this.transactions = transactions;
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Shanghai")
    void run() {
        long read = readAll();
        LOG.info("每夜校核：读了{}件公开信息。", read);
    }

    /** How many were read. A batch is one transaction, so that a night that breaks off loses little. */
    long readAll() {
        long read = 0;
        @Nullable DocumentNumber last = null;
        List<DocumentNumber> batch = published.after(null, BATCH);
        while (!batch.isEmpty()) {
            List<PublishedDocument> documents = published.read(batch);
            Withheld notPublic = withheld.now();
            transactions.executeWithoutResult(t -> documents.forEach(d -> read(d, notPublic)));
            read += documents.size();
            last = batch.getLast();
            batch = published.after(last, BATCH);
        }
        clearances.forgetWithdrawn();
        return read;
    }

    private void read(PublishedDocument document, Withheld notPublic) {
        var text = new PublishingChecks.Text(
                document.number(),
                document.version(),
                document.title(),
                WholeText.of(document.bodyText(), document.fields(), document.sheet()),
                document.attachments().stream()
                        .map(a -> new PublishingChecks.TextOfFile(a.name(), a.text(), a.bytes()))
                        .toList());
        List<Named> named = notPublic.namedIn(text.all());
        List<ProofAlarm> alarms = clearances.known(document.number(), reading.alarms(text, named));
        clearances.replace(document, alarms.stream().filter(ProofAlarm::isOpen).toList());
        quotes.replace(document, named);
    }
}
