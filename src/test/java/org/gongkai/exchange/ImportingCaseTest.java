package org.gongkai.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.GongkaiApplication;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.paper.OfficialPaper;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.PrintingPaper;
import org.gongkai.remedy.Lesson;
import org.gongkai.remedy.RecordingRemedy;
import org.gongkai.remedy.RemedyEntry;
import org.gongkai.remedy.RemedyFigures;
import org.gongkai.remedy.RemedyProcedure;
import org.gongkai.remedy.RemedyResult;
import org.gongkai.remedy.RemedyType;
import org.gongkai.request.Archiving;
import org.gongkai.request.Attachment;
import org.gongkai.request.Consulting;
import org.gongkai.request.DeliveringReply;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.IssuingReply;
import org.gongkai.request.Opinion;
import org.gongkai.request.Provision;
import org.gongkai.request.RegisteringPaperRequest;
import org.gongkai.request.Reply;
import org.gongkai.request.RequestFigures;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.TimelineFact;
import org.gongkai.statute.Consulted;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Ground;
import org.gongkai.statute.Particular;
import org.gongkai.words.Filings;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 读入案卷: what one installation exports another reads back, word for word, once, and never what was changed. */
class ImportingCaseTest extends HouseTest {

    private static final LocalDate TUE_2026_04_07 = LocalDate.of(2026, 4, 7);
    private static final LocalDate FRI_2026_04_10 = LocalDate.of(2026, 4, 10);
    private static final String COMPANY = "某某建材有限公司";
    private static final String PASSPHRASE = "演示口令 2026-four-words";
    private static final Actor PROGRAM = Actor.system("test");

    @Autowired
    BindingCase binding;

    @Autowired
    ImportingCase importing;

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    RegisteringPaperRequest paper;

    @Autowired
    Consulting consulting;

    @Autowired
    IssuingReply replying;

    @Autowired
    DeliveringReply delivering;

    @Autowired
    RequestFiles files;

    @Autowired
    RequestFigures figures;

    @Autowired
    RecordingRemedy recording;

    @Autowired
    RemedyFigures remedyFigures;

    @Autowired
    Archiving archiving;

    @Autowired
    TransferringCase transferring;

    @Autowired
    CreatingAccount accounts;

    @Autowired
    JdbcClient sql;

    @TempDir
    Path directory;

    private Agency organ;
    private Actor clerk;
    private RequestNumber number = new RequestNumber("none-2026-0001");

    @BeforeEach
    void aDepartment() {
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        organ = registering.register(Organs.department(unique("duhui"), county)).orThrow();
        clerk = People.clerk(organ.code().value());
    }

