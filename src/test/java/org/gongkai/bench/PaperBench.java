package org.gongkai.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.paper.Block;
import org.gongkai.paper.OfficialPaper;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.PrintingPaper;
import org.gongkai.paper.RedactedPdf;
import org.gongkai.paper.RedactingPdf;
import org.gongkai.paper.RedactionBox;
import org.gongkai.paper.Signature;

/** Letters a second in each format on one thread, and one redaction of 200 pages with a box on every one, verified. */
final class PaperBench {

    private static final int WARM_UP = 60;
    private static final int LETTERS = 200;
    private static final int PAGES = Integer.getInteger("bench.paper.pages", 200);
    private static final int LINES_ON_A_PAGE = 22;

    private PaperBench() {}

    static Figures run() {
        Figures figures = new Figures();
        for (PaperFormat format : PaperFormat.values()) {
            print(format, WARM_UP);
            long[] nanos = print(format, LETTERS);
            long all = 0;
            for (long one : nanos) {
                all += one;
            }
            figures.put(format.ending() + ".lettersPerSecond", LETTERS / (all / 1e9));
            figures.latencies(format.ending(), nanos);
        }
        redact(figures);
        Runtime memory = Runtime.getRuntime();
        figures.put("heapUsedMiB", (memory.totalMemory() - memory.freeMemory()) / 1024 / 1024);
        return figures;
    }

    private static long[] print(PaperFormat format, int times) {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            OfficialPaper letter = letter(i);
            long began = System.nanoTime();
            PrintingPaper.print(letter, format).orThrow();
            nanos[i] = System.nanoTime() - began;
        }
        return nanos;
    }

    private static OfficialPaper letter(int number) {
        return OfficialPaper.letter("平乡县人民政府办公室", "政府信息公开申请答复书")
                .numbered("平政办公开答〔2026〕" + (number + 1) + "号")
                .to("申请人甲")
                .saying(List.of(
                        new Block.Paragraph("本机关于2026年2月3日收到您提出的政府信息公开申请，编号为zfb-2026-" + (1000 + number) + "。"),
                        new Block.Paragraph("经审查，您申请公开的信息属于可以公开的政府信息，根据《中华人民共和国政府信息公开条例》第三十六条第（二）项的规定予以公开。"),
                        new Block.Paragraph("如对本答复不服，可以自收到本答复之日起六十日内申请行政复议，或者自收到本答复之日起六个月内提起行政诉讼。")))
                .attaching(List.of("项目清单"))
                .signed(new Signature("平乡县人民政府办公室", LocalDate.of(2026, 3, 2), true));
    }

    private static void redact(Figures figures) {
        List<Block> blocks = new ArrayList<>();
        List<RedactionBox> boxes = new ArrayList<>();
        for (int page = 1; page <= PAGES; page++) {
            for (int line = 0; line < LINES_ON_A_PAGE; line++) {
                blocks.add(new Block.Line("第" + page + "页第" + line + "行：政府信息公开申请人的情况和处理意见"));
            }
            boxes.add(new RedactionBox(page, 80, 300, 300, 20, "第十五条"));
        }
        byte[] pdf = PrintingPaper.print(OfficialPaper.plain("").saying(blocks), PaperFormat.PDF)
                .orThrow();
        long began = System.nanoTime();
        RedactedPdf result = RedactingPdf.redact(pdf, boxes);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (!(result instanceof RedactedPdf.Done done)) {
            throw new IllegalStateException("not redacted: " + result);
        }
        figures.put("redaction.pages", done.pages());
        figures.put("redaction.seconds", seconds);
        figures.put("redaction.mebibytes", done.content().length / 1024.0 / 1024.0);
    }
}
