package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 疑似重复 (D16, D17): requests that may be the same, by person (keyed digest of the identity number) and by text (pairs of
 * neighbouring characters), whatever way they came. Suggestions only: an official looks and decides.
 */
@Component
public class LookAlikes {

    private static final int YEARS = 2;
    private static final int MOST_OF_PERSON = 200;
    private static final int MOST_OF_ORGAN = 1000;
    private static final int MOST_SHOWN = 6;
    /** Likeness from which two texts are shown, in percent; of one person much less is remarkable. */
    private static final int LIKE_OF_ONE_PERSON = 45;

    private static final int LIKE_OF_OTHERS = 70;

    private final JdbcClient sql;
    private final RequestStore store;
    private final Secrets secrets;
    private final CaseReaders readers;
    private final Agencies agencies;
    private final Clock clock;

    LookAlikes(
            JdbcClient sql, RequestStore store, Secrets secrets, CaseReaders readers, Agencies agencies, Clock clock) {
        this.sql = sql;
        this.store = store;
        this.secrets = secrets;
        this.readers = readers;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * A request that may be the same.
     *
     * @param likeness of the titles, in percent
     * @param samePerson whether the identity number is the same
     * @param closed whether it was decided or set aside
     */
    public record LookAlike(
            RequestNumber number,
            String title,
            LocalDate submittedOn,
            int likeness,
            boolean samePerson,
            boolean closed) {}

    /**
     * What was found.
     *
     * @param likely the most alike first; of the reader's own organ only
     * @param thisMonth how many requests the same person made to the same organ in the month, this one left out
     * @param twoYears how many to the same organ in two years
     * @param elsewhere how many to other organs of the county in two years; their contents are not told
     */
    public record Found(List<LookAlike> likely, long thisMonth, long twoYears, long elsewhere) {

        static final Found NOTHING = new Found(List.of(), 0, 0, 0);

        public Found {
            likely = List.copyOf(likely);
        }

        /** Whether there is anything to tell. */
        public boolean any() {
            return !likely.isEmpty() || twoYears + elsewhere > 0;
        }
    }

    private record Other(
            RequestNumber number,
            AgencyCode agency,
            AgencyCode handledBy,
            String title,
            LocalDate submittedOn,
            boolean closed,
            boolean counted,
            boolean samePerson) {}

    /** Of a form that is being entered. Nothing for whom may not register it. */
    public Found of(Filing filing, @Nullable LocalDate on, Actor actor) {
        return AgencyCode.parse(filing.agency())
                .flatMap(agencies::find)
                .filter(agency -> readers.handles(actor, agency.handledBy()))
                .map(agency -> found(
                        agency.code(),
                        agency.handledBy(),
                        "",
                        Registering.title(filing),
                        on == null ? LocalDate.now(clock) : on,
                        filing.proofNumber().isBlank() ? null : secrets.applicantIndex(filing.proofNumber())))
                .orElse(Found.NOTHING);
    }

    /** Of a case. Nothing for whom does not handle it. */
    public Found of(RequestNumber number, Actor actor) {
        Optional<RequestHeader> header = store.find(number).filter(h -> readers.handles(actor, h.handledBy()));
        return header.map(h ->
                        found(h.agency(), h.handledBy(), number.value(), h.title(), h.submittedOn(), indexOf(h.id())))
                .orElse(Found.NOTHING);
    }

    private byte @Nullable [] indexOf(long id) {
        return sql.sql("select applicant_index from request where id = ?")
                .param(id)
                .query((row, n) -> Optional.ofNullable(row.getBytes("applicant_index")))
                .single()
                .orElse(null);
    }

    private Found found(
            AgencyCode agency,
            AgencyCode handledBy,
            String number,
            String title,
            LocalDate on,
            byte @Nullable [] person) {
        List<Other> others = others(handledBy, number, on, person);
        Bigrams own = Bigrams.of(title);
        List<LookAlike> likely = new ArrayList<>();
        long thisMonth = 0;
        long twoYears = 0;
        long elsewhere = 0;
        for (Other other : others) {
            if (other.samePerson() && other.counted()) {
                boolean here = other.agency().equals(agency);
                boolean month = other.submittedOn().withDayOfMonth(1).equals(on.withDayOfMonth(1));
                thisMonth += here && month ? 1 : 0;
                twoYears += here ? 1 : 0;
                elsewhere += here ? 0 : 1;
            }
            int likeness = own.likeness(Bigrams.of(other.title()));
            boolean shown = other.handledBy().equals(handledBy)
                    && likeness >= (other.samePerson() ? LIKE_OF_ONE_PERSON : LIKE_OF_OTHERS);
            if (shown && !isFamily(number, other.number())) {
                likely.add(new LookAlike(
                        other.number(),
                        other.title(),
                        other.submittedOn(),
                        likeness,
                        other.samePerson(),
                        other.closed()));
            }
        }
        likely.sort(Comparator.comparing(LookAlike::samePerson)
                .thenComparing(LookAlike::likeness)
                .reversed()
                .thenComparing(LookAlike::submittedOn, Comparator.reverseOrder()));
        return new Found(likely.subList(0, Math.min(MOST_SHOWN, likely.size())), thisMonth, twoYears, elsewhere);
    }

    /** Whether one was split from the other, or both from a third. */
    private static boolean isFamily(String number, RequestNumber other) {
        return RequestNumber.parse(number)
                .filter(own -> own.agency().equals(other.agency())
                        && own.year() == other.year()
                        && own.serial() == other.serial())
                .isPresent();
    }

    /** The requests of the same person anywhere, and the newest of the organ by anybody: one query. */
    private List<Other> others(AgencyCode handledBy, String number, LocalDate on, byte @Nullable [] person) {
        return sql.sql("""
                        with person as (
                            select * from request
                            where applicant_index = :person and submitted_on between :since and :on
                            order by submitted_on desc limit :ofPerson),
                        organ as (
                            select * from request
                            where handled_by = :organ and submitted_on between :since and :on
                            order by submitted_on desc, id desc limit :ofOrgan),
                        both_kinds as (select * from person union select * from organ)
                        select number, agency, handled_by, title, submitted_on, counted,
                            decided_on is not null or stage in ('SET_ASIDE', 'ARCHIVED', 'WITHDRAWN') as closed,
                            coalesce(applicant_index = :person, false) as same_person
                        from both_kinds where number <> :number
                        order by submitted_on desc, id desc""")
                .param("person", person)
                .param("organ", handledBy.value())
                .param("number", number)
                .param("since", on.minusYears(YEARS))
                .param("on", on.plusMonths(1)) // a copy may have been entered before
                .param("ofPerson", MOST_OF_PERSON)
                .param("ofOrgan", MOST_OF_ORGAN)
                .query((row, n) -> new Other(
                        new RequestNumber(row.getString("number")),
                        new AgencyCode(row.getString("agency")),
                        new AgencyCode(row.getString("handled_by")),
                        row.getString("title"),
                        row.getObject("submitted_on", LocalDate.class),
                        row.getBoolean("closed"),
                        row.getBoolean("counted"),
                        row.getBoolean("same_person")))
                .list();
    }
}