    @Test
    void anEmptyInstallationReadsItBackWordForWord() throws IOException {
        aServedCase();
        reviewedAndTransferred();
        Path zip = exported();
        RequestFile here = files.findWhole(number, "核对", PROGRAM).orElseThrow();
        try (ConfigurableApplicationContext other = anotherInstallation()) {
            ImportingCase there = other.getBean(ImportingCase.class);
            assertThat(problems(there.read(zip, PASSPHRASE, false, PROGRAM)))
                    .singleElement()
                    .asString()
                    .contains("没有代码是“" + organ.code() + "”的机关");
            RegisteringAgency registeringThere = other.getBean(RegisteringAgency.class);
            registeringThere.register(Organs.countyGovernment("testcounty")).orThrow();
            registeringThere
                    .register(Organs.department(organ.code().value(), "testcounty"))
                    .orThrow();

            assertThat(there.read(zip, PASSPHRASE, true, PROGRAM).orThrow().number())
                    .isEqualTo(number);
            RequestFiles filesThere = other.getBean(RequestFiles.class);
            assertThat(filesThere.find(number, PROGRAM)).isEmpty(); // only looked at

            ImportedCase read = there.read(zip, PASSPHRASE, false, PROGRAM).orThrow();
            assertThat(read.facts()).isEqualTo(here.timeline().size());
            assertThat(problems(there.read(zip, PASSPHRASE, false, PROGRAM)))
                    .containsExactly("申请" + number + "已经在本系统，没有重复读入");

            RequestFile back = filesThere.findWhole(number, "核对", PROGRAM).orElseThrow();
            assertThat(back.timeline()).containsExactlyElementsOf(here.timeline());
            assertThat(back.timeline())
                    .extracting(TimelineFact::recordedAt)
                    .isEqualTo(here.timeline().stream()
                            .map(TimelineFact::recordedAt)
                            .toList());
            assertThat(back.reading()).isEqualTo(here.reading());
            assertThat(back.letter()).isEqualTo(here.letter());
            assertThat(back.consultations()).isEqualTo(here.consultations());
            assertThat(back.applicant())
                    .usingRecursiveComparison()
                    .ignoringFields("proofs") // papers that proved identity stay where they were checked (PIPL 19)
                    .isEqualTo(here.applicant());
            assertThat(back.applicant().identityFiles()).isEmpty();
            assertThat(stored(other.getBean(JdbcClient.class))).isEqualTo(stored(sql));
            assertThat(letters(other.getBean(JdbcClient.class))).isEqualTo(letters(sql));
            assertThat(other.getBean(RequestFigures.class).figures(List.of(organ.code()), 2026))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(figures.figures(List.of(organ.code()), 2026));
            Attachment given = java.util.Objects.requireNonNull(back.issued())
                    .reply()
                    .files()
                    .getFirst();
            assertThat(filesThere
                            .open(number, given.id(), PROGRAM)
                            .orElseThrow()
                            .content())
                    .hasSameContentAs(files.open(number, given.id(), PROGRAM)
                            .orElseThrow()
                            .content());
            assertThat(last(other.getBean(JdbcClient.class))).isEqualTo(last(sql));
            assertThat(remedies(other.getBean(JdbcClient.class))).hasSize(6).isEqualTo(remedies(sql));
            assertThat(transfers(other.getBean(JdbcClient.class))).hasSize(1).isEqualTo(transfers(sql));
            assertThat(other.getBean(RemedyFigures.class).count(List.of(organ.code()), 2026))
                    .isNotEmpty()
                    .isEqualTo(remedyFigures.count(List.of(organ.code()), 2026));
        }
    }

    @Test
    void whatWasChangedIsRefusedBeforeAnythingIsWritten() throws IOException {
        aServedCase();
        Path zip = exported();
        assertThat(problems(importing.read(zip, "另外一个口令 2026", false, PROGRAM))).containsExactly("口令不对，打不开办理记录");
        assertThat(problems(importing.read(zip, PASSPHRASE, false, PROGRAM)))
                .containsExactly("申请" + number + "已经在本系统，没有重复读入");

        Path changed = Files.copy(zip, directory.resolve("changed.zip"));
        try (FileSystem inside = FileSystems.newFileSystem(changed)) {
            Files.writeString(inside.getPath(SealedRecord.PATH), "别的");
        }
        assertThat(problems(importing.read(changed, PASSPHRASE, false, PROGRAM)))
                .containsExactly("内容被改动：" + SealedRecord.PATH);

        Path plain = directory.resolve("plain.zip");
        Files.write(
                plain,
                binding.pack(number, CaseFileKind.ARCHIVE, clerk).orElseThrow().content());
        assertThat(problems(importing.read(plain, PASSPHRASE, false, PROGRAM)))
                .singleElement()
                .asString()
                .contains("没有可以读回的办理记录");
        Path words = Files.writeString(directory.resolve("words.zip"), "不是案卷");
        assertThat(problems(importing.read(words, PASSPHRASE, false, PROGRAM))).hasSize(1);
        assertThatThrownBy(() -> importing.read(zip, PASSPHRASE, false, clerk)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void nothingPersonalOfTheRecordLiesOpen() throws IOException {
        aServedCase();
        Path zip = exported();
        try (FileSystem inside = FileSystems.newFileSystem(zip)) {
            byte[] sealed = Files.readAllBytes(inside.getPath(SealedRecord.PATH));
            assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith("GKP1")
                    .doesNotContain(number.value());
            assertThat(new PassphraseBox(PASSPHRASE).open(sealed, "elsewhere")).isEmpty();
            assertThat(Files.readString(inside.getPath("manifest.json"))).contains(PassphraseBox.METHOD);
        }
    }

    @Test
    void thePageAsksForAPassphraseTwice() {
        aServedCase();
        PlainVisitor visitor = PlainVisitor.of(url(""));
        String name = unique("clerk");
        accounts.create(PROGRAM, People.account(name, organ.code().value(), Role.CLERK))
                .orThrow();
        visitor.signIn(name, People.PASSWORD);
        String path = "/desk/requests/" + number + "/casefile";
        visitor.get(path);
        PlainVisitor.Answer tooShort = visitor.submit("form[action$=record]", Map.of("passphrase", "短", "again", "短"));
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.page().select("#passphrase-error").text()).contains("至少12个字符");
        visitor.get(path);
        assertThat(visitor.submit("form[action$=record]", Map.of("passphrase", PASSPHRASE, "again", "x"))
                        .page()
                        .select("#again-error")
                        .text())
                .contains("不一样");
        visitor.get(path);
        PlainVisitor.Answer made =
                visitor.submit("form[action$=record]", Map.of("passphrase", PASSPHRASE, "again", PASSPHRASE));
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.header("Content-Disposition")).contains(".zip");
    }

