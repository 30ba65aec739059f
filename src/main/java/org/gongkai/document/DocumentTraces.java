package org.gongkai.document;

import java.util.Objects;
import java.util.function.Consumer;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.gongkai.page.TracedThings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The facts of all documents, as the trail knows them. */
@Component
class DocumentTraces implements TracedThings {

    /** All of a fact that must not change, of the table {@code document_fact f}. */
    static final String CONTENT = """
            encode(sha256(convert_to(concat_ws('|', f.type, to_char(f.on_date, 'YYYY-MM-DD'), f.actor, f.actor_name, \
            to_char(f.recorded_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), f.body::text), 'UTF8')), 'hex')""";

    private static final String KEY_PREFIX = "document/";
    private static final int FETCH = 1000;

    private final JdbcTemplate rows;

    DocumentTraces(JdbcTemplate rows) {
        this.rows = new JdbcTemplate(Objects.requireNonNull(rows.getDataSource()));
        this.rows.setFetchSize(FETCH);
    }

    /** News for the trail: a fact was stored. */
    record FactKept(DocumentNumber number, RecordedDocumentFact fact, String content) implements Traced {
        @Override
        public Trace trace() {
            return new Trace(
                    fact.actor(),
                    fact.actorName(),
                    Trace.Kind.DOCUMENT,
                    number.value(),
                    FactWords.title(fact.fact()),
                    "第 " + fact.seq() + " 项，日期" + ChineseDates.date(fact.fact().on()),
                    new Trace.Kept(key(number.value(), fact.seq()), content));
        }
    }

    @Override
    public String keyPrefix() {
        return KEY_PREFIX;
    }

    @Override
    public void each(Consumer<Trace.Kept> reader) {
        rows.query(
                "select d.number, f.seq, %s as content from document_fact f join document d on d.id = f.document_id"
                        .formatted(CONTENT),
                row -> {
                    reader.accept(
                            new Trace.Kept(key(row.getString("number"), row.getInt("seq")), row.getString("content")));
                });
    }

    private static String key(String number, int seq) {
        return KEY_PREFIX + number + "/" + seq;
    }
}
