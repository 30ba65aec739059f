package org.gongkai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.exchange.ImportedItem.Result;
import org.gongkai.exchange.RegisterImport.State;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 导入以前的台账 on the desk: brought, looked through, taken over, told row by row. */
class RegisterImportPagesTest extends HouseTest {

    private static final String PATH = "/desk/register-import";
    private static final String HEAD = "收到日期,申请人,申请人类型,申请内容,渠道,答复日期,答复结果\n";
    private static final String TWO_AND_A_WRONG_ONE = HEAD
            + "2024.3.4,申请人甲,自然人,某项目的批准文件,当面,2024.3.8,予以公开\n"
            + "2025.3.5,申请人乙,自然人,某项目的环评,网上,2025.3.9,部分公开\n"
            + "2025.3.6,申请人丙,自然人,某项目的图纸,网上,2025.3.9,不予公开\n";

    @Autowired
    RegisterImports imports;

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    CreatingAccount accounts;

    @Autowired
    JdbcClient sql;

    private Agency organ;
    private Actor clerk;
    private String name;

    @BeforeEach
    void aDepartmentWithAClerk() {
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        organ = registering.register(Organs.department(unique("daoru"), county)).orThrow();
        clerk = People.clerk(organ.code().value());
        name = unique("jingban");
        accounts.create(Actor.system("test"), People.account(name, organ.code().value(), Role.CLERK))
                .orThrow();
    }

