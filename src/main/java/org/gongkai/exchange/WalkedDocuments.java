package org.gongkai.exchange;

import java.util.List;
import org.gongkai.agency.AgencyCode;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.PublishedDocument;
import org.gongkai.document.PublishedDocuments;
import org.jspecify.annotations.Nullable;

/** Everything public, in the order of publication, some at a time. */
record WalkedDocuments(PublishedDocuments documents) {

    private static final int AT_ONCE = 100;

    /** Takes one document. */
    @FunctionalInterface
    interface Taker<E extends Exception> {
        void take(PublishedDocument document) throws E;
    }

    /**
     * @param organ null for all
     * @param year of publication; 0 for all
     */
    <E extends Exception> void each(@Nullable AgencyCode organ, int year, Taker<E> taker) throws E {
        DocumentNumber last = null;
        List<DocumentNumber> numbers = documents.after(null, AT_ONCE);
        while (!numbers.isEmpty()) {
            for (PublishedDocument one : documents.read(numbers)) {
                boolean wanted = organ == null || one.line().agency().equals(organ);
                if (wanted && (year == 0 || one.line().publishedAt().getYear() == year)) {
                    taker.take(one);
                }
            }
            last = numbers.getLast();
            numbers = documents.after(last, AT_ONCE);
        }
    }
}
