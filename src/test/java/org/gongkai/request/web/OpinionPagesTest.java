package org.gongkai.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.page.WrongCodes;
import org.gongkai.request.ConfirmingReceipt;
import org.gongkai.request.ConsultationFile;
import org.gongkai.request.Consulting;
import org.gongkai.request.FilingRequest;
import org.gongkai.request.LetterFile;
import org.gongkai.request.Opinion;
import org.gongkai.request.ReplyLetter;
import org.gongkai.request.RequestFact;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.statute.Consulted;
import org.gongkai.vault.LookTickets;
import org.gongkai.words.Filings;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.TestClock;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Answering a letter of consultation with the code on its slip (R-11…R-16). */
class OpinionPagesTest extends HouseTest {

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    FilingRequest filing;

    @Autowired
    ConfirmingReceipt confirming;

    @Autowired
    Consulting consulting;

    @Autowired
    RequestFiles files;

    RequestNumber number;
    Actor clerk;

    @BeforeEach
    void aRequest() {
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        Agency organ =
                registering.register(Organs.department(unique("ask"), county)).orThrow();
        clerk = People.clerk(organ.code().value());
        number = filing.file(Filings.to(organ.code().value()).build(), null)
                .orThrow()
                .number();
        confirming.confirm(number, TestClock.WED_2026_06_10, clerk).orThrow();
    }

