package org.gongkai.request;

import java.util.List;
import org.gongkai.vault.SealedValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of the cases: all that is personal in a case is sealed with its key, and only the key with the master key. */
@Component
class SealedCaseKeys implements SealedValues {

    private final JdbcClient sql;

    SealedCaseKeys(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "案件密钥";
    }

    @Override
    public List<Sealed> after(String key, int most) {
        return sql.sql("""
                        select s.request_id, r.number, s.subject_key from request_secret s
                        join request r on r.id = s.request_id
                        where s.request_id > ? order by s.request_id limit ?""")
                .params(key.isEmpty() ? 0L : Long.parseLong(key), most)
                .query((row, n) -> new Sealed(
                        String.valueOf(row.getLong("request_id")),
                        Secrets.place(new RequestNumber(row.getString("number"))),
                        row.getBytes("subject_key")))
                .list();
    }

    @Override
    public void replace(Sealed old, byte[] fresh) {
        sql.sql("update request_secret set subject_key = ? where request_id = ? and subject_key = ?")
                .params(fresh, Long.parseLong(old.key()), old.value())
                .update();
    }
}
