package org.gongkai.document.web;

import java.util.List;
import org.gongkai.document.DocumentDesk;
import org.gongkai.page.Choice;

/**
 * 版本对照: two editions of a document side by side.
 *
 * @param from the earlier, empty while there is only one
 * @param unchanged whether the texts are the same
 */
public record DeskVersionsPage(
        String number,
        String title,
        List<Choice> versions,
        String from,
        String to,
        boolean unchanged,
        List<TextDifference.Row> rows) {

    static DeskVersionsPage of(DocumentDesk.File file, int from, int to) {
        List<DocumentDesk.Version> all = file.versions();
        DocumentDesk.Version after = version(all, to, all.getFirst());
        DocumentDesk.Version before = version(
                all,
                from,
                all.stream()
                        .filter(v -> v.version() < after.version())
                        .findFirst()
                        .orElse(after));
        List<TextDifference.Row> rows =
                TextDifference.between(before.title() + "\n" + before.text(), after.title() + "\n" + after.text());
        return new DeskVersionsPage(
                file.number().value(),
                file.content().title(),
                all.stream()
                        .map(v -> Choice.of(Integer.toString(v.version()), "第" + v.version() + "版"))
                        .toList(),
                Integer.toString(before.version()),
                Integer.toString(after.version()),
                rows.stream().allMatch(TextDifference.Row::same),
                rows);
    }

    private static DocumentDesk.Version version(
            List<DocumentDesk.Version> all, int number, DocumentDesk.Version otherwise) {
        return all.stream().filter(v -> v.version() == number).findFirst().orElse(otherwise);
    }
}