    @Test
    void aThirdPartyObjectsOnAnOldPhoneWithoutScript() throws Exception {
        ReplyLetter letter = ask(Consulted.THIRD_PARTY, "某公司");
        ReplyLetter.Slip.Online online = online(letter);
        assertThat(scanned(LetterFile.slip(letter, "pdf").orElseThrow().orThrow()))
                .isEqualTo(online.address())
                .endsWith("/opinion?letter=" + number + "-A");
        Files.write(
                Path.of("target", "slip.docx"),
                LetterFile.slip(letter, "docx").orElseThrow().orThrow().content());
        try (Visitor party = Visitor.onPhoneWithoutScript(url(""))) {
            Page page = party.goTo("/opinion?letter=" + number + "-A").page();
            page.getByLabel("答复码").fill("2222 2222");
            press(page, "打开");
            assertThat(party.status()).isEqualTo(422);
            page.getByLabel("答复码").fill(online.code().toLowerCase(java.util.Locale.ROOT));
            press(page, "打开");
            assertThat(page.locator("main").innerText())
                    .contains("是否同意公开报价单", "15个工作日", "由本机关依法决定是否公开")
                    .doesNotContain("申请人甲");
            page.getByLabel("不同意公开").check();
            page.getByLabel("材料").setInputFiles(pdf());
            press(page, "提交意见");
            assertThat(party.status()).isEqualTo(422);
            assertThat(page.locator(".govuk-error-summary, .error-summary").innerText())
                    .contains("请写明不同意公开的理由", "请填写填写人的姓名", "请填写联系电话");
            page.locator("#reasons").fill("报价构成是本公司的商业秘密");
            page.getByLabel("填写人姓名").fill("填写人甲");
            page.getByLabel("联系电话").fill("0319-0000001");
            press(page, "提交意见");
            assertThat(page.locator("main").innerText()).contains("您的意见已经收到", "报价构成是本公司的商业秘密", "意见书.pdf");
            assertThat(page.locator("form[enctype]").count()).isZero();
        }
        ConsultationFile asked = file().consultations().getFirst();
        assertThat(asked.opinion()).isEqualTo(Opinion.OBJECTS);
        assertThat(asked.answeredOn()).isEqualTo(TestClock.WED_2026_06_10);
        RequestFact.OpinionReceived received = file().timeline().stream()
                .map(one -> one.fact())
                .filter(RequestFact.OpinionReceived.class::isInstance)
                .map(RequestFact.OpinionReceived.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(received.online()).isTrue();
        assertThat(received.files()).hasSize(1);
        assertThat(file().timeline().getLast().personal()).contains("填写人甲", "0319-0000001");
        assertThat(file().timeline().getLast().by()).isEqualTo("被征求意见方");
        assertThat(files.open(number, received.files().getFirst().id(), clerk)).isPresent();
    }

    @Test
    void thePagesAreFine() {
        ReplyLetter.Slip.Online online = online(ask(Consulted.CO_MAKER, "某局"));
        try (Visitor organ = Visitor.of(url(""))) {
            Page page = organ.goTo("/opinion?letter=" + number + "-A").page();
            organ.isFine("opinion-ask");
            page.getByLabel("答复码").fill(online.code());
            press(page, "打开");
            organ.isFine("opinion-form");
            press(page, "提交意见");
            organ.isFine("opinion-refused");
            page.getByLabel("同意公开", new Page.GetByLabelOptions().setExact(true)).check();
            page.getByLabel("填写人姓名").fill("经办人");
            page.getByLabel("联系电话").fill("0319-0000002");
            press(page, "提交意见");
            organ.isFine("opinion-given");
        }
        assertThat(file().consultations().getFirst().opinion()).isEqualTo(Opinion.CONSENTS);
    }

    @Test
    void anOrganIsAskedForItsAnswerOnly() {
        ReplyLetter.Slip.Online online = online(ask(Consulted.ORGAN, "某局"));
        PlainVisitor organ = PlainVisitor.of(url(""));
        String ticket = open(organ, online.code());
        assertThat(organ.get(ticket).page().select("input[name=opinion]")).isEmpty();
        assertThat(organ.post(ticket, Map.of("reasons", "本机关没有这份材料", "name", "经办人", "phone", "0319-0000002"))
                        .status())
                .isEqualTo(303);
        assertThat(file().consultations().getFirst().opinion()).isEqualTo(Opinion.INFORMS);
        // once only
        assertThat(organ.post(ticket, Map.of("reasons", "再说一次", "name", "经办人", "phone", "0319-0000002"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theCodeOfOneConsultationOpensNoOther() {
        String first = online(ask(Consulted.CO_MAKER, "某局")).code();
        String second = online(ask(Consulted.CO_MAKER, "另一局")).code();
        assertThat(first).isNotEqualTo(second);
        PlainVisitor organ = PlainVisitor.of(url(""));
        assertThat(organ.post("/opinion", Map.of("letter", number + "-B", "code", first))
                        .status())
                .isEqualTo(422);
        for (int i = 0; i < WrongCodes.MOST_OF_SOURCE_ON_NUMBER; i++) {
            organ.post("/opinion", Map.of("letter", number + "-B", "code", "AAAAAAAA"));
        }
        assertThat(organ.post("/opinion", Map.of("letter", number + "-B", "code", second))
                        .text())
                .contains("15分钟后再试");
    }

    @Test
    void aLookEndsByItself() {
        PlainVisitor organ = PlainVisitor.of(url(""));
        String ticket = open(organ, online(ask(Consulted.CO_MAKER, "某局")).code());
        clock.advance(LookTickets.LIFE.plusMinutes(1));
        assertThat(organ.get(ticket).status()).isEqualTo(404);
        assertThat(organ.get("/opinion/nothing").status()).isEqualTo(404);
    }

    private String open(PlainVisitor visitor, String code) {
        return Objects.requireNonNull(visitor.post("/opinion", Map.of("letter", number + "-A", "code", code))
                .location());
    }

    private ReplyLetter ask(Consulted who, String name) {
        consulting
                .ask(number, new Consulting.Question(TestClock.WED_2026_06_10, who, name, "", null, "是否同意公开报价单"), clerk)
                .orThrow();
        return files.notice(number, file().consultations().getLast().letterSeq(), null, clerk)
                .orElseThrow();
    }

    private static ReplyLetter.Slip.Online online(ReplyLetter letter) {
        return Objects.requireNonNull(Objects.requireNonNull(letter.slip()).online());
    }

    private RequestFile file() {
        return files.find(number, clerk).orElseThrow();
    }

    private static String scanned(LetterFile slip) throws Exception {
        Path shot = Path.of("target", "slip.pdf");
        Files.write(shot, slip.content());
        try (PDDocument document = Loader.loadPDF(slip.content())) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            var bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels)));
            return new QRCodeReader().decode(bitmap).getText();
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static FilePayload pdf() {
        return new FilePayload("意见书.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
    }
}
