package org.gongkai.request;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.identity.Actor;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Ground;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 本县先例 (E16): earlier decisions on similar requests, anonymised: number, organ's decision, its legal grounds and its day. What
 * was asked is told only to who may read that case.
 *
 * <p>Similar is measured on pairs of characters of the titles (Dice). Among cases that share a pair with this one, the latest
 * {@value #LOOKED_AT} decided are compared, which bounds the cost at any size of the register.
 */
@Component
public class EarlierDecisions {

    private static final int LOOKED_AT = 400;
    private static final int LEAST_PERCENT = 35;

    private final JdbcClient sql;
    private final RequestStore store;
    private final CaseReaders readers;

    EarlierDecisions(JdbcClient sql, RequestStore store, CaseReaders readers) {
        this.sql = sql;
        this.store = store;
        this.readers = readers;
    }

    /**
     * One earlier decision.
     *
     * @param percent how alike the titles are, 0 to 100
     * @param title empty for who may not read that case
     */
    public record Earlier(
            RequestNumber number,
            String title,
            LocalDate decidedOn,
            Disposition disposition,
            List<Ground> grounds,
            int percent) {}

    private record Candidate(RequestHeader header, int percent) {}

    /**
     * The most similar first; three queries.
     *
     * @throws org.gongkai.identity.NotPermitted unless the person handles the case
     */
    public List<Earlier> similarTo(RequestNumber number, int most, Actor actor) {
        Optional<RequestHeader> found = store.find(number);
        if (found.isEmpty()) {
            return List.of();
        }
        RequestHeader header = found.get();
        actor.require(readers.handles(actor, header.handledBy()), "查找先例");
        Set<String> grams = RegisterSearch.grams(header.title());
        List<Candidate> candidates = sql
                .sql("""
                        select %s from request
                        where decided_on is not null and counted and disposition <> 'O3' and id <> :id
                            and id in (select request_id from request_words where grams && cast(:grams as text[]))
                        order by decided_on desc, id desc limit :most""".formatted(RequestStore.HEADER_COLUMNS))
                .param("id", header.id())
                .param("grams", grams.toArray(String[]::new))
                .param("most", LOOKED_AT)
                .query(RequestStore::header)
                .list()
                .stream()
                .map(other -> new Candidate(other, alike(grams, RegisterSearch.grams(other.title()))))
                .filter(candidate -> candidate.percent() >= LEAST_PERCENT)
                .sorted(Comparator.comparingInt(Candidate::percent).reversed())
                .limit(most)
                .toList();
        var facts = store.facts(candidates.stream().map(c -> c.header().id()).toList());
        return candidates.stream()
                .map(c -> earlier(c, facts.getOrDefault(c.header().id(), List.of()), actor))
                .toList();
    }

    private Earlier earlier(Candidate candidate, List<RecordedFact> facts, Actor actor) {
        RequestHeader header = candidate.header();
        List<Ground> grounds = facts.stream()
                .map(RecordedFact::fact)
                .filter(RequestFact.ReplyIssued.class::isInstance)
                .map(RequestFact.ReplyIssued.class::cast)
                .reduce((first, last) -> last)
                .map(issued -> issued.reply().grounds())
                .orElse(List.of());
        return new Earlier(
                header.number(),
                readers.mayRead(actor, header.handledBy()) ? header.title() : "",
                java.util.Objects.requireNonNull(header.decidedOn()),
                java.util.Objects.requireNonNull(header.disposition()),
                grounds,
                candidate.percent());
    }

    /** Twice the pairs in common by all pairs, in percent. */
    static int alike(Set<String> some, Set<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return 0;
        }
        Set<String> common = new HashSet<>(some);
        common.retainAll(others);
        return 200 * common.size() / (some.size() + others.size());
    }
}
