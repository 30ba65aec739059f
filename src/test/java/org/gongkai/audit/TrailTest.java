package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.gongkai.agency.AgencyCode;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.annualreport.DraftingReport;
import org.gongkai.annualreport.ReportId;
import org.gongkai.audit.TrailVerdict.Break;
import org.gongkai.audit.TrailVerdict.Kind;
import org.gongkai.document.DocumentNumber;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.KeptFiles;
import org.gongkai.page.Trace;
import org.gongkai.remedy.RecordingRemedy;
import org.gongkai.remedy.RemedyEntry;
import org.gongkai.remedy.RemedyType;
import org.gongkai.reportform.ReportPart;
import org.gongkai.request.ConfirmingReceipt;
import org.gongkai.request.CorrectingRecords;
import org.gongkai.request.FilingRequest;
import org.gongkai.request.RecordCorrection;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Supervising;
import org.gongkai.retention.RetentionTerms;
import org.gongkai.statute.Way;
import org.gongkai.words.Filings;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.gongkai.words.Press;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** everything leaves a trace, and no trace can be lost or changed unnoticed. */
class TrailTest extends HouseTest {

    @Autowired
    RegisteringAgency registering;

    @Autowired
    FilingRequest filing;

    @Autowired
    ConfirmingReceipt confirming;

    @Autowired
    Trail trail;

    @Autowired
    TrailChain chain;

    @Autowired
    Anchors anchors;

    @Autowired
    VerifyingTrail verifying;

    @Autowired
    ExportingTrail exporting;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RecordingRemedy remedies;

    @Autowired
    Supervising supervising;

    @Autowired
    CorrectingRecords correcting;

    @Autowired
    DraftingReport drafting;

    @Autowired
    RetentionTerms terms;

    @Autowired
    ApplicationContext program;

    String organ;
    RequestNumber number;

    @BeforeEach
    void aCaseWithTwoFacts() {
        organ = unique("liuhen");
        registering.register(Organs.countyGovernment(organ)).orThrow();
        number = filing.file(Filings.to(organ).build(), null).orThrow().number();
        confirming
                .confirm(number, clock.instant().atZone(clock.getZone()).toLocalDate(), People.clerk(organ))
                .orThrow();
        chain.takeIn();
    }

