package org.gongkai.document;

/**
 * A relation as a page shows it.
 *
 * @param forward whether it starts from the page's document; otherwise it leads to it
 * @param number the other document, public
 * @param validity of the other document, today
 */
public record Relation(RelationKind kind, boolean forward, DocumentNumber number, String title, Validity validity) {

    /** Heading under which the page lists it. */
    public String heading() {
        return forward ? kind.forward() : kind.backward();
    }
}
