package org.gongkai.reportform.reading;

import java.util.Random;

/** Invented reports in many layouts, for what needs a great number of files: the benchmark and the fuzzing. */
public final class RenderedReports {

    /** Kinds of files that are rendered. */
    public enum Kind {
        HTML(
                LayoutZoo.Layout.HTML_SPANS,
                LayoutZoo.Layout.HTML_WORD,
                LayoutZoo.Layout.HTML_GB18030,
                LayoutZoo.Layout.MHT_QUOTED),
        TEXT(LayoutZoo.Layout.BARS_ONCE, LayoutZoo.Layout.TABS, LayoutZoo.Layout.LINES_BAR),
        DOCX(LayoutZoo.Layout.DOCX),
        DOC(LayoutZoo.Layout.DOC, LayoutZoo.Layout.WPS),
        XLSX(LayoutZoo.Layout.XLSX),
        XLS(LayoutZoo.Layout.XLS),
        OFD(LayoutZoo.Layout.OFD),
        PDF(LayoutZoo.Layout.PDF);

        private final LayoutZoo.Layout[] layouts;

        Kind(LayoutZoo.Layout... layouts) {
            this.layouts = layouts;
        }
    }

    /** A rendered report. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Rendered(String name, byte[] content) {}

    private RenderedReports() {}

    /** The same file for the same seed, always. */
    public static Rendered render(Kind kind, int seed) {
        InventedReport report = new InventedReport(new Random(seed), InventedReport.Zero.values()[seed % 5], false);
        LayoutZoo.Document document = LayoutZoo.render(report, kind.layouts[Math.floorMod(seed, kind.layouts.length)]);
        return new Rendered(document.name(), document.content());
    }
}
