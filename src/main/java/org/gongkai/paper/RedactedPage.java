package org.gongkai.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * The characters of one page, in reading order.
 *
 * @param number from 1
 * @param kept those that no box touches
 * @param removed those that a box touches
 */
record RedactedPage(int number, List<Glyph> kept, List<Glyph> removed) {

    /** How far above its base line a character reaches, and how far below, as a share of its size. */
    private static final double ASCENT = 0.9;

    private static final double DESCENT = 0.2;

    /**
     * One character and the place it takes, in points from the top left of the page as it is shown.
     *
     * @param base of its base line
     * @param type its size
     */
    record Glyph(String text, double left, double top, double right, double bottom, double base, double type) {

        boolean inside(RedactionBox box) {
            return box.touches(left, top, right, bottom);
        }
    }

    static RedactedPage read(PDDocument document, int number, List<RedactionBox> boxes) throws IOException {
        PDPage page = document.getPage(number - 1);
        PageSize size = PageSize.of(page);
        List<Glyph> kept = new ArrayList<>();
        List<Glyph> removed = new ArrayList<>();
        for (Glyph glyph : glyphs(document, number)) {
            boolean onPage = glyph.left() < size.width()
                    && glyph.right() > 0
                    && glyph.top() < size.height()
                    && glyph.bottom() > 0;
            if (boxes.stream().anyMatch(glyph::inside)) {
                removed.add(glyph);
            } else if (onPage) {
                kept.add(glyph);
            }
        }
        return new RedactedPage(number, List.copyOf(kept), List.copyOf(removed));
    }

    static List<Glyph> glyphs(PDDocument document, int number) throws IOException {
        PDPage page = document.getPage(number - 1);
        Reader reader = new Reader(page.getCropBox(), Math.floorMod(page.getRotation(), 360));
        reader.setStartPage(number);
        reader.setEndPage(number);
        reader.getText(document);
        return reader.glyphs;
    }

    private static final class Reader extends PDFTextStripper {
        private final PDRectangle page;
        private final int rotation;
        private final List<Glyph> glyphs = new ArrayList<>();

        Reader(PDRectangle page, int rotation) {
            this.page = page;
            this.rotation = rotation;
        }

        @Override
        protected void processTextPosition(TextPosition at) {
            String text = at.getUnicode();
            if (text == null || text.isBlank()) {
                return;
            }
            Matrix matrix = at.getTextMatrix();
            double x = matrix.getTranslateX();
            double y = matrix.getTranslateY();
            double upX = matrix.getValue(1, 0);
            double upY = matrix.getValue(1, 1);
            double endX = at.getEndX();
            double endY = at.getEndY();
            double[][] corners = {
                shown(x + ASCENT * upX, y + ASCENT * upY),
                shown(x - DESCENT * upX, y - DESCENT * upY),
                shown(endX + ASCENT * upX, endY + ASCENT * upY),
                shown(endX - DESCENT * upX, endY - DESCENT * upY)
            };
            double left = Double.MAX_VALUE;
            double top = Double.MAX_VALUE;
            double right = -Double.MAX_VALUE;
            double bottom = -Double.MAX_VALUE;
            for (double[] corner : corners) {
                left = Math.min(left, corner[0]);
                right = Math.max(right, corner[0]);
                top = Math.min(top, corner[1]);
                bottom = Math.max(bottom, corner[1]);
            }
            double type = Math.max(1, (bottom - top) / (ASCENT + DESCENT));
            glyphs.add(new Glyph(text, left, top, right, bottom, bottom - DESCENT * type, type));
        }

        /** A place on the page as it is shown, from its top left corner. */
        private double[] shown(double x, double y) {
            double width = page.getWidth();
            double height = page.getHeight();
            return switch (rotation) {
                case 90 -> new double[] {y, x};
                case 180 -> new double[] {width - x, y};
                case 270 -> new double[] {height - y, width - x};
                default -> new double[] {x, height - y};
            };
        }
    }
}
