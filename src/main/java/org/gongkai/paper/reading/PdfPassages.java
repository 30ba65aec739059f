package org.gongkai.paper.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** PDF: the lines of each page, by their places. A page without any text is a picture: that is said, not passed over. */
final class PdfPassages {

    private static final int MOST_PAGES = 2_000;
    private static final int LONGEST = 8_000_000;

    private PdfPassages() {}

    static List<Passage> of(byte[] file) throws Refusal {
        PackedStreams.check(file);
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(file), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new Refusal("PDF 超过" + MOST_PAGES + "页，未读取。");
            }
            CharacterMaps.check(document);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            List<Passage> passages = new ArrayList<>();
            int length = 0;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document).stripTrailing();
                length += text.length();
                if (length > LONGEST || Thread.currentThread().isInterrupted()) {
                    throw new Refusal("PDF 中的文字过多，未读取。");
                }
                passages.add(Passage.of("第" + page + "页", text));
            }
            return passages;
        } catch (InvalidPasswordException locked) {
            throw new Refusal("PDF 有密码保护，不能读取，请提供没有密码的文件。");
        } catch (IOException broken) {
            throw new Refusal("PDF 已损坏，不能读取，请重新下载后再试。");
        }
    }
}
