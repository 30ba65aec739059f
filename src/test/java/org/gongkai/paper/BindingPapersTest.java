package org.gongkai.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.paper.BindingPapers.Kind;
import org.gongkai.paper.BindingPapers.Sheet;
import org.junit.jupiter.api.Test;

class BindingPapersTest {

    @Test
    void bindsInOrderWithContentsPagesAndBookmarks() throws IOException {
        byte[] letter = print(Papers.shortLetter());
        byte[] document = print(Papers.longDocument());
        BoundPapers bound = bind(List.of(
                new Sheet("登记", "登记表", Kind.PDF, letter),
                new Sheet("登记", "信封", Kind.PICTURE, png()),
                new Sheet("登记", "表格", Kind.OTHER, new byte[] {1}),
                new Sheet("办理", "坏文件", Kind.PDF, "no pdf".getBytes(StandardCharsets.US_ASCII)),
                new Sheet("答复", "长文", Kind.PDF, document)));
        try (PDDocument volume = Loader.loadPDF(bound.content())) {
            assertThat(volume.getNumberOfPages()).isEqualTo(bound.pages());
            assertThat(bound.firstPages()).startsWith(2, 3, 0, 0, 4);
            assertThat(text(volume, 1)).contains("目录", "第 1 页", "[2, 3, 0, 0, 4]");
            assertThat(text(volume, 2)).contains("政府信息公开申请答复书", "第 2 页");
            assertThat(text(volume, 3)).contains("第 3 页");
            assertThat(text(volume, bound.pages())).contains("第 " + bound.pages() + " 页");
            List<String> chapters = new ArrayList<>();
            for (PDOutlineItem item :
                    volume.getDocumentCatalog().getDocumentOutline().children()) {
                chapters.add(item.getTitle());
            }
            assertThat(chapters).containsExactly("登记", "答复");
        }
        assertThat(bind(List.of(new Sheet("登记", "登记表", Kind.PDF, letter))).content())
                .isEqualTo(
                        bind(List.of(new Sheet("登记", "登记表", Kind.PDF, letter))).content());
    }

    @Test
    void stampsTheCornerOfAPageAsItIsShown() throws IOException {
        for (int turn : List.of(0, 90, 180, 270)) {
            byte[] turned = turned(turn);
            BoundPapers bound = bind(List.of(new Sheet("登记", "扫描件", Kind.PDF, turned)));
            try (PDDocument volume = Loader.loadPDF(bound.content())) {
                PDPage page = volume.getPage(1);
                PageSize shown = PageSize.of(page);
                List<double[]> places = new ArrayList<>();
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(org.apache.pdfbox.text.TextPosition sign) {
                        places.add(new double[] {sign.getXDirAdj(), sign.getYDirAdj(), sign.getX(), sign.getY()});
                    }

                    @Override
                    public String getText(PDDocument doc) throws IOException {
                        setStartPage(2);
                        return super.getText(doc);
                    }
                }.getText(volume);
                assertThat(places).isNotEmpty();
                double[] first = places.getFirst();
                assertThat(first[2]).as("x at %d°", turn).isGreaterThan(shown.width() - 90);
                assertThat(first[3]).as("y at %d°", turn).isLessThan(40);
            }
        }
    }

    @Test
    void leavesBehindWhatActs() throws IOException {
        byte[] acting;
        try (PDDocument source = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            source.addPage(page);
            source.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            source.save(out);
            acting = out.toByteArray();
        }
        BoundPapers bound = bind(List.of(new Sheet("登记", "来件", Kind.PDF, acting)));
        assertThat(new String(bound.content(), StandardCharsets.ISO_8859_1)).doesNotContain("JavaScript", "app.alert");
    }

    private static BoundPapers bind(List<Sheet> sheets) {
        return BindingPapers.bind(
                "zfb-2026-0001 归档卷",
                firstPages -> OfficialPaper.plain("目录").saying(List.of(new Block.Line(firstPages.toString()))),
                sheets);
    }

    private static byte[] print(OfficialPaper paper) {
        return PrintingPaper.print(paper, PaperFormat.PDF).orThrow();
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static byte[] png() throws IOException {
        BufferedImage picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(3, 3, Color.RED.getRGB());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static byte[] turned(int degrees) throws IOException {
        try (PDDocument source = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(10, 20, 500, 700));
            page.setRotation(degrees);
            source.addPage(page);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            source.save(out);
            return out.toByteArray();
        }
    }
}
