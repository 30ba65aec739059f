package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.identity.Role;
import org.gongkai.request.FilingRequest;
import org.gongkai.request.Move;
import org.gongkai.request.RequestNumber;
import org.gongkai.words.Filings;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Role × act × organ: every triple is tried over HTTP and must be allowed or refused as {@code permissions/matrix.tsv} says. A
 * new role, move or organ relation without a line there fails this test.
 */
class PermissionMatrixTest extends DeskTest {

    /** Where somebody works, seen from the case; the columns of the table. */
    private enum Place {
        OWN,
        COUNTY,
        OTHER,
        NONE
    }

    private record Person(Role role, Place place, PlainVisitor visitor, String token) {}

    private record Row(String what, Map<Place, Set<Role>> allowed) {}

    @Autowired
    FilingRequest filing;

    @Test
    void everyMoveHasItsLine() throws IOException {
        assertThat(table().stream()
                        .map(Row::what)
                        .filter(what -> what.startsWith("move "))
                        .map(what -> what.substring(5)))
                .as("moves named in permissions/matrix.tsv")
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Move.values()).map(Enum::name).toList());
    }

    @Test
    void everyPairOfRoleAndActIsAllowedOrRefusedAsTheTableSays() throws IOException {
        RequestNumber number =
                filing.file(Filings.to(code()).build(), null).orThrow().number();
        String scrap = account(unique("scrap"), code(), Role.CLERK);
        List<Person> persons = persons();
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Row row : table()) {
            for (Person person : persons) {
                boolean expected = Objects.requireNonNull(row.allowed().get(person.place()))
                        .contains(person.role());
                int status = attempt(row.what(), person, "/desk/requests/" + number, scrap);
                tried++;
                if (status >= 500 || (status != 403) != expected) {
                    wrong.add(row.what() + " by " + person.role() + " at " + person.place() + ": " + status
                            + (expected ? ", should be allowed" : ", should be refused"));
                }
            }
        }
        assertThat(wrong).as("of %d triples", tried).isEmpty();
        assertThat(tried).isGreaterThan(1000);
    }

    @Test
    void nobodyIsAlwaysAskedToSignIn() throws IOException {
        RequestNumber number =
                filing.file(Filings.to(code()).build(), null).orThrow().number();
        PlainVisitor nobody = PlainVisitor.of(url(""));
        for (Row row : table()) {
            if (!row.what().startsWith("POST")) {
                String path = path(row.what(), "/desk/requests/" + number, "nobody");
                assertThat(nobody.get(path).location()).as(path).startsWith("/desk/sign-in");
            }
        }
    }

    private int attempt(String what, Person person, String file, String account) {
        String path = path(what, file, account);
        if (what.startsWith("POST ")) {
            return person.visitor().post(path, Map.of("_csrf", person.token())).status();
        }
        Answer asked = person.visitor().get(path);
        if (!what.startsWith("move ")) {
            return asked.status();
        }
        // the form and the act must agree; sent empty, the act is refused for its blanks by whoever may make it
        int sent = person.visitor().post(path, Map.of("_csrf", person.token())).status();
        return (asked.status() == 403) == (sent == 403) ? asked.status() : 599;
    }

    private static String path(String what, String file, String account) {
        String target = what.substring(what.indexOf(' ') + 1);
        return what.startsWith("move ")
                ? file + "/moves/" + target.toLowerCase(Locale.ROOT).replace('_', '-')
                : target.replace("{file}", file).replace("{account}", account);
    }

    private List<Person> persons() {
        Map<Place, @Nullable String> organs = new LinkedHashMap<>();
        organs.put(Place.OWN, code());
        organs.put(Place.COUNTY, agencies.findCounty().orElseThrow().handledBy().value());
        organs.put(Place.OTHER, department("other").code().value());
        List<Person> persons = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role.needsAgency()) {
                organs.forEach((place, organ) -> persons.add(person(role, place, organ)));
            } else {
                persons.add(person(role, Place.NONE, null));
            }
        }
        return persons;
    }

    private Person person(Role role, Place place, @Nullable String organ) {
        PlainVisitor visitor = signedIn(account(unique("mx"), organ, role));
        String token =
                visitor.get("/desk/password").page().select("input[name=_csrf]").val();
        return new Person(role, place, visitor, token);
    }

    private static List<Row> table() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PermissionMatrixTest.class.getResourceAsStream("/permissions/matrix.tsv")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(
                            cells[0],
                            Arrays.stream(Place.values())
                                    .collect(Collectors.toMap(p -> p, p -> roles(cells[p.ordinal() + 1])))))
                    .toList();
        }
    }

    private static Set<Role> roles(String cell) {
        return cell.equals("-")
                ? Set.of()
                : Arrays.stream(cell.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
    }
}
