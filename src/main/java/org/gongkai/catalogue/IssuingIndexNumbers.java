package org.gongkai.catalogue;

import java.time.LocalDate;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 编索引号: gives out index numbers (R-47, 条例第十二条). */
@Service
public class IssuingIndexNumbers {

    private final JdbcClient sql;
    private final Agencies agencies;
    private final Catalogue catalogue;

    IssuingIndexNumbers(JdbcClient sql, Agencies agencies, Catalogue catalogue) {
        this.sql = sql;
        this.agencies = agencies;
        this.catalogue = catalogue;
    }

    /**
     * The next number of an organ for a column. Given once, also when several ask at the same time, whatever patterns were in use
     * before; belongs to the caller's transaction and is given again only if that is rolled back.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public IndexNumber next(AgencyCode organ, ColumnPath path, LocalDate on) {
        Agency agency = agencies.get(organ);
        Column column = catalogue.get(path);
        IndexPattern pattern = pattern();
        String scope = pattern.scope(agency, column, on);
        while (true) {
            long serial = sql.sql("""
                            insert into index_serial (scope, last) values (?, 1)
                            on conflict (scope) do update set last = index_serial.last + 1 returning last""").param(scope).query(Long.class).single();
            String number = pattern.number(agency, column, on, serial);
            int kept =
                    sql.sql("""
                            insert into index_number (value, agency, column_path, issued_on) values (?, ?, ?, ?)
                            on conflict (value) do nothing""").params(number, organ.value(), path.value(), on).update();
            if (kept == 1) {
                return new IndexNumber(number);
            }
            // an older pattern gave this number: the next serial
        }
    }

    /** What {@link #next} would give with that pattern now, without giving it. */
    @Transactional(readOnly = true)
    public IndexNumber preview(IndexPattern pattern, AgencyCode organ, ColumnPath path, LocalDate on) {
        Agency agency = agencies.get(organ);
        Column column = catalogue.get(path);
        long serial = sql.sql("select coalesce(max(last), 0) from index_serial where scope = ?")
                .param(pattern.scope(agency, column, on))
                .query(Long.class)
                .single();
        String number;
        do {
            number = pattern.number(agency, column, on, ++serial);
        } while (sql.sql("select exists (select from index_number where value = ?)")
                .param(number)
                .query(Boolean.class)
                .single());
        return new IndexNumber(number);
    }

    /** The pattern in use. */
    @Transactional(readOnly = true)
    public IndexPattern pattern() {
        return sql.sql("select pattern from index_pattern order by id desc limit 1")
                .query(String.class)
                .optional()
                .map(IndexPattern::new)
                .orElse(IndexPattern.USUAL);
    }
}
