package org.gongkai.remedy;

import java.util.Optional;
import org.gongkai.page.HoldsFile;
import org.gongkai.page.KeptFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A request whose review or suit is pending is not destroyed. */
@Component
class HoldingRequests implements HoldsFile {

    private final JdbcClient sql;

    HoldingRequests(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> reason(KeptFiles.Kind kind, String number) {
        if (kind != KeptFiles.Kind.REQUEST) {
            return Optional.empty();
        }
        return sql.sql("""
                        select case_number from remedy_case where request_number = ? and pending and not struck
                        order by id limit 1""").param(number).query(String.class).optional().map(known -> "复议或者诉讼尚未审结：" + known);
    }
}
