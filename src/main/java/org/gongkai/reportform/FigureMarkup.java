package org.gongkai.reportform;

/**
 * What a page adds to the figures of the form: a link around a number, a mark of a finding beside it. Everything returned is HTML and
 * goes into the page as it is; everything handed over is already escaped.
 */
public interface FigureMarkup {

    /** Figures as they are. */
    FigureMarkup PLAIN = new FigureMarkup() {};

    /**
     * The figure itself.
     *
     * @param printed the number as printed, escaped; never empty
     */
    default String figure(CellName cell, String printed) {
        return printed;
    }

    /** What stands after the figure in its cell, for example the mark of a finding; empty for nothing. */
    default String beside(CellName cell) {
        return "";
    }

    /** Further class names of the cell, parted by blanks; empty for none. */
    default String classes(CellName cell) {
        return "";
    }

    /** What stands after a paragraph of the text; empty for nothing. */
    default String besideParagraph(ReportPart part, String paragraph) {
        return "";
    }
}
