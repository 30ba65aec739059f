package org.gongkai.desk.web;

import java.util.List;

/**
 * 批量办理: before it is done, what would and what would not happen; afterwards, what did and what did not.
 *
 * @param verb of the move
 * @param move as addresses name it
 * @param done whether it was done
 */
public record BulkPage(String verb, String move, boolean done, List<Row> rows) {

    /** One case. @param reasons against it; empty when it goes, or went, through */
    public record Row(String number, String href, String title, List<String> reasons) {}

    public List<Row> going() {
        return rows.stream().filter(row -> row.reasons().isEmpty()).toList();
    }

    public List<Row> staying() {
        return rows.stream().filter(row -> !row.reasons().isEmpty()).toList();
    }

    public boolean archives() {
        return move.equals("archive");
    }
}
