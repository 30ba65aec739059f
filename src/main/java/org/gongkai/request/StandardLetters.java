package org.gongkai.request;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.statute.LetterKind;

/** 标准文本: the letters as they come with the program ({@code letters/templates.txt}), each valid from a day to a day. */
final class StandardLetters {

    private static final List<LetterTemplate> ALL = read();

    private StandardLetters() {}

    /** The one in force on a day; before the first of its kind, the first. Empty for a kind that has no text of its own. */
    static Optional<LetterTemplate> of(LetterKind kind, LocalDate on) {
        List<LetterTemplate> own =
                ALL.stream().filter(one -> one.kind() == kind).toList();
        return own.stream()
                .filter(one -> one.holdsOn(on))
                .findFirst()
                .or(() -> own.stream().min(Comparator.comparing(LetterTemplate::validFrom)));
    }

    /** The kinds that have a text, in order. */
    static List<LetterKind> kinds() {
        return ALL.stream().map(LetterTemplate::kind).distinct().sorted().toList();
    }

    private static List<LetterTemplate> read() {
        List<LetterTemplate> all = new ArrayList<>();
        try (InputStream in =
                        Objects.requireNonNull(StandardLetters.class.getResourceAsStream("/letters/templates.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            LetterTemplate begun = null;
            for (String line : lines.lines().toList()) {
                if (line.startsWith("#")) {
                    continue;
                }
                if (line.startsWith("== ")) {
                    add(all, begun);
                    String[] head = line.split(" ", -1);
                    begun = new LetterTemplate(
                            LetterKind.valueOf(head[1]),
                            "standard/" + head[2],
                            LocalDate.parse(head[2]),
                            head[4].equals("-") ? null : LocalDate.parse(head[4]),
                            List.of(),
                            List.of(),
                            "");
                } else if (begun != null && !line.isBlank()) {
                    begun = with(begun, line);
                }
            }
            add(all, begun);
            reasonsAgainst(all).stream().findFirst().ifPresent(why -> {
                throw new IllegalStateException(why);
            });
            return List.copyOf(all);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static LetterTemplate with(LetterTemplate begun, String line) {
        if (line.startsWith("= must ")) {
            return new LetterTemplate(
                    begun.kind(),
                    begun.version(),
                    begun.validFrom(),
                    begun.validTo(),
                    words(line),
                    begun.may(),
                    begun.text());
        }
        if (line.startsWith("= may ")) {
            return new LetterTemplate(
                    begun.kind(),
                    begun.version(),
                    begun.validFrom(),
                    begun.validTo(),
                    begun.must(),
                    words(line),
                    begun.text());
        }
        return begun.worded(
                begun.version(),
                begun.validFrom(),
                begun.validTo(),
                begun.text().isEmpty() ? line : begun.text() + "\n" + line);
    }

    private static List<String> words(String line) {
        return List.of(line.split(" ", -1)).subList(2, line.split(" ", -1).length);
    }

    private static void add(List<LetterTemplate> all, @org.jspecify.annotations.Nullable LetterTemplate whole) {
        if (whole == null) {
            return;
        }
        List<String> reasons = whole.reasonsAgainst(whole.text());
        if (!reasons.isEmpty()) {
            throw new IllegalStateException("standard letter " + whole.kind() + ": " + reasons);
        }
        all.add(whole);
    }

    /** Days on which a letter would have no words, or two: the texts of a kind follow one another without a gap, the last is open. */
    static List<String> reasonsAgainst(List<LetterTemplate> all) {
        List<String> reasons = new ArrayList<>();
        for (LetterKind kind : all.stream().map(LetterTemplate::kind).distinct().toList()) {
            List<LetterTemplate> own = all.stream()
                    .filter(one -> one.kind() == kind)
                    .sorted(Comparator.comparing(LetterTemplate::validFrom))
                    .toList();
            for (int i = 0; i < own.size(); i++) {
                LocalDate wanted =
                        i + 1 < own.size() ? own.get(i + 1).validFrom().minusDays(1) : null;
                if (!Objects.equals(own.get(i).validTo(), wanted)) {
                    reasons.add(
                            "standard letter " + own.get(i).version() + " of " + kind + " has to hold to " + wanted);
                }
            }
        }
        return reasons;
    }
}
