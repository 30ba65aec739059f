package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongkai.agency.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds one page of the register by the headers; what is found is then read from its facts. */
@Component
class RegisterSearch {

    private static final String OPEN =
            "stage in ('AWAITING_CONFIRMATION', 'HANDLING', 'AWAITING_CORRECTION', 'CONSULTING', "
                    + "'AWAITING_PAYMENT', 'LAPSED', 'REPLY_DRAFTED', 'REPLY_REVIEWED')";

    /** Whoever is late is one of these: the condition of an index. */
    private static final String LATE_OR_OPEN =
            "(on_time = false or stage not in " + "('DELIVERED', 'ENDED', 'WITHDRAWN', 'SET_ASIDE', 'ARCHIVED'))";

    /** Of so many cases in a row enough have a frequent word, unless it belongs to one time, as the number of a year does. */
    private static final int NEAR = 2_000;

    private final JdbcClient sql;
    private final CaseLines lines;
    private final CaseLights lights;

    RegisterSearch(JdbcClient sql, CaseLines lines, CaseLights lights) {
        this.sql = sql;
        this.lines = lines;
        this.lights = lights;
    }

    /**
     * Conditions and what they are bound to.
     *
     * @param rare conditions of words, quick when few cases have them: by the index of pairs of characters
     * @param frequent the same, quick when many have: the next cases in the order of the list are looked at one by one
     */
    private record Wanted(
            List<String> conditions, List<String> rare, List<String> frequent, Map<String, Object> values) {

        void add(String condition) {
            conditions.add(condition);
        }

        void add(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        String where(boolean many, List<String> more) {
            var all = new ArrayList<>(conditions);
            all.addAll(many ? frequent : rare);
            all.addAll(more);
            return all.isEmpty() ? "" : " where " + String.join(" and ", all);
        }
    }

    /** @param handledBy the organ whose cases may be listed; null for all organs */
    Register page(
            Register.Filter filter, @Nullable AgencyCode handledBy, Register.Place place, int size, LocalDate today) {
        return page(wanted(filter, handledBy, today), filter.order(), place, size, today);
    }

    /** Overdue now, the longest first, then those decided too late in that year. */
    Register missed(
            int year,
            @Nullable AgencyCode organ,
            @Nullable AgencyCode handledBy,
            Register.Place place,
            int size,
            LocalDate today) {
        Wanted wanted = wanted(Register.Filter.late(organ), handledBy, today);
        wanted.add("counted and (decided_on is null or decided_on between :missedFirst and :missedLast)");
        wanted.values().put("missedFirst", LocalDate.of(year, 1, 1));
        wanted.values().put("missedLast", LocalDate.of(year, 12, 31));
        return page(wanted, Register.Order.DUE, place, size, today);
    }

    private Register page(Wanted wanted, Register.Order order, Register.Place place, int size, LocalDate today) {
        long total = sql.sql("select count(*) from (select 1 from request" + wanted.where(false, List.of()) + " limit "
                        + (Register.MOST_COUNTED + 1) + ") counted")
                .params(wanted.values())
                .query(Long.class)
                .single();
        List<RequestHeader> found = headers(wanted, total > Register.MOST_COUNTED, order, place, size + 1);
        boolean more = found.size() > size;
        List<RequestHeader> headers = new ArrayList<>(more ? found.subList(0, size) : found);
        if (place.backwards()) {
            Collections.reverse(headers);
        }
        boolean before = place.backwards() ? more : place.day() != null;
        boolean after = place.backwards() ? place.day() != null : more;
        return new Register(
                lines.of(headers, today),
                total,
                before && !headers.isEmpty() ? beside(order, headers.getFirst(), true) : null,
                after && !headers.isEmpty() ? beside(order, headers.getLast(), false) : null);
    }

    private List<RequestHeader> headers(
            Wanted wanted, boolean many, Register.Order order, Register.Place place, int most) {
        if (many && !wanted.frequent().isEmpty()) {
            List<RequestHeader> near = headers(wanted, NEAR, order, place, most);
            if (near.size() == most) {
                return near;
            }
        }
        return headers(wanted, 0, order, place, most);
    }

    /** @param near how many of the next cases are looked at; 0: all that the index of words finds */
    private List<RequestHeader> headers(Wanted wanted, int near, Register.Order order, Register.Place place, int most) {
        // backwards from a place, or from the end: the same index walked the other way
        boolean descending = order.descending() != place.backwards();
        Map<String, Object> values = new HashMap<>(wanted.values());
        List<String> from = List.of();
        if (place.day() != null) {
            from = List.of("(" + order.expression() + ", id) " + (descending ? "<" : ">") + " (:placeDay, :placeId)");
            values.put("placeDay", place.day());
            values.put("placeId", place.id());
        }
        String direction = descending ? " desc" : "";
        values.put("most", most);
        String inOrder = " order by " + order.expression() + direction + ", id" + direction;
        String all = near == 0
                ? "request" + wanted.where(false, from)
                : "(select * from request" + (from.isEmpty() ? "" : " where " + from.getFirst()) + inOrder + " limit "
                        + near + ") request" + wanted.where(true, List.of());
        return sql.sql("select " + RequestStore.HEADER_COLUMNS + " from " + all + inOrder + " limit :most")
                .params(values)
                .query(RequestStore::header)
                .list();
    }

    private static Register.Place beside(Register.Order order, RequestHeader header, boolean backwards) {
        return new Register.Place(order.dayOf(header), header.id(), backwards);
    }

    private Wanted wanted(Register.Filter filter, @Nullable AgencyCode handledBy, LocalDate today) {
        var wanted = new Wanted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        if (handledBy != null) {
            wanted.add("handled_by = :handledBy", "handledBy", handledBy.value());
        }
        if (filter.organ() != null) {
            wanted.add(
                    "(handled_by = :organ or agency = :organ)",
                    "organ",
                    filter.organ().value());
        }
        if (filter.year() != null) {
            wanted.add("year = :year", "year", filter.year());
        }
        if (filter.open() != null) {
            wanted.add(filter.open() ? OPEN : "not (" + OPEN + ")");
        }
        days(filter.received(), "received_on", wanted);
        days(filter.decided(), "decided_on", wanted);
        if (filter.kind() != null) {
            wanted.add("applicant_kind = :kind", "kind", filter.kind().name());
        }
        if (filter.way() != null) {
            wanted.add("way = :way", "way", filter.way().name());
        }
        if (filter.disposition() != null) {
            wanted.add(
                    "disposition = :disposition",
                    "disposition",
                    filter.disposition().name());
        }
        if (!filter.stages().isEmpty() || filter.light() != null || filter.late()) {
            today(filter, handledBy, today, wanted);
        }
        words(filter.words(), wanted);
        return wanted;
    }

    private static void days(Register.Days days, String column, Wanted wanted) {
        if (days.from() != null) {
            wanted.add(column + " >= :" + column + "_from", column + "_from", days.from());
        }
        if (days.to() != null) {
            wanted.add(column + " <= :" + column + "_to", column + "_to", days.to());
        }
    }

    /** Stage and light as of today: by SQL where the day alone decides, by name where the legal clock has to be asked. */
    private void today(Register.Filter filter, @Nullable AgencyCode handledBy, LocalDate today, Wanted wanted) {
        List<CaseLights.Moved> moved = lights.moved(handledBy, today);
        Set<String> stages =
                Set.copyOf(filter.stages().stream().map(CaseStage::name).toList());
        var here = new ArrayList<String>();
        if (!stages.isEmpty()) {
            here.add("(" + CaseLights.STAGE_TODAY + ") = any(:stages)");
            wanted.values().put("stages", stages.toArray(String[]::new));
        }
        Light light = filter.light();
        if (light != null) {
            here.add("(" + CaseLights.LIGHT_TODAY + ") = :light");
            if (light != Light.CLOSED) {
                wanted.add("stage <> 'ARCHIVED'"); // the condition of an index: most cases are archived
            }
            wanted.values().put("light", light.name());
        }
        if (filter.late()) {
            here.add("(on_time = false or (" + CaseLights.LIGHT_TODAY + ") = 'OVERDUE')");
            wanted.add(LATE_OR_OPEN);
        }
        wanted.values().putAll(lights.days(today));
        Long[] fits = moved.stream()
                .filter(m -> stages.isEmpty() || filter.stages().contains(m.stage()))
                .filter(m -> light == null || m.light() == light)
                .filter(m -> !filter.late() || m.light() == Light.OVERDUE)
                .map(m -> m.header().id())
                .toArray(Long[]::new);
        wanted.values().put("fits", fits);
        wanted.values().put("moved", moved.stream().map(m -> m.header().id()).toArray(Long[]::new));
        wanted.add("(id = any(:fits) or (not (id = any(:moved)) and " + String.join(" and ", here) + "))");
    }

    /** Each word must occur in the title or the number; the index of pairs of characters finds the rare ones, all at once. */
    private static void words(String typed, Wanted wanted) {
        Set<String> grams = new LinkedHashSet<>();
        var occur = new StringBuilder();
        int n = 0;
        for (String word : Typed.text(typed).split("\\s+")) {
            if (word.isEmpty()) {
                continue;
            }
            n++;
            String name = "word" + n;
            if (RequestNumber.parse(word).isPresent()) {
                wanted.add("number = :" + name, name, word.toLowerCase(Locale.ROOT));
                continue;
            }
            grams.addAll(grams(word));
            if (word.codePointCount(0, word.length()) > 2) { // shorter ones are grams themselves
                occur.append(" and strpos(words, :").append(name).append(") > 0");
            }
            wanted.frequent().add("strpos(lower(title || ' ' || number), :" + name + ") > 0");
            wanted.values().put(name, word.toLowerCase(Locale.ROOT));
        }
        if (!grams.isEmpty()) {
            wanted.rare()
                    .add("id in (with found as materialized (select request_id from request_words"
                            + " where grams @> cast(:grams as text[])" + occur + ") select request_id from found)");
            wanted.values().put("grams", grams.toArray(String[]::new));
        }
    }

    /** The pairs of characters of a word, or its one character: the same as {@code request_grams} makes. */
    static Set<String> grams(String word) {
        int[] characters = word.toLowerCase(Locale.ROOT).codePoints().toArray();
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i + 1 < characters.length; i++) {
            if (characters[i] != ' ' && characters[i + 1] != ' ') {
                grams.add(new String(characters, i, 2));
            }
        }
        if (characters.length == 1) {
            grams.add(new String(characters, 0, 1));
        }
        return grams;
    }
}
