package org.gongkai.portal.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.page.Link;

/**
 * How a column of a structured kind shows the documents of one page: as people, as chains of steps, or as a table; where all are empty the
 * usual list is shown.
 *
 * @param caption of the table
 * @param heads of the table, beside the first, which is the document
 * @param grid organs by year, under {@code heads}
 * @param figures sentence that leads to figures, before all else; null for none
 */
public record KindView(
        String caption,
        List<String> heads,
        List<Row> rows,
        List<Person> people,
        List<Chain> chains,
        List<Link> figures,
        List<GridRow> grid) {

    /** A view without a grid. */
    public KindView(
            String caption,
            List<String> heads,
            List<Row> rows,
            List<Person> people,
            List<Chain> chains,
            List<Link> figures) {
        this(caption, heads, rows, people, chains, figures, List.of());
    }

    static final KindView NONE = new KindView("", List.of(), List.of(), List.of(), List.of(), List.of());

    /** One line. @param cells as many as there are heads */
    public record Row(Link document, List<Cell> cells) {}

    /** One organ. @param cells for each head the documents of that year; empty for none */
    public record GridRow(Link organ, List<List<Link>> cells) {}

    /** @param href empty for plain text */
    public record Cell(String text, String href) {
        static Cell of(String text) {
            return new Cell(text, "");
        }

        /** Leaves this site. */
        public boolean leadsAway() {
            return href.startsWith("http");
        }
    }

    /** A leader. */
    public record Person(String name, String post, String work, Link document) {}

    /** One decision from its draft to its adoption. */
    public record Chain(String title, List<Step> steps) {}

    /** @param day ISO, for machines; {@code on} is for the reader */
    public record Step(String stage, Link document, String day, String on) {}

    /** Where the view leads, so that what it leaves out can be listed below it. */
    Set<String> leadsTo() {
        Set<String> hrefs = new HashSet<>();
        rows.forEach(row -> hrefs.add(row.document().href()));
        people.forEach(person -> hrefs.add(person.document().href()));
        chains.forEach(
                chain -> chain.steps().forEach(step -> hrefs.add(step.document().href())));
        grid.forEach(row -> row.cells().forEach(cell -> cell.forEach(link -> hrefs.add(link.href()))));
        return hrefs;
    }

    public boolean isEmpty() {
        return rows.isEmpty() && people.isEmpty() && chains.isEmpty() && grid.isEmpty();
    }
}
