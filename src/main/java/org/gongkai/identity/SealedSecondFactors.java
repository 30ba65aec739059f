package org.gongkai.identity;

import java.util.List;
import org.gongkai.vault.SealedValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secrets of second factors, to be sealed anew. */
@Component
class SealedSecondFactors implements SealedValues {

    private final JdbcClient sql;

    SealedSecondFactors(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "两步验证密钥";
    }

    @Override
    public List<Sealed> after(String key, int most) {
        return sql.sql("select username, secret from second_factor where username > ? order by username limit ?")
                .params(key, most)
                .query((row, n) -> new Sealed(
                        row.getString("username"),
                        SecondFactor.place(row.getString("username")),
                        row.getBytes("secret")))
                .list();
    }

    @Override
    public void replace(Sealed old, byte[] fresh) {
        sql.sql("update second_factor set secret = ? where username = ? and secret = ?")
                .params(fresh, old.key(), old.value())
                .update();
    }
}
