package org.gongkai.exchange.web;

import java.util.List;
import org.gongkai.exchange.RegisterImports.Remark;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Link;
import org.gongkai.page.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * 导入以前的台账: bring a file; see what would come in; take it over.
 *
 * @param organs whose register it can be
 * @param agency the organ chosen
 * @param brought those of before
 * @param one the one looked at; null on the page to bring one
 */
public record RegisterImportPage(
        List<Choice> organs,
        String agency,
        List<Brought> brought,
        @Nullable One one,
        FormErrors errors) {

    /** A file of before. */
    public record Brought(Link file, String state, String on, String by) {}

    /**
     * One file.
     *
     * @param state in words
     * @param progress how far it is while it is worked on; empty otherwise
     * @param interrupted whether it was cut short
     * @param mayBegin whether its rows can be taken over now
     * @param mayDiscard whether it can be given up
     * @param taken how many came in, or would
     * @param done whether they came in
     */
    public record One(
            long id,
            String file,
            String organ,
            String state,
            String progress,
            boolean interrupted,
            boolean mayBegin,
            boolean mayDiscard,
            boolean done,
            int taken,
            int before,
            int refused,
            int noted,
            String problem,
            String notes,
            List<Year> years,
            List<Remark> remarks,
            PageLinks links) {}

    /** What counts in a year. */
    public record Year(int year, int received, int decided, int remedies) {}
}
