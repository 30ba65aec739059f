package org.gongkai.page;

/**
 * One line of a fact sheet (part {@code factSheet.jte}).
 *
 * @param term what it is
 * @param value how it stands; line breaks are kept
 * @param href where the value leads; empty for nowhere
 */
public record SheetRow(String term, String value, String href) {

    public static SheetRow of(String term, String value) {
        return new SheetRow(term, value, "");
    }
}
