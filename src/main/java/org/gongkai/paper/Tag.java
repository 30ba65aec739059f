package org.gongkai.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 标记: what a stretch of a page is, for screen readers: a node of the structure tree of a tagged PDF. */
final class Tag {

    private final String role;
    private final List<Tag> kids = new ArrayList<>();
    private final Table.@Nullable Cell cell;
    private final String words;

    private Tag(String role, Table.@Nullable Cell cell, String words) {
        this.role = role;
        this.cell = cell;
        this.words = words;
    }

    static Tag root() {
        return new Tag("Document", null, "");
    }

    Tag add(String kid) {
        return add(new Tag(kid, null, ""));
    }

    /** A table with a name. */
    Tag addTable(String name) {
        return add(new Tag("Table", null, name));
    }

    Tag addCell(Table.Cell of) {
        return add(new Tag(of.role() == Table.Role.DATA ? "TD" : "TH", of, ""));
    }

    private Tag add(Tag kid) {
        kids.add(kid);
        return kid;
    }

    String role() {
        return role;
    }

    List<Tag> kids() {
        return kids;
    }

    Table.@Nullable Cell cell() {
        return cell;
    }

    /** The name of a table, else empty. */
    String words() {
        return words;
    }
}
