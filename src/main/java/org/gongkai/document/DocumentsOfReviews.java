package org.gongkai.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.review.PublicationProgress;
import org.gongkai.review.ReviewNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the board from signature to publication how far each document has come here. */
@Component
class DocumentsOfReviews implements PublicationProgress {

    private final JdbcClient sql;

    DocumentsOfReviews(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<ReviewNumber, Progress> of(Collection<ReviewNumber> numbers) {
        Map<ReviewNumber, Progress> begun = new HashMap<>();
        if (numbers.isEmpty()) {
            return begun;
        }
        sql.sql("""
                        select r.review, d.number, d.stage, d.public_state from edition_review r
                            join edition e on e.id = r.edition_id join document d on d.id = e.document_id
                        where r.review = any(:numbers) and (d.stage <> 'NONE' or d.public_state <> 'NEVER') order by d.id""")
                .param("numbers", numbers.stream().map(ReviewNumber::value).toArray(String[]::new))
                .query((row, n) -> {
                    PublicState shown = PublicState.valueOf(row.getString("public_state"));
                    DocumentStage stage = DocumentStage.valueOf(row.getString("stage"));
                    return Map.entry(
                            new ReviewNumber(row.getString("review")),
                            new Progress(
                                    shown == PublicState.NEVER ? stage.label() : shown.label(),
                                    "/desk/documents/" + row.getString("number")));
                })
                .list()
                .forEach(one -> begun.putIfAbsent(one.getKey(), one.getValue()));
        return begun;
    }
}
