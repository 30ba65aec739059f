package org.gongkai.reportform.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.gongkai.paper.reading.CharacterMaps;
import org.gongkai.paper.reading.PackedStreams;
import org.gongkai.paper.reading.Refusal;

/** PDF with text: lines of each page by the places of the characters. A scanned one holds no text and is refused. */
final class PdfFile {

    private static final int MOST_PAGES = 200;
    private static final int MOST_GLYPHS = 600_000;

    private PdfFile() {}

    /** @param byRules whether tables are read by the rules that are drawn around their cells */
    static List<Line> read(byte[] file, boolean byRules) throws Refusal {
        PackedStreams.check(file);
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(file), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new Refusal("PDF 超过" + MOST_PAGES + "页，不像是一份年度报告，未读取。");
            }
            CharacterMaps.check(document);
            List<Line> lines = new ArrayList<>();
            int glyphs = 0;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Page reading = new Page();
                PDPage sheet = document.getPage(page - 1);
                PdfRulings rulings = byRules ? new PdfRulings(reading, sheet.getCropBox()) : null;
                reading.setStartPage(page);
                reading.setEndPage(page);
                reading.getText(document);
                glyphs += reading.glyphs.size();
                if (rulings == null || sheet.getRotation() != 0) {
                    PageLines.addTo(lines, reading.glyphs);
                } else {
                    RuledPage.addTo(lines, reading.glyphs, rulings.drawn());
                }
                if (glyphs > MOST_GLYPHS || Thread.currentThread().isInterrupted()) {
                    throw new Refusal("PDF 中的文字过多，不像是一份年度报告，未读取。");
                }
            }
            if (glyphs < 50) {
                throw new Refusal("PDF 中没有文字，多半是扫描的图片，请提供含文字的文件。");
            }
            return lines;
        } catch (InvalidPasswordException locked) {
            throw new Refusal("PDF 有密码保护，不能读取，请提供没有密码的文件。");
        } catch (IOException broken) {
            throw new Refusal("PDF 已损坏，不能读取，请重新下载后再试。");
        }
    }

    private static final class Page extends PDFTextStripper {
        private final List<PageLines.Glyphs> glyphs = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition at) {
            String text = at.getUnicode();
            if (text != null && !text.isBlank() && glyphs.size() <= MOST_GLYPHS) {
                glyphs.add(new PageLines.Glyphs(
                        text,
                        at.getXDirAdj(),
                        at.getYDirAdj(),
                        at.getWidthDirAdj(),
                        Math.max(at.getFontSizeInPt(), at.getHeightDir())));
            }
        }
    }
}
