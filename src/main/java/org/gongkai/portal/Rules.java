package org.gongkai.portal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 政府信息公开制度: the provisions disclosure work rests on, read from {@code portal/rules.tsv}; no text of theirs is kept. */
public final class Rules {

    /**
     * One provision.
     *
     * @param group e.g. 行政法规
     * @param number 文号, empty for none
     * @param made the day it was adopted or last amended; null where not verified
     * @param inForce the day it took effect; null where not verified
     */
    public record Rule(
            String group,
            String title,
            String number,
            @Nullable LocalDate made,
            @Nullable LocalDate inForce) {}

    private static final List<Rule> ALL = read();

    private Rules() {}

    /** In the order of rank, then as the file has them. */
    public static List<Rule> all() {
        return ALL;
    }

    private static List<Rule> read() {
        InputStream file = Objects.requireNonNull(Rules.class.getResourceAsStream("/portal/rules.tsv"), "rules.tsv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Rule(cells[0], cells[1], cells[2], date(cells[3]), date(cells[4])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable LocalDate date(String iso) {
        return iso.isEmpty() ? null : LocalDate.parse(iso);
    }
}
