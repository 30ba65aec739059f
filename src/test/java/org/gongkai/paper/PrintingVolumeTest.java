package org.gongkai.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.paper.PrintingVolume.Result;
import org.junit.jupiter.api.Test;

class PrintingVolumeTest {

    private static final Volume VOLUME = new Volume(
            "平乡县人民政府公报",
            "2026年第1号（总第1号）",
            "平乡县人民政府办公室　编印",
            "2026年3月31日",
            List.of(
                    new Volume.Section("县政府文件", List.of(Papers.longDocument())),
                    new Volume.Section("部门文件", List.of(Papers.tables(), Papers.shortLetter()))));

    private final Result.Done printed = (Result.Done) PrintingVolume.print(VOLUME);

    @Test
    void coverThenContentsThenEachPaperOnTheRightPage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printed.pdf())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(printed.sheets());
            assertThat(page(pdf, 1)).contains("平乡县人民政府公报", "2026年第1号（总第1号）", "2026年3月31日");
            assertThat(page(pdf, 2)).contains("目", "录", "县政府文件", "部门文件");
            assertThat(printed.firstPages()).startsWith(1).isSorted().hasSize(3);
            assertThat(page(pdf, 3)).contains("平政〔2026〕12号", "— 1 —");
            for (int first : printed.firstPages()) {
                assertThat(page(pdf, 2)).contains(Integer.toString(first));
            }
            assertThat(page(pdf, 2 + printed.firstPages().getLast())).contains("政府信息公开申请答复书");
        }
    }

    @Test
    void readersJumpToEachPaper() throws IOException {
        List<String> names = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(printed.pdf())) {
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                names.add(item.getTitle());
                assertThat(pdf.getPages().indexOf(item.findDestinationPage(pdf)))
                        .isPositive();
            }
        }
        assertThat(names).hasSize(4).startsWith("目录").contains("政府信息公开申请答复书");
    }

    @Test
    void theSameVolumeGivesTheSameBytes() {
        Result.Done again = (Result.Done) PrintingVolume.print(VOLUME);
        assertThat(again.pdf()).isEqualTo(printed.pdf());
        assertThat(again.ofd()).isEqualTo(printed.ofd());
    }

    @Test
    void anUnknownCharacterIsNamedInsteadOfLeftOut() {
        Volume strange = new Volume("公报", "1", "", "", List.of());
        assertThat(PrintingVolume.print(new Volume("公报𓀀", "1", "", "", strange.sections())))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.why()).contains("𓀀"));
    }

    private static String page(PDDocument pdf, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(pdf);
    }
}
