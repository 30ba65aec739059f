package org.gongkai.reportform;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * 文字部分: what a report says in words.
 *
 * @param parts paragraphs by part, parted by line ends; a part that is absent was not read, a part that is blank is empty in the
 *     report. Where the parts could not be told apart all words stand under {@link ReportPart#OPENING}
 * @param stated claims that were handed over without the text they were read from; empty where there is text
 */
public record Narrative(Map<ReportPart, String> parts, List<Claim> stated) {

    /** Nothing was read. */
    public static final Narrative NONE = new Narrative(Map.of(), List.of());

    public Narrative {
        EnumMap<ReportPart, String> copy = new EnumMap<>(ReportPart.class);
        copy.putAll(parts);
        parts = Collections.unmodifiableMap(copy);
        boolean silent = copy.values().stream().allMatch(String::isBlank);
        stated = silent ? List.copyOf(stated) : List.of();
    }

    public static Narrative of(Map<ReportPart, String> parts) {
        return new Narrative(parts, List.of());
    }

    /** All paragraphs in order, blank ones left out. */
    public List<String> paragraphs() {
        return parts.values().stream().flatMap(Narrative::paragraphsOf).toList();
    }

    /** The paragraphs of one part; empty also where the part is absent. */
    public List<String> paragraphs(ReportPart part) {
        return Stream.ofNullable(parts.get(part))
                .flatMap(Narrative::paragraphsOf)
                .toList();
    }

    private static Stream<String> paragraphsOf(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    public boolean has(ReportPart part) {
        return parts.containsKey(part);
    }

    public boolean hasText() {
        return !paragraphs().isEmpty();
    }

    /** What the words assert about numbers of the tables: read from the text, or as handed over. */
    public List<Claim> claims() {
        return hasText() ? ClaimReading.claims(this) : stated;
    }

    public Narrative with(ReportPart part, String text) {
        EnumMap<ReportPart, String> changed = new EnumMap<>(ReportPart.class);
        changed.putAll(parts);
        changed.put(part, Objects.requireNonNull(text));
        return new Narrative(changed, stated);
    }
}
