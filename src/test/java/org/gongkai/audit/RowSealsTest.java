package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.audit.TrailVerdict.Break;
import org.gongkai.audit.TrailVerdict.Kind;
import org.gongkai.document.DocumentNumber;
import org.gongkai.page.Trace;
import org.gongkai.request.FilingRequest;
import org.gongkai.request.RequestNumber;
import org.gongkai.words.Filings;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.gongkai.words.Press;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** rows that change lawfully are compared too, and what was done to them with a database tool stays in the trail. */
class RowSealsTest extends HouseTest {

    private static final String AS_A_STRANGER = "set local gongkai.program = ''";
    private static final String HIDDEN = "set local session_replication_role = replica";

    @Autowired
    RegisteringAgency registering;

    @Autowired
    FilingRequest filing;

    @Autowired
    TrailChain chain;

    @Autowired
    Trail trail;

    @Autowired
    RowSeals seals;

    @Autowired
    Anchors anchors;

    @Autowired
    VerifyingTrail verifying;

    @Autowired
    JdbcClient sql;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext program;

    RequestNumber number;
    DocumentNumber published;

    @BeforeEach
    void aCaseAndAPublishedDocument() {
        String organ = unique("fengcun");
        registering.register(Organs.countyGovernment(organ)).orThrow();
        number = filing.file(Filings.to(organ).build(), null).orThrow().number();
        published = Press.of(program, unique("fengjiao")).publish(Press.notice("演示通知", "正文。", LocalDate.now(clock)));
        chain.takeIn();
    }

    @Test
    void whatTheProgramDoesIsSealedAndFits() {
        assertThat(sql.sql("select count(*) from row_change").query(Long.class).single())
                .isZero();
        TrailVerdict verdict = verifying.verify(People.auditor());
        assertThat(verdict.breaks()).isEmpty();
        assertThat(verdict.things())
                .isGreaterThan(sql.sql("select count(*) from request")
                        .query(Long.class)
                        .single());
    }

