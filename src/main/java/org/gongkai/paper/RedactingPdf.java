package org.gongkai.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * 遮盖: takes parts of a PDF out for good (区分处理, 条例第三十七条).
 *
 * <p>The new file is made from nothing: every page is painted anew as a picture, with the boxes black in it, and under it lies the text
 * that may stay, unseen, so that the page can still be searched and read aloud. No object of the old file comes along: no older
 * revision, no metadata, no bookmark, form, comment, attachment, layer or hidden text. Then the machine looks at the new file as an
 * attacker would ({@code RedactionCheck}) and gives it out only if nothing that was taken out can be found.
 */
public final class RedactingPdf {

    private static final int MOST_PAGES = 2_000;

    private RedactingPdf() {}

    public static RedactedPdf redact(byte[] pdf, List<RedactionBox> boxes) {
        if (boxes.isEmpty()) {
            return RedactedPdf.Refused.because("没有给出要遮盖的位置。");
        }
        try (PDDocument source = open(pdf)) {
            List<String> reasons = reasonsAgainst(source, boxes);
            return reasons.isEmpty() ? redact(pdf, source.getNumberOfPages(), boxes) : new RedactedPdf.Refused(reasons);
        } catch (InvalidPasswordException locked) {
            return RedactedPdf.Refused.because("PDF 有密码保护，请先去掉密码再遮盖。");
        } catch (MissingFont missing) {
            return RedactedPdf.Refused.because(String.valueOf(missing.getMessage()));
        } catch (IOException | RuntimeException broken) {
            return RedactedPdf.Refused.because("PDF 已损坏或不规范，不能可靠地遮盖；请重新生成 PDF 后再试。");
        }
    }

    static PDDocument open(byte[] pdf) throws IOException {
        return Loader.loadPDF(new RandomAccessReadBuffer(pdf), "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }

    private static List<String> reasonsAgainst(PDDocument source, List<RedactionBox> boxes) {
        List<String> reasons = new ArrayList<>();
        int pages = source.getNumberOfPages();
        if (pages == 0 || pages > MOST_PAGES) {
            reasons.add("PDF 有" + pages + "页，只能遮盖1至" + MOST_PAGES + "页的文件。");
        }
        for (int i = 0; i < boxes.size(); i++) {
            RedactionBox box = boxes.get(i);
            if (box.page() > pages) {
                reasons.add("第" + (i + 1) + "个框在第" + box.page() + "页，而文件只有" + pages + "页。");
                continue;
            }
            PageSize size = PageSize.of(source.getPage(box.page() - 1));
            if (!box.touches(0, 0, size.width(), size.height())) {
                reasons.add("第" + (i + 1) + "个框在第" + box.page() + "页的页面之外。");
            }
        }
        return reasons;
    }

    private static RedactedPdf redact(byte[] pdf, int pages, List<RedactionBox> boxes) throws IOException {
        RedactionLayer layer = RedactionLayer.of(pdf, pages, boxes);
        byte[] file = Fonts.with(layer::print);
        List<String> leaks = RedactionCheck.leaks(file, layer.pages(), boxes);
        return leaks.isEmpty()
                ? new RedactedPdf.Done(file, pages, layer.removed(), byGround(boxes))
                : new RedactedPdf.Leaking(leaks);
    }

    private static SequencedMap<String, Integer> byGround(List<RedactionBox> boxes) {
        SequencedMap<String, Integer> counts = new LinkedHashMap<>();
        boxes.forEach(box -> counts.merge(box.ground(), 1, Integer::sum));
        return counts;
    }
}
