package org.gongkai.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Link;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 被引用: what names a withheld document, so that its yearly look (第十八条, R-29) knows that others build on it. Signed documents that were
 * alarmed for quoting it (C07), and what is public.
 */
@Component
public class Quotations {

    private final JdbcClient sql;
    private final ObjectProvider<QuotingPublications> publications;

    Quotations(JdbcClient sql, ObjectProvider<QuotingPublications> publications) {
        this.sql = sql;
        this.publications = publications;
    }

    private record Quoting(ReviewNumber quoted, Link by) {}

    /** By the review of the withheld document; what is public first. Nothing for those that nobody names. */
    public Map<ReviewNumber, List<Link>> of(Collection<ReviewNumber> withheld) {
        Map<ReviewNumber, List<Link>> all = new HashMap<>();
        if (withheld.isEmpty()) {
            return all;
        }
        publications
                .orderedStream()
                .forEach(p -> p.of(withheld)
                        .forEach((number, links) -> all.computeIfAbsent(number, n -> new ArrayList<>())
                                .addAll(links)));
        signed(withheld)
                .forEach(one -> all.computeIfAbsent(one.quoted(), n -> new ArrayList<>())
                        .add(one.by()));
        return all;
    }

    private List<Quoting> signed(Collection<ReviewNumber> withheld) {
        return sql.sql("""
                        select distinct quoted.value as quoted, r.id, r.number, r.title, r.published_on
                        from review_fact f join review r on r.id = f.review_id
                            cross join lateral jsonb_array_elements_text(f.body -> 'alarms') as quoted (value)
                        where f.body -> 'alarms' <> '[]'::jsonb and quoted.value = any(:withheld)
                            and r.stage = 'SIGNED' and r.attribute in ('PUBLIC', 'PARTLY')
                        order by r.id""")
                .param("withheld", withheld.stream().map(ReviewNumber::value).toArray(String[]::new))
                .query((row, n) -> {
                    java.sql.Date published = row.getDate("published_on");
                    String when = published == null ? "已签发公开" : ChineseDates.date(published.toLocalDate()) + "公开";
                    return new Quoting(
                            new ReviewNumber(row.getString("quoted")),
                            new Link(
                                    row.getString("title") + "（" + when + "）",
                                    "/desk/reviews/" + row.getString("number")));
                })
                .list();
    }
}
