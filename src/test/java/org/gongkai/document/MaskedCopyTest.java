package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongkai.document.reading.WordFile;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.paper.reading.FileText;
import org.gongkai.paper.reading.ReadingFile;
import org.gongkai.paper.reading.Refusal;
import org.gongkai.paper.reading.Zip;
import org.gongkai.words.People;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** the public gets a copy without personal data; the file as handed in stays inside. */
class MaskedCopyTest extends DocumentTest {

    private static final String PHONE = "13812345678";

    @Autowired
    private MaskingFiles masking;

    @Autowired
    private AttachingFiles attaching;

    @Autowired
    private ClearingAlarm clearing;

    @Autowired
    private DocumentDesk desk;

    @Autowired
    private CreatingAccount accounts;

    private DocumentNumber draftWith(String name, byte[] content) {
        DocumentNumber number =
                drafting.begin(organ.code(), content("关于名单的公示"), clerk).orThrow();
        attaching.add(number, name, content, clerk).orThrow();
        return number;
    }

    private static byte[] sheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("名单");
            sheet.value(0, 0, "姓名");
            sheet.value(0, 1, "手机");
            sheet.value(1, 0, "甲");
            sheet.value(1, 1, PHONE);
            sheet.value(2, 0, "乙");
            sheet.value(2, 1, 13912345678L);
            sheet.value(3, 1, 42);
        }
        return out.toByteArray();
    }

    private static String words(byte[] file, String name) {
        return ((FileText.Read) ReadingFile.from(file, name)).text();
    }

    @Test
    void aSheetIsMaskedCellByCellAndTheOriginalStaysInside() throws IOException {
        byte[] original = sheet();
        DocumentNumber number = draftWith("名单.xlsx", original);
        assertThat(fields(checking.submit(number, "", clerk))).contains("body");
        masking.mask(number, 1, clerk).orThrow();
        assertThat(masking.of(number, clerk)).containsExactly(new MaskingFiles.File(1, "名单.xlsx", true));
        assertThat(masking.original(number, 1, clerk).orElseThrow().content()).isEqualTo(original);
        assertThat(clearing.of(number, clerk).orElseThrow().alarms()).isEmpty();
        signed(number, "");
        String text =
                published.find(number).orElseThrow().attachments().getFirst().text();
        assertThat(text).contains("138****5678", "139****5678", "甲", "42").doesNotContain(PHONE, "13912345678");
        assertThat(masking.original(number, 1, clerk).orElseThrow().content()).isEqualTo(original);
    }

    /** The file with more parts in it, each holding the words. */
    private static byte[] planted(byte[] file, String words, String... parts) throws IOException, Refusal {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : Zip.unpack(file, name -> true).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(("<x><t>" + words + "</t></x>").getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void nothingThatLiesBesideTheWordsOfAWordFileGoesAlong() throws IOException, Refusal {
        byte[] file = planted(
                new WordFile()
                        .raw("<w:p>" + WordFile.run("手机138123") + WordFile.run("45678") + "</w:p>")
                        .raw("<w:p><w:del><w:r><w:delText>原来写的" + PHONE + "</w:delText></w:r></w:del>"
                                + WordFile.run("别的一段") + "</w:p>")
                        .raw("<w:p><w:r><w:pict><w:txbxContent><w:p>" + WordFile.run("框里" + PHONE)
                                + "</w:p></w:txbxContent></w:pict></w:r></w:p>")
                        .raw("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏着的"
                                + PHONE + "</w:t></w:r>" + WordFile.run("看得见的") + "</w:p>")
                        .raw("<w:p><w:r><w:instrText>HYPERLINK tel:" + PHONE + "</w:instrText></w:r></w:p>")
                        .bytes(),
                PHONE,
                "word/comments.xml",
                "word/header1.xml",
                "word/footnotes.xml",
                "docProps/custom.xml",
                "docProps/core.xml",
                "customXml/item1.xml",
                "word/embeddings/sheet.xlsx",
                "word/people.xml");
        MaskedFile copy = MaskedFile.of(file, "名单" + PHONE + ".docx", t -> t.replace(PHONE, "138****5678"))
                .orElseThrow();
        assertThat(words(copy.content(), copy.name()).lines().map(String::strip))
                .contains("手机138****5678", "别的一段", "看得见的")
                .noneMatch(line -> line.contains("藏着的") || line.contains("框里") || line.contains("原来写的"));
        assertThat(copy.name()).isEqualTo("名单138****5678.docx");
        assertThat(MaskedFile.holds(file, "名单.docx", List.of(PHONE))).isTrue();
        assertThat(MaskedFile.holds(copy.content(), copy.name(), List.of(PHONE)))
                .isFalse();
    }

    @Test
    void nothingHiddenInAWorkbookGoesAlong() throws IOException, Refusal {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet seen = book.newWorksheet("名单");
            seen.value(0, 0, "姓名");
            seen.value(0, 1, "日期");
            seen.value(1, 0, "甲");
            seen.value(1, 1, LocalDate.of(2026, 3, 2));
            seen.style(1, 1).format("yyyy-mm-dd").set();
            seen.value(2, 0, "藏" + PHONE);
            seen.hideRow(2);
            seen.comment(1, 0, "批注" + PHONE);
            Worksheet hidden = book.newWorksheet("底表");
            hidden.value(0, 0, PHONE);
            hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
        }
        byte[] file = planted(out.toByteArray(), PHONE, "docProps/custom.xml", "xl/externalLinks/externalLink1.xml");
        MaskedFile copy = MaskedFile.of(file, "名单.xlsx", t -> t).orElseThrow();
        assertThat(words(copy.content(), copy.name())).contains("姓名", "甲").doesNotContain("藏", "底表");
        assertThat(MaskedFile.holds(file, "名单.xlsx", List.of(PHONE))).isTrue();
        assertThat(MaskedFile.holds(copy.content(), copy.name(), List.of(PHONE)))
                .isFalse();
    }

    @Test
    void otherKindsAreLeftToPeople() {
        assertThat(MaskedFile.of("电话".getBytes(StandardCharsets.UTF_8), "x.txt", t -> t))
                .isPresent();
        assertThat(MaskedFile.of("%PDF-1.4".getBytes(StandardCharsets.UTF_8), "x.pdf", t -> t))
                .isEmpty();
    }

    @Test
    void aCopyThatStillTellsIsNotPutUp() {
        DocumentNumber number = draftWith("说明.txt", ("手机" + PHONE).getBytes(StandardCharsets.UTF_8));
        byte[] careless = ("手机138 1234 5678，又" + PHONE).getBytes(StandardCharsets.UTF_8);
        assertThat(fields(masking.replace(number, 1, "说明.txt", careless, clerk)))
                .containsExactly("file");
        byte[] another = "手机13912345678".getBytes(StandardCharsets.UTF_8);
        assertThat(fields(masking.replace(number, 1, "说明.txt", another, clerk))).containsExactly("file");
        assertThat(masking.of(number, clerk).getFirst().masked()).isFalse();
    }

    @Test
    void theOriginalComesBackUntilItIsPublishedAndStaysWithTheNextEdition() {
        byte[] original = ("手机" + PHONE).getBytes(StandardCharsets.UTF_8);
        DocumentNumber number = draftWith("说明.txt", original);
        masking.mask(number, 1, clerk).orThrow();
        masking.restore(number, 1, clerk).orThrow();
        assertThat(masking.of(number, clerk).getFirst().masked()).isFalse();
        assertThat(fields(checking.submit(number, "", clerk))).contains("body");
        assertThat(fields(masking.restore(number, 1, clerk))).containsExactly("file");
        masking.mask(number, 1, clerk).orThrow();
        signed(number, "");
        drafting.beginEdition(number, clerk).orThrow();
        assertThat(masking.original(number, 1, clerk).orElseThrow().content()).isEqualTo(original);
    }

    @Test
    void aFileThatTheProgramCannotMaskTakesACopyMadeByHand() {
        DocumentNumber number = draftWith("说明.txt", ("手机" + PHONE).getBytes(StandardCharsets.UTF_8));
        byte[] copy = "手机已隐去".getBytes(StandardCharsets.UTF_8);
        masking.replace(number, 1, "说明.txt", copy, clerk).orThrow();
        assertThat(desk.file(number, 1, clerk).orElseThrow().bytes()).isEqualTo(copy.length);
        DocumentNumber clean = draftWith("说明.txt", "没有个人信息".getBytes(StandardCharsets.UTF_8));
        assertThat(fields(masking.mask(clean, 1, clerk))).containsExactly("file");
        assertThatThrownBy(() -> masking.mask(clean, 1, reviewer)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void thePageOffersTheCopy() {
        DocumentNumber number = draftWith("名单.txt", ("甲的手机" + PHONE).getBytes(StandardCharsets.UTF_8));
        String name = unique("mask");
        accounts.create(Actor.system("test"), People.account(name, code(), Role.CLERK))
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(name, People.PASSWORD);
            var page = visitor.goTo("/desk/proof/" + number).page();
            visitor.isFine("desk-proof-files");
            page.getByText("换成隐去个人信息的副本").click();
            assertThat(page.locator("main").innerText()).contains("副本已经换上", "下载原件（内部，记入日志）");
            visitor.isFine("desk-proof-masked");
            page.getByText("换回原件").click();
            assertThat(page.locator("main").innerText()).contains("已经换回原件", "手机号码");
        }
    }
}
