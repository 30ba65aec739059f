package org.gongkai.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What is taken out is gone, wherever it was hidden; what stays can be read and searched. */
class RedactingPdfTest {

    @Test
    void noPlantedSecretIsLeft() throws IOException {
        for (Map.Entry<String, byte[]> planted : PlantedSecrets.files().entrySet()) {
            RedactedPdf result = RedactingPdf.redact(planted.getValue(), PlantedSecrets.boxes());

            assertThat(result).as(planted.getKey()).isInstanceOf(RedactedPdf.Done.class);
            byte[] file = ((RedactedPdf.Done) result).content();
            PrintingPaperTest.look(file, "redacted-" + planted.getKey());
            assertThat(everything(file))
                    .as(planted.getKey())
                    .doesNotContain(PlantedSecrets.SECRET)
                    .doesNotContain(PlantedSecrets.NAME)
                    .doesNotContain(utf16(PlantedSecrets.SECRET))
                    .doesNotContain(utf16(PlantedSecrets.NAME));
            assertThat(isBlack(file, PlantedSecrets.BOX)).as(planted.getKey()).isTrue();
        }
    }

    @Test
    void textThatStaysCanStillBeSearched() throws Exception {
        byte[] file = done(PlantedSecrets.file("text under the box"));

        assertThat(text(file)).contains("关于公开信息的答复，公开的内容如下");
        assertThat(text(done(PlantedSecrets.file("page on its side"))).replaceAll("\\s", ""))
                .isEqualTo("opentextstays");
        assertThat(PrintingPaperTest.violations(file, PDFAFlavour.PDFA_2_B)).isEmpty();
    }

    @Test
    void refusesWhatIsSaidAgainElsewhere() throws IOException {
        RedactedPdf result =
                RedactingPdf.redact(PlantedSecrets.saidAgain(), List.of(new RedactionBox(1, 95, 180, 140, 28, "")));

        assertThat(result).isInstanceOf(RedactedPdf.Leaking.class);
        assertThat(((RedactedPdf.Leaking) result).reasons())
                .singleElement()
                .asString()
                .contains("第1页")
                .doesNotContain(PlantedSecrets.SECRET);
    }

    @Test
    void theCheckItselfSeesEveryLeak() throws IOException {
        for (Map.Entry<String, byte[]> planted : PlantedSecrets.files().entrySet()) {
            if (planted.getKey().equals("inside a picture")) {
                continue; // no text that could be searched for; the picture itself is looked at
            }
            try (PDDocument document = Loader.loadPDF(planted.getValue())) {
                List<RedactedPage> pages = List.of(RedactedPage.read(document, 1, PlantedSecrets.boxes()));
                assertThat(RedactionCheck.leaks(planted.getValue(), pages, PlantedSecrets.boxes()))
                        .as(planted.getKey())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void boxesByGroundAreCountedForTheLetter() throws IOException {
        RedactedPdf.Done done = (RedactedPdf.Done) RedactingPdf.redact(
                PlantedSecrets.file("text under the box"),
                List.of(
                        PlantedSecrets.BOX,
                        new RedactionBox(1, 90, 140, 40, 14, "第十六条"),
                        new RedactionBox(1, 10, 10, 5, 5, "第十五条")));

        assertThat(done.boxesByGround()).containsExactly(Map.entry("第十五条", 2), Map.entry("第十六条", 1));
        assertThat(done.removed()).isGreaterThan(20);
    }

    @Test
    void boxBesideThePageAndBrokenFileAreRefusedWithReasons() throws IOException {
        byte[] file = PlantedSecrets.file("text under the box");

        assertThat(((RedactedPdf.Refused) RedactingPdf.redact(
                                file,
                                List.of(new RedactionBox(2, 1, 1, 5, 5, ""), new RedactionBox(1, 9_000, 1, 5, 5, ""))))
                        .reasons())
                .hasSize(2);
        assertThat(RedactingPdf.redact("no pdf".getBytes(StandardCharsets.UTF_8), PlantedSecrets.boxes()))
                .isInstanceOf(RedactedPdf.Refused.class);
        assertThat(RedactingPdf.redact(file, List.of())).isInstanceOf(RedactedPdf.Refused.class);
    }

    private static byte[] done(byte[] file) {
        return ((RedactedPdf.Done) RedactingPdf.redact(file, PlantedSecrets.boxes())).content();
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Text, raw bytes and every stream unpacked. */
    private static String everything(byte[] file) throws IOException {
        StringBuilder all = new StringBuilder(text(file).replaceAll("\\s", ""));
        all.append(new String(file, StandardCharsets.ISO_8859_1));
        try (PDDocument document = Loader.loadPDF(file)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    try (InputStream in = stream.createInputStream()) {
                        in.transferTo(out);
                    }
                    all.append(out.toString(StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all.toString();
    }

    private static String utf16(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
    }

    private static boolean isBlack(byte[] file, RedactionBox box) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(box.page() - 1, 72);
            for (int x = (int) box.x() + 1; x < box.x() + box.width() - 1; x++) {
                for (int y = (int) box.y() + 1; y < box.y() + box.height() - 1; y++) {
                    if ((image.getRGB(x, y) & 0xFFFFFF) != 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
