package org.gongkai.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.page.Link;
import org.gongkai.review.QuotingPublications;
import org.gongkai.review.ReviewNumber;
import org.gongkai.review.WithheldDocuments.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which public documents name a withheld one (C07), as the nightly reading finds it; the yearly look at what is withheld reads it. */
@Component
class QuotesOfWithheld implements QuotingPublications {

    private final JdbcClient sql;
    private final Clock clock;

    QuotesOfWithheld(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Puts what a document names now in the place of what it named before. */
    void replace(PublishedDocument document, List<Named> named) {
        forget(document.number());
        for (Named withheld : named) {
            sql.sql("insert into withheld_quoted (review, document, title, found_on) values (?, ?, ?, ?)")
                    .params(
                            withheld.number().value(),
                            document.number().value(),
                            document.title(),
                            LocalDate.now(clock))
                    .update();
        }
    }

    void forget(DocumentNumber document) {
        sql.sql("delete from withheld_quoted where document = ?")
                .param(document.value())
                .update();
    }

    @Override
    public Map<ReviewNumber, List<Link>> of(Collection<ReviewNumber> withheld) {
        Map<ReviewNumber, List<Link>> naming = new HashMap<>();
        sql.sql("select review, document, title from withheld_quoted where review = any(:withheld) order by document")
                .param("withheld", withheld.stream().map(ReviewNumber::value).toArray(String[]::new))
                .query((row, n) -> Map.entry(
                        new ReviewNumber(row.getString("review")),
                        new Link(row.getString("title") + "（已在本平台公开）", "/desk/documents/" + row.getString("document"))))
                .list()
                .forEach(one -> naming.computeIfAbsent(one.getKey(), k -> new ArrayList<>())
                        .add(one.getValue()));
        return naming;
    }
}
