package org.gongkai.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.gongkai.words.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseTest extends HouseTest {

    @Autowired
    JdbcClient sql;

    @Autowired
    DataSource dataSource;

    @Test
    void writesEveryCommitToDisk() {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            assertThat(sql.sql("show " + setting).query(String.class).single())
                    .as(setting)
                    .isEqualTo("on");
        }
    }

    @Test
    void sortsChineseByPinyin() {
        assertThat(sql.sql("select string_agg(n, '' order by n) from (values ('张'),('李'),('阿'),('北')) as t(n)")
                        .query(String.class)
                        .single())
                .isEqualTo("阿北李张");
    }

    @Test
    void refusesConnectionsWithoutThePassword() throws SQLException {
        String url;
        try (Connection connection = dataSource.getConnection()) {
            url = connection.getMetaData().getURL();
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "wrong"))
                .isInstanceOf(SQLException.class);
    }
}
