package org.gongkai.document;

import org.gongkai.catalogue.ColumnInUse;
import org.gongkai.catalogue.ColumnPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the catalogue how many documents a column holds. */
@Component
class ItemsInColumns implements ColumnInUse {

    private final JdbcClient sql;

    ItemsInColumns(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public long itemsIn(ColumnPath path) {
        return sql.sql("""
                        select count(distinct d.id) from document d
                            join edition e on e.id in (d.draft_edition, d.public_edition)
                        where (e.column_path = :path or :path = any(e.also_in))
                            and (d.stage <> 'NONE' or d.public_state = 'PUBLIC')""").param("path", path.value()).query(Long.class).single();
    }
}