    @Test
    void everyFactOfACaseLeavesATrace() {
        List<TrailEntry> entries = of(number);

        assertThat(entries).extracting(TrailEntry::act).containsExactly("确认收到", "封存文书", "登记申请");
        assertThat(entries).extracting(TrailEntry::kind).containsOnly(Trace.Kind.CASE);
        assertThat(entries.getFirst().actor()).isEqualTo("test-clerk");
        assertThat(entries.getLast().actor()).isEqualTo("@citizen");
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.toString())
                        .doesNotContain("申请人甲", "13800001234", Filings.RESIDENT_NUMBER, "医保"));
    }

    @Test
    void whatIsRolledBackLeavesNone() {
        long before = count();
        transaction.executeWithoutResult(tx -> {
            registering.register(Organs.countyGovernment(unique("wu"))).orThrow();
            tx.setRollbackOnly();
        });
        chain.takeIn();
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void withoutItsTraceNothingIsChanged() {
        transaction.executeWithoutResult(tx -> {
            tx.setRollbackOnly();
            sql.sql("alter table trail_arrival add constraint nothing_arrives check (false) not valid")
                    .update();
            assertThatThrownBy(() -> registering.register(Organs.countyGovernment(unique("wu"))))
                    .isInstanceOf(DataAccessException.class);
        });
    }

    @Test
    void theTableRefusesEveryChange() {
        for (String change : List.of(
                "update trail set act = 'x'",
                "delete from trail",
                "truncate trail",
                "update trail_arrival set act = 'x'")) {
            if (change.startsWith("update trail_arrival")) {
                registering.register(Organs.countyGovernment(unique("dao"))).orThrow();
            }
            assertThatThrownBy(() -> sql.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void anIntactTrailIsFoundIntactAndTheVerificationLeavesATraceToo() {
        TrailVerdict verdict = verifying.verify(People.auditor());

        assertThat(verdict.breaks()).isEmpty();
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.things()).isGreaterThanOrEqualTo(2);
        chain.takeIn();
        assertThat(trail.page(TrailFilter.everything(), 1, 1, People.auditor())
                        .entries()
                        .getFirst()
                        .act())
                .isEqualTo("核验留痕");
    }

    @Test
    void aChangedEntryIsFound() {
        long seq = head() - 1;
        assertThat(after(db -> db.sql("update trail set actor_name = '别人' where seq = ?")
                        .param(seq)
                        .update()))
                .anySatisfy(broken -> is(broken, Kind.CHANGED, seq));
    }

    @Test
    void aChangedEntryWithANewDigestIsFoundByTheNextOne() {
        long seq = head() - 1;
        assertThat(after(db -> forge(db, seq))).anySatisfy(broken -> is(broken, Kind.REORDERED, seq + 1));
    }

    @Test
    void aDeletedEntryIsFound() {
        long seq = head() - 1;
        assertThat(after(db ->
                        db.sql("delete from trail where seq = ?").param(seq).update()))
                .anySatisfy(broken -> is(broken, Kind.MISSING, seq));
    }

    @Test
    void aDeletedEntryWhoseGapWasClosedIsFound() {
        long seq = head() - 1;
        assertThat(after(db -> {
                    db.sql("delete from trail where seq = ?").param(seq).update();
                    db.sql("update trail set seq = seq - 1 where seq > ?")
                            .param(seq)
                            .update();
                }))
                .anySatisfy(broken -> is(broken, Kind.CHANGED, seq));
    }

    @Test
    void exchangedEntriesAreFound() {
        long seq = head();
        List<Break> breaks = after(db -> {
            db.sql("update trail set seq = seq + 1000000 where seq in (?, ?)")
                    .params(seq, seq - 1)
                    .update();
            db.sql("update trail set seq = case seq when ? then ? else ? end where seq > 1000000")
                    .params(seq + 1_000_000, seq - 1, seq)
                    .update();
        });
        assertThat(breaks).anySatisfy(broken -> is(broken, Kind.CHANGED, seq));
        assertThat(breaks).anySatisfy(broken -> is(broken, Kind.REORDERED, seq - 1));
    }

    @Test
    void aTailCutOffIsFoundByTheAnchors() {
        long head = head();
        assertThat(after(db -> db.sql("delete from trail where seq > ?")
                        .param(head - 2)
                        .update()))
                .anySatisfy(broken -> {
                    is(broken, Kind.CUT_OFF, head - 1);
                    assertThat(broken.text()).contains("第 " + head + " 条");
                });
    }

    @Test
    void aTrailEmptiedWholeIsFoundByTheAnchors() {
        assertThat(after(db -> db.sql("truncate trail").update())).anySatisfy(broken -> is(broken, Kind.CUT_OFF, 1));
    }

    @Test
    void aTailRewrittenWithRightDigestsIsFoundByTheAnchors() {
        long seq = head() - 1;
        assertThat(after(db -> {
                    for (long at = seq; at <= head(); at++) {
                        forge(db, at);
                    }
                }))
                .anySatisfy(broken -> assertThat(broken.kind()).isEqualTo(Kind.REWRITTEN));
    }

    @Test
    void anEntryAddedByAStrangerIsFound() {
        long head = head();
        assertThat(after(db -> {
                    db.sql(
                                    "insert into trail select seq + 1, at, actor, actor_name, source, kind, subject, act, detail,"
                                            + " null, null, previous, digest from trail where seq = ?")
                            .param(head)
                            .update();
                    forge(db, head + 1);
                }))
                .anySatisfy(broken -> is(broken, Kind.ADDED, head + 1));
    }

    @Test
    void aFactChangedBehindTheProgramsBackIsFound() {
        assertThat(after(db -> {
                    db.sql("alter table request_fact disable trigger all").update();
                    db.sql("update request_fact set on_date = on_date - 1 where seq = 2 and request_id ="
                                    + " (select id from request where number = ?)")
                            .param(number.value())
                            .update();
                }))
                .singleElement()
                .satisfies(broken -> {
                    assertThat(broken.kind()).isEqualTo(Kind.FACT_CHANGED);
                    assertThat(broken.where()).isEqualTo("request/" + number + "/2");
                });
    }

    @Test
    void aFactDeletedOrPutInBehindTheProgramsBackIsFound() {
        List<Break> breaks = after(db -> {
            db.sql("alter table request_fact disable trigger all").update();
            db.sql("update request_fact set seq = 7 where seq = 2 and request_id ="
                            + " (select id from request where number = ?)")
                    .param(number.value())
                    .update();
        });
        assertThat(breaks).extracting(Break::kind).containsExactlyInAnyOrder(Kind.FACT_MISSING, Kind.FACT_UNTRACED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remedy_fact set note = 'x'",
                "annual_report_fact set actor_name = 'x'",
                "request_supervision set text = 'x'",
                "request_supervision_answer set text = 'x'",
                "record_correction set record = 'x'",
                "record_correction_decision set reason = 'x'",
                "request_letter set sealed = 'x'",
                "request_letter set title = 'x'",
                "retention_term set years = 1"
            })
    void aChangeOfWhatTheOfficeKeepsBesideItsCasesIsFound(String change) {
        keepsOneOfEach();
        String table = change.substring(0, change.indexOf(' '));
        assertThat(after(db -> {
                    db.sql("alter table " + table + " disable trigger all").update();
                    assertThat(db.sql("update " + change).update()).isPositive();
                }))
                .isNotEmpty()
                .allSatisfy(broken -> assertThat(broken.kind()).isEqualTo(Kind.FACT_CHANGED));
        assertThat(after(db -> {
                    db.sql("alter table " + table + " disable trigger all").update();
                    db.sql("delete from " + table + " where ctid = (select min(ctid) from " + table + ")")
                            .update();
                }))
                .extracting(Break::kind)
                .contains(Kind.FACT_MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edition set body_html = body_html || 'x' where id = :id",
                "edition set frozen = false where id = :id",
                "edition_attachment set blob = 'o-x' where edition_id = :id"
            })
    void aChangeOfAPublishedTextOrItsFilesIsFound(String change) {
        Press press = Press.of(program, unique("jiao"));
        DocumentNumber published = press.publish(Press.notice("演示通知", "正文。", LocalDate.now(clock)));
        long edition = sql.sql("select public_edition from document where number = ?")
                .param(published.value())
                .query(Long.class)
                .single();
        chain.takeIn();
        assertThat(after(db -> {
                    String table = change.substring(0, change.indexOf(' '));
                    db.sql("alter table " + table + " disable trigger all").update();
                    if (table.equals("edition_attachment")) {
                        db.sql("""
                                        insert into edition_attachment (edition_id, position, name, blob, media_type, bytes, text)
                                        values (?, 1, '附件.txt', 'o-0', 'text/plain', 1, '')""").param(edition).update();
                    }
                    assertThat(db.sql("update " + change).param("id", edition).update())
                            .isOne();
                }))
                .singleElement()
                .satisfies(broken -> assertThat(broken.where()).isEqualTo("edition/" + edition));
    }

    /** One row at least in each of the tables. */
    private void keepsOneOfEach() {
        LocalDate today = LocalDate.now(clock);
        Actor clerk = People.clerk(organ);
        remedies.accept(
                        new RemedyEntry(
                                organ, RemedyType.REVIEW, unique("某复"), "某市人民政府", today, number.value(), "不服答复"),
                        clerk)
                .orThrow();
        supervising.write(number, "请说明进展", today.plusDays(3), People.leader()).orThrow();
        supervising
                .answer(supervising.notes(number, 1, People.leader()).getFirst().id(), "正在办理", clerk)
                .orThrow();
        String correction = correcting
                .register(
                        new CorrectingRecords.Asked("", today, Way.IN_PERSON, "名册", "申请人甲", "1", "年份有误", "户口簿"), clerk)
                .orThrow();
        correcting
                .decide(correction, RecordCorrection.Decision.CORRECTED, "属实", "", People.head(organ))
                .orThrow();
        drafting.write(new ReportId(new AgencyCode(organ), 2025), ReportPart.PROBLEMS, "问题和改进", clerk)
                .orThrow();
        terms.set(KeptFiles.Kind.REQUEST, "30", today, "归档范围和保管期限表", People.head(organ))
                .orThrow();
        chain.takeIn();
    }

    @Test
    void aHeadThatIsNotItsOwnIsSaidInTheChainItself() throws Exception {
        var copy = Files.readAllBytes(anchors.file());
        try {
            registering.register(Organs.countyGovernment(unique("tou"))).orThrow();
            transaction.executeWithoutResult(tx -> {
                tx.setRollbackOnly();
                sql.sql("alter table trail disable trigger all").update();
                forge(sql, head());
                chain.takeIn();
                assertThat(sql.sql("select act from trail order by seq desc limit 3")
                                .query(String.class)
                                .list())
                        .containsExactly(TrailChain.SEALED, "登记机关", TrailChain.STRANGE_HEAD);
            });
        } finally {
            Files.write(anchors.file(), copy); // the rolled-back batch left its anchors
            chain.takeIn();
        }
        assertThat(verifying.verify(People.auditor()).breaks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheAuditAdministratorReadsVerifiesAndExports(Role role) {
        Actor actor = People.of(organ, role);
        List<Consumer<Actor>> acts = List.of(
                by -> trail.page(TrailFilter.everything(), 1, 10, by),
                verifying::verify,
                by -> exporting.export(TrailFilter.everything(), ExportingTrail.Format.CSV, new StringWriter(), by));
        for (Consumer<Actor> act : acts) {
            if (role == Role.AUDIT_ADMINISTRATOR) {
                act.accept(actor);
            } else {
                assertThatThrownBy(() -> act.accept(actor)).isInstanceOf(NotPermitted.class);
            }
        }
    }

    @Test
    void anExportCanBeVerifiedElsewhere() {
        var out = new StringWriter();
        long count = exporting.export(TrailFilter.everything(), ExportingTrail.Format.JSONL, out, People.auditor());

        List<JsonNode> lines =
                out.toString().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines).hasSize((int) count);
        for (int i = 1; i < lines.size(); i++) {
            assertThat(lines.get(i).path("previous").asString())
                    .isEqualTo(lines.get(i - 1).path("digest").asString());
        }
    }

    @Test
    void aCellThatLooksLikeAFormulaIsNone() {
        sql.sql("insert into trail_arrival (at, actor, actor_name, source, kind, subject, act, detail)"
                        + " values (now(), 'x', '=1+1', '', 'SETTING', '', '试', '一\"二,三')")
                .update();
        chain.takeIn();
        var out = new StringWriter();
        exporting.export(
                new TrailFilter(null, null, Trace.Kind.SETTING, "x", ""),
                ExportingTrail.Format.CSV,
                out,
                People.auditor());
        assertThat(out.toString()).startsWith("\ufeff序号,").contains(",'=1+1,", ",\"一\"\"二,三\",");
    }

    @Test
    void filtersByDayKindPersonAndSubject() {
        var today = clock.instant().atZone(clock.getZone()).toLocalDate();
        var filter = new TrailFilter(today, today, Trace.Kind.CASE, "test-clerk", number.value());
        assertThat(trail.page(filter, 1, 10, People.auditor()).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.act()).isEqualTo("确认收到"));
        var tomorrow = new TrailFilter(today.plusDays(1), null, null, "", number.value());
        assertThat(trail.page(tomorrow, 1, 10, People.auditor()).entries()).isEmpty();
    }

    /** What is found after somebody with all power over the database was there; afterwards nothing has happened. */
    private List<Break> after(Consumer<JdbcClient> stranger) {
        List<Break>[] found = new List[1];
        transaction.executeWithoutResult(tx -> {
            tx.setRollbackOnly();
            sql.sql("alter table trail disable trigger all").update();
            stranger.accept(sql);
            found[0] = verifying.verify(People.auditor()).breaks();
        });
        return found[0];
    }

    /** Changes an entry and gives it the digest that is right for it. */
    private void forge(JdbcClient db, long seq) {
        byte[] before = db.sql("select digest from trail where seq = ?")
                .param(seq - 1)
                .query(byte[].class)
                .single();
        TrailEntry entry = db.sql("select " + TrailRows.COLUMNS + " from trail where seq = ?")
                .param(seq)
                .query((row, n) -> TrailRows.entry(row))
                .single();
        TrailEntry forged = new TrailEntry(
                        entry.seq(),
                        entry.at(),
                        entry.actor(),
                        "别人",
                        entry.source(),
                        entry.kind(),
                        entry.subject(),
                        entry.act(),
                        entry.detail(),
                        entry.keptKey(),
                        entry.keptDigest(),
                        before,
                        before)
                .sealed();
        db.sql("update trail set actor_name = '别人', previous = ?, digest = ? where seq = ?")
                .params(before, forged.digest(), seq)
                .update();
    }

    private static void is(Break broken, Kind kind, long where) {
        assertThat(broken.kind()).isEqualTo(kind);
        assertThat(broken.where()).isEqualTo(String.valueOf(where));
    }

    private List<TrailEntry> of(RequestNumber subject) {
        return trail.page(new TrailFilter(null, null, null, "", subject.value()), 1, 50, People.auditor())
                .entries();
    }

    private long count() {
        return sql.sql("select count(*) from trail").query(Long.class).single();
    }

    private long head() {
        return sql.sql("select max(seq) from trail").query(Long.class).single();
    }
}