    @Test
    void aClerkBringsAFileSeesWhatWouldComeAndTakesItOver() throws IOException {
        try (Visitor visitor = Visitor.of(url(""))) {
            Page page = visitor.signIn(name, People.PASSWORD)
                    .goTo(PATH)
                    .isFine("register-import")
                    .page();
            page.getByText("核对", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.textContent(".govuk-error-summary")).contains("请选择台账文件");
            page.setInputFiles(
                    "#file",
                    new FilePayload("台账.csv", "text/csv", TWO_AND_A_WRONG_ONE.getBytes(StandardCharsets.UTF_8)));
            page.getByText("核对", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForURL("**" + PATH + "/*");
            long id = Long.parseLong(visitor.path().replaceAll(".*/", ""));
            RegisterImport looked = waitFor(id);
            assertThat(looked.state()).isEqualTo(State.CHECKED);
            assertThat(looked.count(Result.WOULD_BE_TAKEN)).isEqualTo(2);
            visitor.goTo(PATH + "/" + id).isFine("register-import-looked");
            assertThat(page.textContent("main")).contains("第4行", "看不出计入年报哪一项", "2024年", "2025年");
            page.getByText("导入 2 件").click();
            RegisterImport done = waitFor(id);
            assertThat(done.state()).isEqualTo(State.DONE);
            visitor.goTo(PATH + "/" + id).isFine("register-import-done");
            assertThat(page.textContent("main")).contains("已导入", "2 件");
            visitor.goTo(PATH);
            assertThat(page.textContent("#brought")).contains("台账.csv", "已导入");
            visitor.goTo("/desk/requests?year=2024");
            assertThat(page.textContent("main")).contains("某项目的批准文件").doesNotContain("申请人甲");
            try (Visitor phone = Visitor.onPhone(url(""))) {
                phone.signIn(name, People.PASSWORD).goTo(PATH).isFine("register-import-phone");
                phone.goTo(PATH + "/" + id).isFine("register-import-done-phone");
            }
            assertThat(sql.sql("select count(*) from register_import where id = ? and blob is null")
                            .param(id)
                            .query(Integer.class)
                            .single())
                    .as("the file is no longer kept")
                    .isEqualTo(1);
            assertThat(sql.sql(
                                    "select detail from trail_arrival where act = '导入台账' and subject = ? union all select detail from trail where act = '导入台账' and subject = ?")
                            .params(organ.code().value(), organ.code().value())
                            .query(String.class)
                            .list())
                    .singleElement()
                    .asString()
                    .contains("已导入2件，未导入1件");
        }
    }

    @Test
    void everyRowStandsInTheReport() throws IOException {
        long id = brought(TWO_AND_A_WRONG_ONE);
        waitFor(id);
        var out = new java.io.ByteArrayOutputStream();
        imports.report(id, out, clerk);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getFirstSheet().read()).hasSize(4);
        }
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.signIn(name, People.PASSWORD);
        assertThat(visitor.get(PATH + "/" + id + "/report.xlsx").header("Content-Disposition"))
                .contains("filename");
        assertThat(visitor.get(PATH + "/template.xlsx").status()).isEqualTo(200);
    }

    @Test
    void whatCannotBeUsedIsSaidAndTheFileGoes() throws IOException {
        long id = brought("甲,乙\n1,2\n");
        RegisterImport failed = waitFor(id);
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.problem()).contains("没有找到列名");

        long given = brought(TWO_AND_A_WRONG_ONE);
        waitFor(given);
        assertThat(imports.discard(given, clerk)).isInstanceOf(Outcome.Done.class);
        assertThat(imports.begin(given, clerk)).isInstanceOf(Outcome.Refused.class);
        assertThat(sql.sql("select count(*) from register_import where agency = ? and blob is not null")
                        .param(organ.code().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sql.sql("select count(*) from request where agency = ?")
                        .param(organ.code().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatWasCutShortGoesOnWhereItStopped() throws IOException {
        long id = brought(TWO_AND_A_WRONG_ONE);
        waitFor(id);
        sql.sql("update register_import set state = 'RUNNING' where id = ?")
                .param(id)
                .update();
        assertThat(imports.find(id, clerk)).get().matches(RegisterImport::interrupted);
        assertThat(imports.begin(id, clerk)).isInstanceOf(Outcome.Done.class);
        RegisterImport done = waitFor(id);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.count(Result.TAKEN)).isEqualTo(2);
    }

    @Test
    void othersSeeNothingOfIt() throws IOException {
        long id = brought(TWO_AND_A_WRONG_ONE);
        waitFor(id);
        String other = unique("bieren");
        accounts.create(
                        Actor.system("test"),
                        People.account(other, agencies.county().handledBy().value(), Role.CLERK))
                .orThrow();
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.signIn(other, People.PASSWORD);
        assertThat(visitor.get(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(visitor.get(PATH + "/" + id + "/report.xlsx").status()).isEqualTo(404);
        String reviewer = unique("shencha");
        accounts.create(
                        Actor.system("test"),
                        People.account(reviewer, organ.code().value(), Role.REVIEWER))
                .orThrow();
        PlainVisitor looking = PlainVisitor.of(url(""));
        looking.signIn(reviewer, People.PASSWORD);
        assertThat(looking.get(PATH).status()).isEqualTo(403);
        assertThat(looking.get(PATH + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void thePageCostsTheSameHoweverManyRowsItHas() throws IOException {
        long few = brought(TWO_AND_A_WRONG_ONE);
        waitFor(few);
        StringBuilder rows = new StringBuilder(HEAD);
        for (int i = 0; i < 120; i++) {
            rows.append("2025.3.6,申请人丙,自然人,图纸").append(i).append(",网上,2025.3.9,不予公开\n");
        }
        long many = brought(rows.toString());
        waitFor(many);
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.signIn(name, People.PASSWORD);
        visitor.get(PATH + "/" + few);
        int one = (int) statements.during(() -> visitor.get(PATH + "/" + few));
        assertThat((int) statements.during(() -> visitor.get(PATH + "/" + many)))
                .isEqualTo(one);
        assertThat(visitor.get(PATH + "/" + many + "?page=3").text()).contains("共 120 条", "第 3 / 3 页");
    }

    private long brought(String csv) throws IOException {
        return imports.bring(
                        organ.code().value(),
                        "台账.csv",
                        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                        clerk)
                .orThrow();
    }

    private RegisterImport waitFor(long id) {
        for (int i = 0; i < 600; i++) {
            RegisterImport found = imports.find(id, clerk).orElseThrow();
            if (!found.atWork()) {
                return found;
            }
            LockSupport.parkNanos(50_000_000L);
        }
        throw new AssertionError("still at work");
    }
}