    private ConfigurableApplicationContext anotherInstallation() {
        return new SpringApplicationBuilder(GongkaiApplication.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(
                        "--gongkai.data=" + directory.resolve("other"),
                        "--gongkai.database.name=gongkai",
                        "--gongkai.demo=false",
                        "--gongkai.by-itself=false",
                        "--gongkai.search.by-itself=false",
                        "--gongkai.audit.chain-by-itself=false");
    }

    private Path exported() throws IOException {
        BoundCase made =
                binding.packWithRecord(number, PASSPHRASE, clerk).orElseThrow().orThrow();
        Path zip = directory.resolve("case.zip");
        Files.copy(new ByteArrayInputStream(made.content()), zip, StandardCopyOption.REPLACE_EXISTING);
        return zip;
    }

    private List<Map<String, Object>> stored(JdbcClient of) {
        return of.sql("""
                        select f.seq, f.type, f.on_date, f.recorded_at, f.actor, f.actor_name, f.body::text as body,
                            f.sealed is null as open, r.stage, r.received_on, r.due_on, r.decided_on, r.disposition, r.on_time,
                            r.counted, r.facts, r.applicant_masked
                        from request_fact f join request r on r.id = f.request_id where r.number = ? order by f.seq""").param(number.value()).query().listOfRows();
    }

    private List<Map<String, Object>> letters(JdbcClient of) {
        return of.sql("""
                        select l.seq, l.kind, l.agency, l.on_date, l.number, l.title, l.template, l.sha256
                        from request_letter l join request r on r.id = l.request_id where r.number = ? order by l.seq, l.kind""").param(number.value()).query().listOfRows();
    }

    /** Reviews and suits, each with its facts, all but the numbers of the rows. */
    private List<Map<String, Object>> remedies(JdbcClient of) {
        return of.sql("""
                        select c.agency, c.handled_by, c.type, c.case_number, c.body, c.accepted_on, c.request_number, c.cause, c.result,
                            c.decided_on, c.pending, c.struck, c.facts, c.procedure, c.answer_by, c.answered_on, f.seq,
                            f.type as fact, f.on_date, f.result as fact_result, f.document, f.note, f.lesson, f.recorded_at, f.actor,
                            f.actor_name
                        from remedy_case c join remedy_fact f on f.case_id = c.id
                        where c.request_number = ? order by c.accepted_on, c.type, f.seq""").param(number.value()).query().listOfRows();
    }

    private List<Map<String, Object>> transfers(JdbcClient of) {
        return of.sql("""
                        select t.receiver, t.files, t.bytes, t.manifest_sha256, t.manifest_sm3, t.made_at, t.actor_name, r.receipt_number,
                            r.received_on, r.actor_name as receipt_by
                        from case_transfer t join case_transfer_receipt r on r.transfer = t.id
                        where t.request_number = ? order by t.id""").param(number.value()).query().listOfRows();
    }

    private List<Map<String, Object>> last(JdbcClient of) {
        return of.sql("select kind, year, last from request_letter_serial where agency = ? order by kind, year")
                .param(organ.code().value())
                .query()
                .listOfRows();
    }

    private static List<String> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.problems().stream().map(Problem::message).toList()
                : List.of();
    }

