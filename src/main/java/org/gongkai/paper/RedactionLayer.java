package org.gongkai.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.RenderDestination;

/** Makes the new file of a redaction, page by page: picture with boxes, and under it the text that stays. */
final class RedactionLayer {

    static final float DPI = 150;

    private static final float PER_INCH = 72;

    /** Pixels for one point. */
    static final float SCALE = DPI / PER_INCH;

    private final List<Sheet> sheets;

    private RedactionLayer(List<Sheet> sheets) {
        this.sheets = List.copyOf(sheets);
    }

    /**
     * One page of the new file.
     *
     * @param seen the text that lies under the picture
     */
    private record Sheet(RedactedPage page, PageSize size, List<RedactedPage.Glyph> seen, PackedPicture picture) {}

    /** Paints every page, several at a time. */
    static RedactionLayer of(byte[] pdf, int pages, List<RedactionBox> boxes) throws IOException {
        return new RedactionLayer(PageShares.of(pages, (from, to) -> paint(pdf, from, to, boxes)));
    }

    private static List<Sheet> paint(byte[] pdf, int from, int to, List<RedactionBox> boxes) throws IOException {
        try (PDDocument source = RedactingPdf.open(pdf)) {
            PDFRenderer renderer = new PDFRenderer(source);
            renderer.setAnnotationsFilter(RedactionLayer::belongsToThePage);
            List<Sheet> sheets = new ArrayList<>();
            for (int number = from; number <= to; number++) {
                int here = number;
                List<RedactionBox> own =
                        boxes.stream().filter(box -> box.page() == here).toList();
                RedactedPage page = RedactedPage.read(source, number, own);
                BufferedImage picture =
                        renderer.renderImage(number - 1, SCALE, ImageType.RGB, RenderDestination.EXPORT);
                List<RedactedPage.Glyph> seen = SeenText.of(page.kept(), picture, SCALE);
                blacken(picture, own);
                sheets.add(new Sheet(page, PageSize.of(source.getPage(number - 1)), seen, PackedPicture.of(picture)));
            }
            return sheets;
        }
    }

    List<RedactedPage> pages() {
        return sheets.stream().map(Sheet::page).toList();
    }

    int removed() {
        return sheets.stream().mapToInt(sheet -> sheet.page().removed().size()).sum();
    }

    byte[] print(Fonts fonts) {
        try (PDDocument made = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            PDType0Font font = PDType0Font.load(made, fonts.font(EmbeddedFont.SONG), true);
            for (Sheet sheet : sheets) {
                add(made, sheet, font, fonts);
            }
            // the title of the old file may be what was to be hidden
            PdfIdentity.put(made, "区分处理后公开的文件", "", "B");
            made.setDocumentId(1L);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            made.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Fields and seals are part of what is read; comments, marks and notes are not, and stay behind. */
    private static boolean belongsToThePage(PDAnnotation annotation) {
        return annotation instanceof PDAnnotationWidget || annotation instanceof PDAnnotationRubberStamp;
    }

    private static void add(PDDocument made, Sheet sheet, PDType0Font font, Fonts fonts) throws IOException {
        PageSize size = sheet.size();
        PDPage page = new PDPage(new PDRectangle((float) size.width(), (float) size.height()));
        made.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(made, page)) {
            text(content, sheet.seen(), size, font, fonts);
            content.drawImage(sheet.picture().in(made), 0, 0, (float) size.width(), (float) size.height());
        }
    }

    /** Every pixel that a box touches. */
    static void blacken(BufferedImage picture, List<RedactionBox> boxes) {
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setColor(Color.BLACK);
            for (RedactionBox box : boxes) {
                pen.fill(pixels(box, picture.getWidth(), picture.getHeight(), SCALE));
            }
        } finally {
            pen.dispose();
        }
    }

    static Rectangle2D pixels(RedactionBox box, int width, int height, double scale) {
        double left = Math.max(0, Math.floor(box.x() * scale) - 1);
        double top = Math.max(0, Math.floor(box.y() * scale) - 1);
        double right = Math.min(width, Math.ceil((box.x() + box.width()) * scale) + 1);
        double bottom = Math.min(height, Math.ceil((box.y() + box.height()) * scale) + 1);
        return new Rectangle2D.Double(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private static void text(
            PDPageContentStream content, List<RedactedPage.Glyph> kept, PageSize size, PDType0Font font, Fonts fonts)
            throws IOException {
        content.beginText();
        content.setRenderingMode(RenderingMode.NEITHER);
        double atX = 0;
        double atY = 0;
        for (RedactedPage.Glyph glyph : kept) {
            String shown = known(CleanText.of(glyph.text()), fonts);
            if (shown.isEmpty()) {
                continue;
            }
            double natural = glyph.type() * fonts.width(EmbeddedFont.SONG, shown.codePointAt(0));
            double x = glyph.left();
            double y = size.height() - glyph.base();
            content.setFont(font, (float) glyph.type());
            content.setHorizontalScaling(
                    (float) Math.clamp(100 * (glyph.right() - x) / Math.max(0.1, natural), 20, 500));
            content.newLineAtOffset((float) (x - atX), (float) (y - atY));
            content.showText(shown);
            atX = x;
            atY = y;
        }
        content.endText();
    }

    /** Characters that no font has can be seen in the picture, but not be searched for. */
    private static String known(String text, Fonts fonts) {
        StringBuilder known = new StringBuilder();
        text.codePoints()
                .filter(c -> c != '\n' && fonts.has(EmbeddedFont.SONG, c))
                .forEach(known::appendCodePoint);
        return known.toString();
    }
}
