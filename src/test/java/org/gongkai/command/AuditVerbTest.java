package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.words.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trail from the command line, on the database of a program that is running. */
class AuditVerbTest extends HouseTest {

    @Autowired
    JdbcClient sql;

    @Test
    void saysWhetherTheTrailIsIntactAndWhereNot() {
        ToolRun fine = ToolRun.of("", "audit", "verify", "--json");
        assertThat(fine.err()).isEmpty();
        assertThat(fine.json().path("intact").asBoolean()).as(fine.out()).isTrue();
        assertThat(fine.exit()).isZero();

        String was = change("'被改动'");
        ToolRun changed = ToolRun.of("", "audit", "verify");
        change("'" + was + "'");

        assertThat(changed.exit()).isEqualTo(1);
        assertThat(changed.out()).contains("发现 1 处不符", "第 1 条的内容被改动");
        assertThat(ToolRun.of("", "audit", "verify").exit()).isZero();
    }

    @Test
    void takesTheTrailOut(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("trail.jsonl");
        ToolRun done = ToolRun.of("", "audit", "export", "--as", "jsonl", "-o", file.toString());
        assertThat(done.err()).isEmpty();
        assertThat(done.exit()).isZero();
        assertThat(Files.readString(file)).contains("启用留痕");
        assertThat(ToolRun.of("", "audit", "export", "--as", "csv", "-o", file.toString())
                        .err())
                .contains("已经存在");
        assertThat(ToolRun.of("", "audit", "export", "--as", "xls", "-o", "x").err())
                .contains("没有格式");
        assertThat(ToolRun.of("", "audit").err()).contains("请给出要做的事");
    }

    private String change(String actorName) {
        sql.sql("alter table trail disable trigger trail_refuses_change").update();
        String was = sql.sql("select actor_name from trail where seq = 1")
                .query(String.class)
                .single();
        sql.sql("update trail set actor_name = " + actorName + " where seq = 1").update();
        sql.sql("alter table trail enable trigger trail_refuses_change").update();
        return was;
    }
}
