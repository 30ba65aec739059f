package org.gongkai.document;

import org.gongkai.page.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** 定时发布: publishes what was signed for a time that has come; the time shown is the machine's. */
@Component
class PublishingOnTime {

    private static final Logger LOG = LoggerFactory.getLogger(PublishingOnTime.class);

    private final Documents documents;
    private final Publishing publishing;

    PublishingOnTime(Documents documents, Publishing publishing) {
        this.documents = documents;
        this.publishing = publishing;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void publish() {
        for (DocumentNumber number : documents.due()) {
            if (publishing.publishDue(number) instanceof Outcome.Refused<DocumentNumber> refused) {
                LOG.info("{} not published on time: {}", number, refused.problems());
            }
        }
    }
}
