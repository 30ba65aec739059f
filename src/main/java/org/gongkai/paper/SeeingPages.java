package org.gongkai.paper;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** 看页: the pages of a PDF as text with places and as pictures, for those who choose what is to be redacted. */
public final class SeeingPages {

    private static final float PER_INCH = 72;
    private static final Color MARK = new Color(0xB5, 0x30, 0x1F);

    private SeeingPages() {}

    /** How many pages it has; empty for a file that is locked, damaged or no PDF. */
    public static Optional<Integer> count(byte[] pdf) {
        try (PDDocument document = open(pdf)) {
            return Optional.of(document.getNumberOfPages()).filter(n -> n > 0);
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * One page as text.
     *
     * @param page from 1
     * @return empty when there is no such page or it cannot be read
     */
    public static Optional<SeenPage> read(byte[] pdf, int page) {
        try (PDDocument document = open(pdf)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return Optional.empty();
            }
            PageSize size = PageSize.of(document.getPage(page - 1));
            StringBuilder text = new StringBuilder();
            List<SeenPage.Place> places = new ArrayList<>();
            double base = Double.NaN;
            for (RedactedPage.Glyph glyph : RedactedPage.glyphs(document, page)) {
                if (!Double.isNaN(base) && Math.abs(glyph.base() - base) > 0.5 * glyph.type()) {
                    text.append('\n');
                    places.add(new SeenPage.Place(0, 0, 0, 0));
                }
                base = glyph.base();
                for (int i = 0; i < glyph.text().length(); i++) {
                    text.append(glyph.text().charAt(i));
                    places.add(new SeenPage.Place(glyph.left(), glyph.top(), glyph.right(), glyph.bottom()));
                }
            }
            return Optional.of(new SeenPage(page, size.width(), size.height(), text.toString(), places));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * One page as a PNG, with boxes marked on it, each with its number.
     *
     * @param page from 1
     * @param dpi dots for an inch of the page
     * @return empty when there is no such page or it cannot be painted
     */
    public static Optional<byte[]> picture(byte[] pdf, int page, int dpi, List<RedactionBox> boxes) {
        try (PDDocument document = open(pdf)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return Optional.empty();
            }
            float scale = dpi / PER_INCH;
            BufferedImage picture = new PDFRenderer(document).renderImage(page - 1, scale, ImageType.RGB);
            Graphics2D pen = picture.createGraphics();
            try {
                for (RedactionBox box : boxes) {
                    if (box.page() == page) {
                        mark(pen, box, scale);
                    }
                }
            } finally {
                pen.dispose();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return Optional.of(out.toByteArray());
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static void mark(Graphics2D pen, RedactionBox box, float scale) {
        Rectangle2D place =
                new Rectangle2D.Double(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale);
        pen.setColor(MARK);
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.35f));
        pen.fill(place);
        pen.setComposite(AlphaComposite.SrcOver);
        pen.setStroke(new BasicStroke(1.5f));
        pen.draw(place);
    }

    private static PDDocument open(byte[] pdf) throws IOException {
        return Loader.loadPDF(new RandomAccessReadBuffer(pdf), "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }
}
