package org.gongkai.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.paper.Block;
import org.gongkai.paper.OfficialPaper;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.PrintingPaper;
import org.gongkai.request.Attachment;
import org.gongkai.request.FactRecorded;
import org.gongkai.request.IssuingReply;
import org.gongkai.request.Provision;
import org.gongkai.request.RecordedFact;
import org.gongkai.request.RegisteringPaperRequest;
import org.gongkai.request.Reply;
import org.gongkai.request.RequestFact;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Ground;
import org.gongkai.statute.Particular;
import org.gongkai.vault.Vault;
import org.gongkai.words.Filings;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** 区分处理: from the uploaded PDF to the file that goes along with the reply. */
class RedactingTest extends HouseTest {

    private static final LocalDate TUE_2026_04_07 = LocalDate.of(2026, 4, 7);
    private static final String PHONE = "13800001234";

    @Autowired
    Redacting redacting;

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    RegisteringPaperRequest paper;

    @Autowired
    IssuingReply replying;

    @Autowired
    RequestFiles files;

    @Autowired
    CreatingAccount accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher news;

    @Autowired
    Vault vault;

    @Autowired
    RedactionStore store;

    @TempDir
    Path directory;

    private String organ = "";
    private Actor clerk = Actor.citizen();
    private RequestNumber number = new RequestNumber("none-2026-0001");

    @BeforeEach
    void aCase() {
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        organ = unique("redact");
        registering.register(Organs.department(organ, county)).orThrow();
        clerk = People.clerk(organ);
        clock.setTo(TUE_2026_04_07);
        number = paper.register(Filings.to(organ).inPerson(TUE_2026_04_07), null, clerk)
                .orThrow()
                .number();
    }

    @Test
    void namesAndNumbersAreSuggestedAcceptedAndGone() throws IOException {
        long id = begin();
        List<Suggestion> suggestions = suggestions(id);
        assertThat(suggestions).extracting(Suggestion::found).contains("申请人甲", PHONE);
        for (Suggestion one : suggestions) {
            draw(id, one).orThrow();
        }
        assertThat(suggestions(id)).isEmpty();
        Redaction done = redacting.apply(number, id, clerk).orThrow();
        assertThat(done.appliedAt()).isNotNull();
        String text = text(redacting.result(number, id, clerk).orElseThrow());
        assertThat(text).contains("补助分配情况").doesNotContain("申请人甲", PHONE);
        assertThat(Redacting.summary(done)).contains("遮盖" + done.boxes().size() + "处", "第十五条");
    }

    @Test
    void whatStandsElsewhereStopsTheFile() {
        long id = begin();
        Suggestion first = suggestions(id).getFirst();
        draw(id, first).orThrow();
        assertThat(problems(redacting.apply(number, id, clerk))).anyMatch(why -> why.contains("没有遮盖的地方又出现了"));
        assertThat(redacting.result(number, id, clerk)).isEmpty();
    }

    @Test
    void everyBoxCanBeTakenBackUntilTheReplyIsSigned() {
        long id = begin();
        suggestions(id).forEach(one -> draw(id, one).orThrow());
        redacting.apply(number, id, clerk).orThrow();
        Redaction.Box box =
                redacting.find(number, id, clerk).orElseThrow().boxes().getFirst();
        Redaction less = redacting.undo(number, id, box.id(), clerk).orThrow();
        assertThat(less.boxes()).doesNotContain(box);
        assertThat(less.appliedAt()).as("the file no longer fits").isNull();
        assertThat(redacting.result(number, id, clerk)).isEmpty();
        assertThat(problems(redacting.attach(number, id, clerk)))
                .containsExactly("还没有生成核验过的文件，请先“遮盖并核验”", "还没有拟写答复，请先拟写，再附上区分处理后的文件");
        suggestions(id).forEach(one -> draw(id, one).orThrow());
        redacting.apply(number, id, clerk).orThrow();
        draft();
        redacting.attach(number, id, clerk).orThrow();
        assertThat(files.find(number, clerk).orElseThrow().draft())
                .isNotNull()
                .satisfies(draft ->
                        assertThat(draft.files()).extracting(Attachment::name).containsExactly("区分处理后公开的文件1.pdf"));
        replying.review(number, TUE_2026_04_07, true, "", People.reviewer(organ))
                .orThrow();
        replying.issue(number, TUE_2026_04_07, People.head(organ)).orThrow();
        assertThat(problems(redacting.apply(number, id, clerk))).containsExactly("答复已经签发，不能再改区分处理");
    }

    @Test
    void theFilesGoWithThePersonalDataOfTheCase() {
        long id = begin();
        transaction.executeWithoutResult(status -> news.publishEvent(new FactRecorded(
                number,
                new RecordedFact(
                        9,
                        new RequestFact.PersonalDataDestroyed(TUE_2026_04_07, "2036-1", 1),
                        clock.instant(),
                        "",
                        ""))));
        assertThat(vault.open(store.source(id))).isEmpty();
    }