    @Test
    void whatIsCommittedBetweenTwoTakingsInFits() {
        List<Break> found = new ArrayList<>();
        transaction.executeWithoutResult(tx -> {
            sql.sql("update request set due_on = due_on + 1 where number = ?")
                    .param(number.value())
                    .update();
            seals.verify(chained(), new Told(found));
            tx.setRollbackOnly();
        });
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update request set due_on = due_on + 20 where number = :case",
                "update request set on_time = true, stage = 'ANSWERED' where number = :case",
                "delete from request_words where true; delete from request_secret where request_id = (select id from request where number = :case)",
                "update publication set title = '别的标题' where document_id = (select id from document where number = :document)",
                "update agency set name = 'x'",
                "insert into oa_token (name, agency, token_mac, created_at, created_by) values ('x', 'x', '\\x00', now(), 'x')",
            })
    void aRowChangedPutInOrDeletedWithADatabaseToolIsFound(String change) {
        for (String how : List.of(AS_A_STRANGER, HIDDEN)) {
            List<Break> found = after(db -> {
                db.sql(how).update();
                apply(db, change);
                db.sql("set local session_replication_role = origin").update();
            });
            assertThat(found).as(how).isNotEmpty();
            assertThat(found)
                    .as(how)
                    .allSatisfy(broken -> assertThat(broken.kind())
                            .isIn(Kind.BYPASSED, Kind.FACT_CHANGED, Kind.FACT_MISSING, Kind.FACT_UNTRACED));
        }
    }

    @Test
    void whatAStrangerDidIsSaidInTheChainForEver() {
        List<Break> found = after(db -> {
            db.sql(AS_A_STRANGER).update();
            db.sql("update request set due_on = due_on + 20 where number = ?")
                    .param(number.value())
                    .update();
            chain.takeIn();
            db.sql("update request set due_on = due_on - 20 where number = ?")
                    .param(number.value())
                    .update();
        });
        assertThat(found).hasSize(2).allSatisfy(broken -> {
            assertThat(broken.kind()).isEqualTo(Kind.BYPASSED);
            assertThat(broken.where()).startsWith("request/");
            assertThat(broken.text()).contains("绕过本系统直接改动");
        });
    }

    @Test
    void aRealConnectionOfADatabaseToolIsNotTakenForTheProgram() throws SQLException, IOException {
        var copy = Files.readAllBytes(anchors.file());
        var own = database.unwrap(HikariDataSource.class);
        try (Connection tool = DriverManager.getConnection(own.getJdbcUrl(), own.getUsername(), own.getPassword())) {
            tool.setAutoCommit(false);
            try (var statement = tool.createStatement()) {
                statement.execute("update request set due_on = due_on + 20 where number = '" + number.value() + "'");
                try (var row = statement.executeQuery("select program from row_change order by id desc limit 1")) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getString(1))
                            .isNotEqualTo(program.getBean(ProgramMark.class).recorded());
                }
            }
            tool.rollback();
        }
        assertThat(Files.readAllBytes(anchors.file())).isEqualTo(copy);
    }

    @Test
    void aLawfulChangeOfAHiddenOneIsSaidToo() {
        List<Break> found = after(db -> {
            db.sql(HIDDEN).update();
            db.sql("update request set due_on = due_on + 20 where number = ?")
                    .param(number.value())
                    .update();
            db.sql("set local session_replication_role = origin").update();
            db.sql("update request set due_on = due_on + 1 where number = ?")
                    .param(number.value())
                    .update();
        });
        assertThat(found).singleElement().satisfies(broken -> {
            assertThat(broken.kind()).isEqualTo(Kind.BYPASSED);
            assertThat(broken.text()).contains("与封存的不符");
        });
    }

    @Test
    void sealsChangedWithTheirRowAreFound() {
        assertThat(after(db -> {
                    db.sql(HIDDEN).update();
                    db.sql("update request set due_on = due_on + 20 where number = ?")
                            .param(number.value())
                            .update();
                    db.sql("update row_seal s set digest = r.digest from rows_as_they_stand('request') r"
                                    + " where s.table_name = 'request' and s.row_key = r.row_key")
                            .update();
                }))
                .extracting(Break::kind)
                .containsOnly(Kind.SEALS_CHANGED);
        assertThat(after(db -> db.sql("update row_seal_total set rows = rows + 1 where table_name = 'request'")
                        .update()))
                .extracting(Break::kind)
                .containsOnly(Kind.SEALS_CHANGED);
        assertThat(after(db -> db.sql("delete from row_seal_total where table_name = 'request'")
                        .update()))
                .extracting(Break::kind)
                .contains(Kind.SEALS_CHANGED);
    }

    @Test
    void aTableWhoseChangesAreNoLongerRecordedIsFound() {
        assertThat(after(db -> db.sql("alter table request disable trigger row_changed")
                        .update()))
                .extracting(Break::kind, Break::where)
                .containsExactly(tuple(Kind.UNWATCHED, "request"));
        assertThat(after(db -> {
                    for (String trigger : List.of("row_put_in", "row_changed", "row_taken_out")) {
                        db.sql("drop trigger " + trigger + " on request").update();
                    }
                }))
                .extracting(Break::kind, Break::where)
                .containsExactly(tuple(Kind.UNWATCHED, "request"));
    }

    @Test
    void aTableThatGetsAColumnIsSealedAnewAtTheNextStart() {
        transaction.executeWithoutResult(tx -> {
            tx.setRollbackOnly();
            sql.sql("alter table agency add column later text not null default 'x'")
                    .update();
            List<Break> before = new ArrayList<>();
            seals.verify(chained(), new Told(before));
            assertThat(before).extracting(Break::kind).containsOnly(Kind.FACT_CHANGED);
            var nextStart = new RowSeals(sql, program.getBean(JdbcTemplate.class), program.getBean(ProgramMark.class));
            RowSeals.Taken taken = nextStart.take();
            assertThat(taken.detail()).startsWith("按现状封存 1 张表");
            assertThat(taken.strange()).isEmpty();
            List<Break> after = new ArrayList<>();
            nextStart.verify(taken.comesTo(), new Told(after));
            assertThat(after).isEmpty();
        });
    }

    @Test
    void theSealsAreOnThePageOnlyForWhoAsksForTheTrailItself() {
        var all = trail.page(TrailFilter.everything(), 1, 50, People.auditor());
        assertThat(all.entries()).extracting(TrailEntry::act).doesNotContain(TrailChain.SEALED);
        var own = trail.page(new TrailFilter(null, null, Trace.Kind.TRAIL, "", ""), 1, 50, People.auditor());
        assertThat(own.entries()).extracting(TrailEntry::act).contains(TrailChain.SEALED);
    }

    private byte[] chained() {
        return sql.sql("select kept_digest from trail where kept_key = 'rows' order by seq desc limit 1")
                .query(byte[].class)
                .single();
    }

    private void apply(JdbcClient db, String changes) {
        for (String change : changes.split(";")) {
            var statement = db.sql(change.strip());
            if (change.contains(":case")) {
                statement = statement.param("case", number.value());
            }
            if (change.contains(":document")) {
                statement = statement.param("document", published.value());
            }
            assertThat(statement.update()).as(change).isPositive();
        }
    }

    /** What is found after somebody with all power over the database was there; afterwards nothing has happened. */
    private List<Break> after(Consumer<JdbcClient> stranger) {
        try {
            var copy = Files.readAllBytes(anchors.file());
            List<Break> found = new ArrayList<>();
            try {
                transaction.executeWithoutResult(tx -> {
                    tx.setRollbackOnly();
                    stranger.accept(sql);
                    found.addAll(verifying.verify(People.auditor()).breaks());
                });
            } finally {
                Files.write(anchors.file(), copy); // the rolled-back batch left its anchors
            }
            assertThat(verifying.verify(People.auditor()).breaks()).isEmpty();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Told(List<Break> found) implements RowSeals.Verdict {
        @Override
        public void row() {}

        @Override
        public void changed(String row) {
            found.add(new Break(Kind.FACT_CHANGED, row, ""));
        }

        @Override
        public void missing(String row) {
            found.add(new Break(Kind.FACT_MISSING, row, ""));
        }

        @Override
        public void unsealed(String row) {
            found.add(new Break(Kind.FACT_UNTRACED, row, ""));
        }

        @Override
        public void sealsChanged(String table) {
            found.add(new Break(Kind.SEALS_CHANGED, table, ""));
        }

        @Override
        public void unwatched(String table) {
            found.add(new Break(Kind.UNWATCHED, table, ""));
        }

        @Override
        public void strange(String row, String detail) {
            found.add(new Break(Kind.BYPASSED, row, detail));
        }
    }
}
