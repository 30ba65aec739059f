package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.page.Outcome;
import org.junit.jupiter.api.Test;

/** A letter as a file says what the letter says. */
class LetterFileTest {

    private static final LocalDate MON_2026_03_02 = LocalDate.of(2026, 3, 2);
    private static final ReplyLetter LETTER = new ReplyLetter(
            "平乡县人民政府办公室",
            "平政办公开答〔2026〕3号",
            "政府信息公开申请答复书",
            "申请人甲",
            List.of("本机关于2026年2月3日收到您提出的政府信息公开申请。", "经审查，现予以公开。"),
            List.of(),
            "如对本答复不服，可以申请行政复议。",
            MON_2026_03_02);

    @Test
    void letterIsPrintedWholeAndNamedWithoutAPerson() throws Exception {
        LetterFile file = LetterFile.of(LETTER, "pdf").orThrow();

        assertThat(file.name()).isEqualTo("平政办公开答〔2026〕3号.pdf");
        try (PDDocument document = Loader.loadPDF(file.content())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .isEqualTo("平乡县人民政府办公室平政办公开答〔2026〕3号政府信息公开申请答复书申请人甲："
                            + "本机关于2026年2月3日收到您提出的政府信息公开申请。经审查，现予以公开。"
                            + "如对本答复不服，可以申请行政复议。平乡县人民政府办公室2026年3月2日");
        }
    }

    @Test
    void theReceiptOfServiceIsOnePageToBeSigned() throws Exception {
        LetterFile receipt = LetterFile.receipt(LETTER, "pdf").orThrow();
        assertThat(receipt.name()).isEqualTo("平政办公开答〔2026〕3号送达回证.pdf");
        java.nio.file.Files.write(java.nio.file.Path.of("target", "receipt.pdf"), receipt.content());
        try (PDDocument document = Loader.loadPDF(receipt.content())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("受送达人签名", "代收人签名", "委托送达");
        }
    }

    @Test
    void everyOfferedFormatCanBeMade() {
        for (String ending : LetterFile.ENDINGS.split("\\|")) {
            assertThat(LetterFile.of(LETTER, ending)).isInstanceOf(Outcome.Done.class);
        }
        assertThat(LetterFile.offered("/track/x/reply")).extracting("href").contains("/track/x/reply.pdf");
    }

    @Test
    void characterWithoutAGlyphRefusesFixedFormatsByName() {
        ReplyLetter strange = new ReplyLetter(
                LETTER.organ(), "", LETTER.title(), "申请人\uD883\uDEE0", List.of("内容。"), List.of(), "", MON_2026_03_02);

        assertThat(LetterFile.of(strange, "docx")).isInstanceOf(Outcome.Done.class);
        assertThat(((Outcome.Refused<LetterFile>) LetterFile.of(strange, "ofd"))
                        .problems()
                        .getFirst()
                        .message())
                .contains("\uD883\uDEE0", "DOCX");
    }
}
