package org.gongkai.document;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 校核清单: what the nightly reading of everything published found and nobody has cleared, one organ's or, for leaders, all. */
@Component
public class ProofAlarms {

    private final JdbcClient sql;
    private final Agencies agencies;

    ProofAlarms(JdbcClient sql, Agencies agencies) {
        this.sql = sql;
        this.agencies = agencies;
    }

    /** One alarm with its document. */
    public record Line(
            DocumentNumber number,
            String title,
            AgencyCode agency,
            String place,
            String label,
            String shown,
            LocalDate foundOn) {}

    public long count(Actor by) {
        return sql.sql(
                        "select count(*) from proof_alarm where cast(:organs as text[]) is null or agency = any(:organs)")
                .param("organs", organs(by), Types.ARRAY)
                .query(Long.class)
                .single();
    }

    /** The latest found first. */
    public List<Line> list(Paging paging, Actor by) {
        return sql.sql("""
                        select document, title, agency, place, label, shown, found_on from proof_alarm
                        where cast(:organs as text[]) is null or agency = any(:organs)
                        order by found_on desc, document, mark limit :size offset :offset""")
                .param("organs", organs(by), Types.ARRAY)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, n) -> new Line(
                        new DocumentNumber(row.getString("document")),
                        row.getString("title"),
                        new AgencyCode(row.getString("agency")),
                        row.getString("place"),
                        row.getString("label"),
                        row.getString("shown"),
                        row.getObject("found_on", LocalDate.class)))
                .list();
    }

    /** The organs whose documents the person may see; null for all. */
    private String @Nullable [] organs(Actor by) {
        boolean reads = by.has(Role.CLERK) || by.has(Role.REVIEWER) || by.has(Role.HEAD);
        boolean all = by.isSystem() || by.has(Role.LEADER) || by.has(Role.INSPECTOR);
        by.require(all || reads, "查看校核清单");
        return all
                ? null
                : agencies.all().stream()
                        .filter(a -> by.worksFor(a.handledBy().value()))
                        .map(a -> a.code().value())
                        .toArray(String[]::new);
    }
}
