package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.words.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A backup taken beside the running program comes back row by row, and nothing comes back that is not whole (S12). */
class BackupVerbTest extends HouseTest {

    @Autowired
    JdbcClient sql;

    @Autowired
    Environment settings;

    @Value("${gongkai.data}")
    Path data;

    @TempDir
    Path directory;

    @Test
    void whatIsRestoredIsBackedUpAgainAsTheSame() throws IOException {
        sql.sql("insert into desk_view values ('backup', :name, :query, now())")
                .param("name", "政府信息\t公开")
                .param("query", "\\N\n\\.\n")
                .update();
        Path first = directory.resolve("first.zip");
        Path restored = directory.resolve("restored");
        Path second = directory.resolve("second.zip");
        try {
            ToolRun made = run("backup", first.toString(), "--json");
            assertThat(made.exit()).as(made.err()).isZero();
            assertThat(made.json().path("rows").intValue()).isPositive();
            assertThat(Files.getPosixFilePermissions(first)).hasSize(2);

            ToolRun back = run("restore", first.toString(), "--data", restored.toString(), "--keys", keys());
            assertThat(back.exit()).as(back.err()).isZero();
            assertThat(restored.resolve("secret/master-key")).hasSameBinaryContentAs(data.resolve("secret/master-key"));

            String before = System.getProperty("gongkai.data", "");
            String name = System.getProperty("gongkai.database.name", "");
            System.setProperty("gongkai.data", restored.toString());
            System.setProperty("gongkai.database.name", "gongkai");
            try {
                assertThat(ToolRun.of("", "backup", second.toString()).exit()).isZero();
            } finally {
                put("gongkai.data", before);
                put("gongkai.database.name", name);
            }
        } finally {
            sql.sql("delete from desk_view where username = 'backup'").update();
        }
        JsonNode was = manifest(first);
        JsonNode is = manifest(second);
        for (JsonNode table : was.path("tables")) {
            String entry = "tables/" + table.path("name").stringValue() + ".copy";
            assertThat(lines(second, entry)).as(entry).isEqualTo(lines(first, entry));
        }
        assertThat(is.path("tables")).hasSameSizeAs(was.path("tables"));
        assertThat(is.path("sequences")).isEqualTo(was.path("sequences"));
        assertThat(is.path("schema")).isEqualTo(was.path("schema"));
        assertThat(is.path("files")).isEqualTo(was.path("files"));

        ToolRun again = run("restore", first.toString(), "--data", restored.toString(), "--keys", keys());
        assertThat(again.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(again.err()).contains("已经有数据");
    }

    @Test
    void refusesWhatWasChangedOrIsNoBackup() throws IOException {
        Path file = directory.resolve("backup.zip");
        assertThat(run("backup", file.toString()).out()).contains("密钥不在里面");
        assertThat(run("restore", file.toString(), "--check").out()).contains("备份完整");
        assertThat(run("backup", file.toString()).err()).contains("已经存在");

        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path table = zip.getPath("tables/trail.copy");
            Files.writeString(table, Files.readString(table) + "\n");
        }
        ToolRun changed = run("restore", file.toString(), "--check");
        assertThat(changed.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(changed.err()).contains("tables/trail.copy", "与清单不符");

        Path words = Files.writeString(directory.resolve("words.zip"), "不是备份");
        assertThat(run("restore", words.toString(), "--check").err()).contains("不是完整的备份");
        Path empty = directory.resolve("empty.zip");
        try (FileSystem zip = FileSystems.newFileSystem(empty, Map.of("create", "true"))) {
            Files.writeString(zip.getPath("readme.txt"), "x");
        }
        assertThat(run("restore", empty.toString(), "--check").err()).contains("没有备份清单");
        assertThat(run("backup", "/nowhere/at/all.zip").err()).contains("不能写入");
    }

    @Test
    void refusesToRestoreWithoutTheKeysThatOpenIt() {
        Path file = directory.resolve("backup.zip");
        assertThat(run("backup", file.toString()).exit()).isZero();
        ToolRun without = run(
                "restore", file.toString(), "--data", directory.resolve("new").toString());

        assertThat(without.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(without.err()).contains("还缺编号", "--keys");
    }

    private String keys() {
        return data.resolve("secret/master-key").toString();
    }

    /** On the database of this test's program. */
    private ToolRun run(String... words) {
        String before = System.getProperty("gongkai.data", "");
        String name = System.getProperty("gongkai.database.name", "");
        System.setProperty("gongkai.data", data.toString());
        System.setProperty("gongkai.database.name", settings.getProperty("gongkai.database.name", "gongkai"));
        try {
            return ToolRun.of("", words);
        } finally {
            put("gongkai.data", before);
            put("gongkai.database.name", name);
        }
    }

    private static void put(String property, String value) {
        if (value.isEmpty()) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, value);
        }
    }

    /** A row is a line; the database may lay rows down in another order. */
    private static List<String> lines(Path file, String entry) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            return Files.readAllLines(zip.getPath(entry)).stream().sorted().toList();
        }
    }

    private static JsonNode manifest(Path file) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            return JsonMapper.shared().readTree(Files.readString(zip.getPath("manifest.json")));
        }
    }
}
