package org.gongkai.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.GongkaiApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The maps under {@code docs/map/} equal the code. After a change of the code, {@code bin/fmt} draws them anew
 * ({@code -Dmaps=write}).
 */
class MapsTest {

    private static final Path MAPS = Path.of("docs/map");
    private static final boolean WRITE = "write".equals(System.getProperty("maps"));

    @Test
    void roomsMapEqualsTheCode() throws IOException {
        var modules = ApplicationModules.of(GongkaiApplication.class);
        var rooms = new TreeMap<String, ApplicationModule>();
        modules.forEach(m -> rooms.put(m.getIdentifier().toString(), m));
        StringBuilder map = new StringBuilder("""
                # Rooms and who imports whom

                Drawn from the code. An arrow is a real import; everything may import `java..`.

                ```mermaid
                flowchart TD
                """);
        StringBuilder table = new StringBuilder("\n| room | imports | in one sentence |\n|---|---|---|\n");
        rooms.forEach((name, room) -> {
            var imported = room.getDirectDependencies(modules)
                    .uniqueModules()
                    .map(m -> m.getIdentifier().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (imported.isEmpty()) {
                map.append("  ").append(name).append('\n');
            }
            imported.forEach(target -> map.append("  %s --> %s%n".formatted(name, target)));
            table.append("| `%s` | %s | %s |%n"
                    .formatted(name, imported.isEmpty() ? "–" : String.join(", ", imported), sentence(name)));
        });
        same("rooms.md", map + "```\n" + table);
    }

    @Test
    void lawTraceEqualsTheCode() throws IOException {
        LawTrace trace = LawTrace.read();
        var notYet = LawTrace.notYet();
        StringBuilder map = new StringBuilder("""
                # Which code and which test answer which rule

                Drawn from the code: a rule is answered where its id is named.

                | rule | says | code | tests |
                |---|---|---|---|
                """);
        trace.rules().stream().sorted(Comparator.comparing(LawTrace.Rule::id)).forEach(rule -> {
            if (notYet.containsKey(rule.id())) {
                map.append("| %s | %s | not yet: %s | |%n".formatted(rule.id(), rule.text(), notYet.get(rule.id())));
            } else {
                map.append("| %s | %s | %s | %s |%n"
                        .formatted(
                                rule.id(),
                                rule.text(),
                                names(trace.inCode().get(rule.id())),
                                names(trace.inTests().get(rule.id()))));
            }
        });
        same("law-trace.md", map.toString());
    }

    private static String names(@org.jspecify.annotations.Nullable TreeSet<String> files) {
        return files == null
                ? ""
                : files.stream()
                        .map(f -> "`" + f.replaceAll("\\.java$|\\.jte$", "") + "`")
                        .collect(Collectors.joining(" "));
    }

    /** First sentence of the room's package documentation. */
    private static String sentence(String room) {
        Path info = Path.of("src/main/java/org/gongkai", room, "package-info.java");
        try {
            String text = Files.readString(info);
            String doc = text.substring(text.indexOf("/**") + 3, text.indexOf("*/"))
                    .replaceAll("(?m)^\\s*\\* ?", "")
                    .replaceAll("\\{@(?:link|code) ([^}]*)}", "$1")
                    .strip();
            int end = doc.indexOf(". ") < 0 ? doc.indexOf(".\n") : doc.indexOf(". ");
            String paragraph = doc.split("\n\\s*\n")[0];
            return (end > 0 && end < paragraph.length() ? paragraph.substring(0, end + 1) : paragraph)
                    .replaceAll("\\s+", " ")
                    .replace("|", "\\|");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static void same(String name, String drawn) throws IOException {
        Path file = MAPS.resolve(name);
        if (WRITE) {
            Files.createDirectories(MAPS);
            Files.writeString(file, drawn);
        }
        assertThat(file).as("draw it anew with bin/fmt").exists();
        assertThat(Files.readString(file))
                .as("%s equals the code; draw it anew with bin/fmt", file)
                .isEqualTo(drawn);
    }
}
