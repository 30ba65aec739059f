package org.gongkai.gazette;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.PublishedDocument;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.document.Validity;
import org.gongkai.document.Withdrawn;
import org.gongkai.gazette.ItemState.Parity;
import org.springframework.stereotype.Component;

/** 核对: the editions in an issue beside the platform's of today, at a cost that grows only with those that were withdrawn. */
@Component
class Comparing {

    private final PublishedDocuments documents;

    Comparing(PublishedDocuments documents) {
        this.documents = documents;
    }

    /** Those of the numbers that are public now, whole. */
    Map<DocumentNumber, PublishedDocument> whole(Collection<DocumentNumber> numbers) {
        Map<DocumentNumber, PublishedDocument> whole = new HashMap<>();
        documents.read(numbers).forEach(document -> whole.put(document.number(), document));
        return whole;
    }

    /** How each item stands today, in the order of the issue. */
    Map<DocumentNumber, ItemState> states(Issue issue) {
        return states(
                issue, whole(issue.items().stream().map(Issue.Item::document).toList()));
    }

    Map<DocumentNumber, ItemState> states(Issue issue, Map<DocumentNumber, PublishedDocument> whole) {
        Map<DocumentNumber, ItemState> states = new LinkedHashMap<>();
        for (Issue.Item item : issue.items()) {
            PublishedDocument now = whole.get(item.document());
            states.put(item.document(), now == null ? gone(item.document()) : compared(item, now));
        }
        return states;
    }

    private static ItemState compared(Issue.Item item, PublishedDocument now) {
        Validity validity = now.line().validity();
        if (now.version() != item.version()) {
            return new ItemState(
                    Parity.LATER_EDITION, now.changedAt().toLocalDate(), now.correctionNote(), validity, false);
        }
        return new ItemState(
                Words.digest(now).equals(item.digest()) ? Parity.SAME : Parity.DIFFERENT, null, "", validity, false);
    }

    private ItemState gone(DocumentNumber number) {
        return documents
                .withdrawn(number)
                .map(withdrawn -> new ItemState(
                        Parity.WITHDRAWN,
                        withdrawn.withdrawnAt().toLocalDate(),
                        said(withdrawn),
                        Validity.NOT_STATED,
                        !withdrawn.reason().textStands()))
                .orElseGet(() -> new ItemState(Parity.WITHDRAWN, null, "", Validity.NOT_STATED, true));
    }

    private static String said(Withdrawn withdrawn) {
        String words = withdrawn.words();
        return withdrawn.reason().label() + (words.isBlank() ? "" : "：" + words);
    }
}