    /** A partial disclosure after a third party was asked, with a file, served by post. */
    private void aServedCase() {
        clock.setTo(TUE_2026_04_07);
        number = paper.register(Filings.to(organ.code().value()).inPerson(TUE_2026_04_07), null, clerk)
                .orThrow()
                .number();
        consulting
                .ask(
                        number,
                        new Consulting.Question(
                                TUE_2026_04_07,
                                Consulted.THIRD_PARTY,
                                COMPANY,
                                "13900000000",
                                TUE_2026_04_07,
                                "是否同意公开报价单"),
                        clerk)
                .orThrow();
        consulting
                .answered(
                        number,
                        new Consulting.Answer("A", TUE_2026_04_07, Opinion.REFUSES_WITH_GROUNDS, "涉及商业秘密"),
                        clerk)
                .orThrow();
        consulting
                .found(number, new Consulting.Finding("A", TUE_2026_04_07, true, "会影响竞争", false, "没有重大影响"), clerk)
                .orThrow();
        Reply reply = new Reply(
                Disposition.P,
                List.of(Ground.THIRD_PARTY),
                Set.of(),
                Map.of(Particular.RELEASED_PART, "各乡镇分配金额", Particular.REASON, "报价单涉及商业秘密"),
                null,
                Provision.ELECTRONIC,
                "",
                List.of(keep()));
        replying.draft(number, TUE_2026_04_07, reply, clerk).orThrow();
        replying.review(
                        number,
                        TUE_2026_04_07,
                        true,
                        "同意",
                        People.reviewer(organ.code().value()))
                .orThrow();
        clock.setTo(FRI_2026_04_10);
        replying.issue(number, FRI_2026_04_10, People.head(organ.code().value()))
                .orThrow();
        delivering
                .deliver(
                        number,
                        new DeliveringReply.Delivery(
                                FRI_2026_04_10, DeliveryManner.POST, true, "XA12345678913", "申请人电话要求改为邮寄"),
                        clerk)
                .orThrow();
    }

    /** A review that corrected the answer, a suit that is pending, and a file the archive has. */
    private void reviewedAndTransferred() {
        long review = recording
                .accept(
                        new RemedyEntry(
                                organ.code().value(),
                                RemedyType.REVIEW,
                                unique("复议"),
                                "某县人民政府",
                                FRI_2026_04_10,
                                number.value(),
                                "不服部分公开"),
                        clerk)
                .orThrow();
        recording
                .notified(review, FRI_2026_04_10, RemedyProcedure.ORDINARY, clerk)
                .orThrow();
        recording.answered(review, FRI_2026_04_10, clerk).orThrow();
        recording
                .decide(review, RemedyResult.UNLAWFUL, FRI_2026_04_10, "复决1号", clerk)
                .orThrow();
        recording.noteLesson(review, Lesson.values()[0], "以后先登记检索", clerk).orThrow();
        recording
                .accept(
                        new RemedyEntry(
                                organ.code().value(),
                                RemedyType.SUIT_AFTER_REVIEW,
                                unique("行初"),
                                "某人民法院",
                                FRI_2026_04_10,
                                number.value(),
                                "不服部分公开"),
                        clerk)
                .orThrow();
        archiving.archive(number, FRI_2026_04_10, "2026-1", clerk).orThrow();
        long transfer = transferring.handOver(number, "县档案馆", clerk).orThrow();
        transferring.confirm(number, transfer, "收2026-1", FRI_2026_04_10, clerk).orThrow();
    }

    private Attachment keep() {
        try {
            byte[] content = PrintingPaper.print(OfficialPaper.plain("分配表"), PaperFormat.PDF)
                    .orThrow();
            return replying.keepFile(number, "分配表.pdf", new ByteArrayInputStream(content), clerk)
                    .orThrow();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
