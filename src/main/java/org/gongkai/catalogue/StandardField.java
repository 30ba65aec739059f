package org.gongkai.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * 试点领域: one of the 26 fields whose 基层政务公开标准目录 every county carries out (国办发〔2019〕54号), with the rows of its catalogue.
 *
 * @param number two digits, e.g. {@code 24}
 * @param statutoryCodes items of arts. 20 and 21 it gives effect to; see {@link StatutoryContent}
 */
public record StandardField(String number, String name, List<String> statutoryCodes, List<StandardRow> rows) {

    private static final SequencedMap<String, StandardField> ALL = read();

    public StandardField {
        statutoryCodes = List.copyOf(statutoryCodes);
        rows = List.copyOf(rows);
    }

    private static SequencedMap<String, StandardField> read() {
        List<StandardRow> rows = TabLines.of("catalogue/standards.tsv").stream()
                .map(row -> new StandardRow(
                        row.get("code"), StandardRow.Level.of(row.get("level")), row.get("first"), row.get("second")))
                .toList();
        SequencedMap<String, StandardField> all = new LinkedHashMap<>();
        TabLines.of("catalogue/standard-fields.tsv")
                .forEach(line -> all.put(
                        line.get("field"),
                        new StandardField(
                                line.get("field"),
                                line.get("name"),
                                Arrays.asList(line.get("codes").split(" ")),
                                rows.stream()
                                        .filter(row -> row.field().equals(line.get("field")))
                                        .toList())));
        return all;
    }

    /** All twenty-six, in the order of their numbers. */
    public static List<StandardField> all() {
        return List.copyOf(ALL.values());
    }

    public static Optional<StandardField> find(String number) {
        return Optional.ofNullable(ALL.get(number));
    }

    /** The row with that code, e.g. {@code 24-07}. */
    public static Optional<StandardRow> row(String code) {
        return ALL.values().stream()
                .flatMap(field -> field.rows().stream())
                .filter(row -> row.code().equals(code))
                .findFirst();
    }

    /** {@code 义务教育：招生管理，录取结果}; the code itself where there is no such row. */
    public static String words(String code) {
        return row(code)
                .flatMap(row -> find(row.field()).map(field -> field.name() + "：" + row.words()))
                .orElse(code);
    }
}
