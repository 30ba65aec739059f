package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.agency.AgencyCode;
import org.gongkai.statute.RequestFrequency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 相同信息 (第四十四条; R-20): finds what several persons asked one office for, and what it searched for in vain again and again. */
@Component
class SimilarRequests {

    private static final int MONTHS = 12;
    private static final int MOST = 1500;
    /** Likeness of titles in percent from which two requests ask for the same. */
    private static final int LIKE = 60;

    private static final int ENOUGH = 3;

    private record Asked(RequestNumber number, String title, String person, boolean withheld, Bigrams pairs) {}

    private record Searched(RequestNumber number, String title, String words) {}

    private final JdbcClient sql;

    SimilarRequests(JdbcClient sql) {
        this.sql = sql;
    }

    /** What of the last twelve months looks like a task; the most asked for first. Two queries. */
    List<PublicationTask.Candidate> of(AgencyCode organ, Set<RequestNumber> taken, LocalDate today) {
        List<PublicationTask.Candidate> found = new ArrayList<>(repeated(asked(organ, today), taken));
        found.addAll(inVain(searched(organ, today), taken));
        found.sort(
                Comparator.comparing((PublicationTask.Candidate c) -> c.cases().size())
                        .reversed());
        return found;
    }

    /** Groups of similar titles: each request joins the first group whose first title is like its own. */
    private static List<PublicationTask.Candidate> repeated(List<Asked> asked, Set<RequestNumber> taken) {
        List<List<Asked>> groups = new ArrayList<>();
        for (Asked one : asked) {
            if (taken.contains(one.number())) {
                continue;
            }
            groups.stream()
                    .filter(group -> group.getFirst().pairs().likeness(one.pairs()) >= LIKE)
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(one), () -> groups.add(new ArrayList<>(List.of(one))));
        }
        List<PublicationTask.Candidate> found = new ArrayList<>();
        for (List<Asked> group : groups) {
            int persons = (int) group.stream().map(Asked::person).distinct().count();
            boolean disclosable = group.stream().noneMatch(Asked::withheld);
            // the law says several persons; the office is bothered from the third request on
            if (group.size() >= ENOUGH && RequestFrequency.suggestsPublishing(persons, disclosable)) {
                found.add(new PublicationTask.Candidate(
                        group.getFirst().title(),
                        PublicationTask.Why.REPEATED,
                        group.stream().map(Asked::number).toList(),
                        persons));
            }
        }
        return found;
    }

    /** Searches in vain for the same words, each in a case of its own. */
    private static List<PublicationTask.Candidate> inVain(List<Searched> searched, Set<RequestNumber> taken) {
        Map<String, Map<RequestNumber, String>> byWords = new LinkedHashMap<>();
        for (Searched one : searched) {
            if (!taken.contains(one.number())) {
                byWords.computeIfAbsent(words(one.words()), w -> new LinkedHashMap<>())
                        .putIfAbsent(one.number(), one.title());
            }
        }
        List<PublicationTask.Candidate> found = new ArrayList<>();
        byWords.forEach((words, cases) -> {
            if (cases.size() >= ENOUGH) {
                found.add(new PublicationTask.Candidate(
                        cases.values().iterator().next(),
                        PublicationTask.Why.NOT_FOUND,
                        List.copyOf(cases.keySet()),
                        cases.size()));
            }
        });
        return found;
    }

    /** The words searched for, whatever their order and signs. */
    private static String words(String typed) {
        return String.join(" ", new TreeSet<>(Arrays.asList(typed.strip().split("[\\s\\p{P}]+"))));
    }

    private List<Asked> asked(AgencyCode organ, LocalDate today) {
        return sql.sql("""
                        select number, title, coalesce(encode(applicant_index, 'hex'), number) as person,
                            coalesce(disposition in ('N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7'), false) as withheld
                        from request where handled_by = :organ and counted and submitted_on >= :since
                        order by submitted_on desc, id desc limit :most""")
                .param("organ", organ.value())
                .param("since", today.minusMonths(MONTHS))
                .param("most", MOST)
                .query((row, n) -> new Asked(
                        new RequestNumber(row.getString("number")),
                        row.getString("title"),
                        row.getString("person"),
                        row.getBoolean("withheld"),
                        Bigrams.of(row.getString("title"))))
                .list();
    }

    private List<Searched> searched(AgencyCode organ, LocalDate today) {
        return sql.sql("""
                        select r.number, r.title, f.body->>'words' as words from request_fact f
                            join request r on r.id = f.request_id
                        where f.type = 'SearchRecorded' and not (f.body->>'found')::boolean and r.handled_by = :organ
                            and r.counted and r.submitted_on >= :since
                        order by r.submitted_on desc, r.id desc limit :most""")
                .param("organ", organ.value())
                .param("since", today.minusMonths(MONTHS))
                .param("most", MOST)
                .query((row, n) -> new Searched(
                        new RequestNumber(row.getString("number")), row.getString("title"), row.getString("words")))
                .list();
    }
}
