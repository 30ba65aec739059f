package org.gongkai.document;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.catalogue.ColumnPath;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts documents into the public lists and takes them out. The place of a document is its number in the order of publication; for
 * every list, how many lie in each block of places is kept, so that any page is found without walking to it (decision 0024).
 */
@Component
class PublicShelf {

    /** Places in a block. */
    static final int BLOCK = 1024;

    /** Blocks on a shelf; the shelf is counted beside them, as block {@code -1 - shelf}. */
    static final int SHELF = 64;

    private static final long ONE_AT_A_TIME = 0x676b_7075_626cL;

    private final JdbcClient sql;

    PublicShelf(JdbcClient sql) {
        this.sql = sql;
    }

    /** Where a public document stands, as far as lists know. */
    record Place(long seq, String agency, String genre, int year, Set<String> columns) {}

    /** The next place; the order of places is the order of commits, since one transaction publishes at a time. */
    long nextSeq() {
        sql.sql("select pg_advisory_xact_lock(?)")
                .param(ONE_AT_A_TIME)
                .query((row, n) -> 0)
                .single();
        return sql.sql("select nextval('publication_seq')").query(Long.class).single();
    }

    /** The place a public document has; null when it has none. */
    @Nullable Long seqOf(long document) {
        return sql.sql("select seq from publication where document_id = ?")
                .param(document)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    static Place place(long seq, Document document, DocumentContent content, LocalDateTime publishedAt) {
        Set<String> columns = new HashSet<>(Set.of(""));
        Stream.concat(Stream.of(content.column()), content.alsoIn().stream())
                .flatMap(path -> path.lineage().stream())
                .map(ColumnPath::value)
                .forEach(columns::add);
        return new Place(seq, document.agency().value(), content.genre().name(), publishedAt.getYear(), columns);
    }

    void put(Place place) {
        String[] columns = place.columns().toArray(String[]::new);
        sql.sql("""
                        insert into placement (column_path, seq, agency, genre, year)
                        select c, :seq, :agency, :genre, :year from unnest(:columns) c""")
                .param("columns", columns)
                .param("seq", place.seq())
                .param("agency", place.agency())
                .param("genre", place.genre())
                .param("year", place.year())
                .update();
        count(place, columns, 1);
    }

    void remove(long seq) {
        Place place = sql.sql("""
                        select agency, genre, year, array_agg(column_path) as columns from placement where seq = ?
                        group by agency, genre, year""")
                .param(seq)
                .query((row, n) -> new Place(
                        seq, row.getString("agency"), row.getString("genre"), row.getInt("year"), Set.of((String[])
                                row.getArray("columns").getArray())))
                .single();
        sql.sql("delete from placement where seq = ?").param(seq).update();
        count(place, place.columns().toArray(String[]::new), -1);
    }

    private void count(Place place, String[] columns, int by) {
        sql.sql("""
                        insert into list_count as l (column_path, agency, year, genre, block, live)
                        select c, a, y, g, b, :by
                        from unnest(:columns) c, unnest(array[cast(:block as integer), -1 - :block / :shelf]) b, unnest(array['', :agency]) a, unnest(array[0, :year]) y,
                            unnest(array['', :genre]) g
                        on conflict (column_path, agency, year, genre, block) do update set live = l.live + excluded.live""")
                .param("columns", columns)
                .param("agency", place.agency())
                .param("year", place.year())
                .param("genre", place.genre())
                .param("block", (int) (place.seq() / BLOCK))
                .param("shelf", SHELF)
                .param("by", by)
                .update();
    }

    /** Marks a public document as repealed or amended from a day on. */
    void mark(long document, @Nullable LocalDate repealedOn, @Nullable LocalDate amendedOn) {
        sql.sql("""
                        update publication set repealed_on = coalesce(cast(:repealed as date), repealed_on),
                            amended_on = coalesce(cast(:amended as date), amended_on)
                        where document_id = :id""")
                .param("repealed", repealedOn, Types.DATE)
                .param("amended", amendedOn, Types.DATE)
                .param("id", document)
                .update();
    }

    /** Public documents whose page speaks of that one: they interpret, cite, forward, follow, amend it, or it them. */
    List<DocumentNumber> speakingOf(long document) {
        return sql.sql("""
                        select p.number from publication p where p.document_id in (
                            select from_id from document_relation where to_id = :id
                            union select to_id from document_relation where from_id = :id
                            union select c.document_id from citation c
                                join publication q on q.official_key = c.official_key where q.document_id = :id)
                          and p.document_id <> :id
                        order by p.seq""")
                .param("id", document)
                .query((row, n) -> new DocumentNumber(row.getString("number")))
                .list();
    }
}