    @Test
    void whatCannotBeUsedIsRefusedWithEveryReason() throws IOException {
        assertThat(problems(redacting.begin(number, stream("plain text"), clerk)))
                .singleElement()
                .asString()
                .contains("PDF");
        long id = begin();
        assertThat(problems(redacting.draw(number, id, 9, null, 1.0, 0.0, null, Ground.NOT_FOUND, clerk)))
                .containsExactly("文件只有1页", "请填写框的位置，从页面左上角量起，单位为点", "请填写框的大小，不小于1点", "请填写框的大小，不小于1点", "请选择不予公开的依据");
        assertThat(problems(redacting.apply(number, id, clerk))).containsExactly("没有给出要遮盖的位置。");
        for (Actor other : List.of(
                People.head(organ),
                People.leader(),
                People.clerk(agencies.county().handledBy().value()))) {
            assertThatThrownBy(() -> redacting.apply(number, id, other)).isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> redacting.picture(number, id, 1, People.leader()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void boxesAreDrawnByMouseByKeyboardAndByHand() throws IOException {
        String name = unique("clerk");
        accounts.create(Actor.system("test"), People.account(name, organ, Role.CLERK))
                .orThrow();
        long id = begin();
        String path = "/desk/requests/" + number + "/redactions/" + id;
        PlainVisitor plain = PlainVisitor.of(url(""));
        plain.signIn(name, People.PASSWORD);
        assertThat(plain.get("/desk/requests/" + number + "/redactions").text()).contains("文件1", "1页", "还没有生成");
        assertThat(plain.get(path).text()).contains("建议遮盖", "申请人甲", "本页还没有框");
        PlainVisitor.Answer refused = plain.submit("#box", Map.of("x", "abc", "y", "", "width", "", "height", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#x").val()).isEqualTo("abc");
        plain.get(path);
        assertThat(plain.submit(
                                "#box",
                                Map.of("x", "80", "y", "90", "width", "100", "height", "20", "ground", "PROCESS"))
                        .location())
                .contains("done=drawn");
        Path upload = directory.resolve("draft.pdf");
        Files.write(upload, pdf());
        try (Visitor looking = Visitor.of(url(""))) {
            looking.signIn(name, People.PASSWORD).goTo(path).isFine("redaction");
            Page page = looking.page();
            var picture = page.locator("#sheet img").boundingBox();
            page.mouse().move(picture.x + 100, picture.y + 100);
            page.mouse().down();
            page.mouse().move(picture.x + 200, picture.y + 140);
            page.mouse().up();
            double drawn = Double.parseDouble(page.inputValue("#width"));
            assertThat(drawn).isGreaterThan(20);
            page.locator("#box button[type=button]").click();
            page.keyboard().press("Shift+ArrowRight");
            page.keyboard().press("ArrowDown");
            assertThat(Double.parseDouble(page.inputValue("#width"))).isGreaterThan(drawn);
            page.selectOption("#ground", "THIRD_PARTY");
            page.locator("#box button[type=submit]").click();
            assertThat(page.locator("main").innerText()).contains("已加上", "框2");
            looking.goTo("/desk/requests/" + number + "/redactions").isFine("redactions");
            page.setInputFiles("#file", upload);
            page.locator("main form button[type=submit]").click();
            assertThat(page.locator("h1").innerText()).contains("文件2");
        }
        try (Visitor looking = Visitor.onPhone(url(""))) {
            looking.signIn(name, People.PASSWORD).goTo(path).isFine("redaction-phone");
        }
    }

    private long begin() {
        try {
            return redacting
                    .begin(number, new ByteArrayInputStream(pdf()), clerk)
                    .orThrow();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] pdf() {
        return PrintingPaper.print(
                        OfficialPaper.plain("补助分配情况")
                                .saying(List.of(
                                        new Block.Paragraph("受益人申请人甲，联系电话" + PHONE + "，分配金额一万元。"),
                                        new Block.Paragraph("经办人核对：申请人甲已经签字。"))),
                        PaperFormat.PDF)
                .orThrow();
    }

    private List<Suggestion> suggestions(long id) {
        Redaction redaction = redacting.find(number, id, clerk).orElseThrow();
        return redacting.suggestions(number, redaction, 1, clerk);
    }

    private Outcome<Redaction> draw(long id, Suggestion one) {
        return redacting.draw(
                number,
                id,
                1,
                one.box().x(),
                one.box().y(),
                one.box().width(),
                one.box().height(),
                one.ground(),
                clerk);
    }

    private void draft() {
        Reply reply = new Reply(
                Disposition.P,
                List.of(Ground.OTHER_LAW),
                Set.of(),
                Map.of(Particular.RELEASED_PART, "分配金额", Particular.REASON, "涉及个人隐私"),
                null,
                Provision.ELECTRONIC,
                "",
                List.of());
        replying.draft(number, TUE_2026_04_07, reply, clerk).orThrow();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .problems().stream().map(Problem::message).toList();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
