package org.gongkai.request;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.gongkai.paper.PictureOrientation;
import org.jspecify.annotations.Nullable;

/**
 * 加水印的副本 (D04): a copy of an identity proof that says across itself what alone it may be used for. Pictures are drawn anew,
 * the right way up and no larger than needed to read; a PDF keeps its pages. The original is never given out.
 */
final class WatermarkedCopy {

    /** More pixels than this tell a reader nothing and cost memory. */
    private static final long MOST_PIXELS = 8_000_000;

    private static final double SLANT = Math.toRadians(-28);
    private static final Color INK = new Color(150, 30, 20, 90);
    private static final float PDF_ALPHA = 0.3f;
    /** Distance of lines, in font sizes. */
    private static final double LINES_APART = 5;

    private WatermarkedCopy() {}

    /** The copy, of the same type; empty for a file that cannot be read. */
    static Optional<byte[]> of(byte[] original, String mediaType, String number) {
        Watermark text = Watermark.of(number);
        try {
            return switch (mediaType) {
                case "application/pdf" -> Optional.of(pdf(original, text));
                case "image/jpeg", "image/png" -> picture(original, mediaType, text);
                default -> Optional.empty();
            };
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // damaged, locked with a password, or of a kind nobody can draw
        }
    }

    private static Optional<byte[]> picture(byte[] original, String mediaType, Watermark text) throws IOException {
        BufferedImage read = read(original);
        if (read == null) {
            return Optional.empty();
        }
        boolean jpeg = mediaType.equals("image/jpeg");
        BufferedImage copy = upright(read, jpeg ? PictureOrientation.of(original) : 1);
        Graphics2D pen = copy.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(INK);
            double size = size(copy.getWidth(), copy.getHeight(), text);
            for (AffineTransform place : places(copy.getWidth(), copy.getHeight(), size, text)) {
                pen.fill(place.createTransformedShape(text.outline()));
            }
        } finally {
            pen.dispose();
        }
        var out = new ByteArrayOutputStream();
        return ImageIO.write(copy, jpeg ? "jpg" : "png", out) ? Optional.of(out.toByteArray()) : Optional.empty();
    }

    /** Reads every n-th pixel of a picture that is too large. */
    private static @Nullable BufferedImage read(byte[] original) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(original))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                ImageReadParam how = reader.getDefaultReadParam();
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                int every = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
                how.setSourceSubsampling(Math.max(1, every), Math.max(1, every), 0, 0);
                return reader.read(0, how);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Drawn on white, turned and mirrored as EXIF says. */
    private static BufferedImage upright(BufferedImage read, int orientation) {
        int w = read.getWidth();
        int h = read.getHeight();
        boolean turned = orientation >= 5;
        var copy = new BufferedImage(turned ? h : w, turned ? w : h, BufferedImage.TYPE_INT_RGB);
        AffineTransform place = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        Graphics2D pen = copy.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, copy.getWidth(), copy.getHeight());
            pen.drawImage(read, place, null);
        } finally {
            pen.dispose();
        }
        return copy;
    }

    /** So that one line crosses about two thirds of the sheet. */
    private static double size(double width, double height, Watermark text) {
        return Math.max(6, Math.min(width, height) * 0.95 / text.width());
    }

    /** Slanting lines all over a sheet, y downwards; a line begins outside where it has to. */
    private static List<AffineTransform> places(double width, double height, double size, Watermark text) {
        var places = new ArrayList<AffineTransform>();
        double line = (text.width() + 2) * size;
        double reach = Math.hypot(width, height) / 2;
        for (double y = -reach; y <= reach; y += LINES_APART * size) {
            for (double x = -reach - line / 2; x <= reach; x += line) {
                var place = AffineTransform.getTranslateInstance(width / 2, height / 2);
                place.rotate(SLANT);
                place.translate(x, y);
                place.scale(size, size);
                places.add(place);
            }
        }
        return places;
    }

    private static byte[] pdf(byte[] original, Watermark text) throws IOException {
        try (PDDocument document = Loader.loadPDF(original)) {
            document.setAllSecurityToBeRemoved(true);
            for (PDPage page : document.getPages()) {
                mark(document, page, text);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void mark(PDDocument document, PDPage page, Watermark text) throws IOException {
        PDRectangle sheet = page.getCropBox();
        var pale = new PDExtendedGraphicsState();
        pale.setNonStrokingAlphaConstant(PDF_ALPHA);
        try (var pen = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            pen.setGraphicsStateParameters(pale);
            pen.setNonStrokingColor(INK.getRed() / 255f, INK.getGreen() / 255f, INK.getBlue() / 255f);
            double size = size(sheet.getWidth(), sheet.getHeight(), text);
            // PDF counts y upwards from the lower left corner of the sheet
            var flip = new AffineTransform(1, 0, 0, -1, sheet.getLowerLeftX(), sheet.getUpperRightY());
            for (AffineTransform place : places(sheet.getWidth(), sheet.getHeight(), size, text)) {
                place.preConcatenate(flip);
                fill(pen, place.createTransformedShape(text.outline()));
            }
        }
    }

    private static void fill(PDPageContentStream pen, Shape shape) throws IOException {
        float[] p = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> {
                    pen.moveTo(p[0], p[1]);
                    x = p[0];
                    y = p[1];
                }
                case PathIterator.SEG_LINETO -> {
                    pen.lineTo(p[0], p[1]);
                    x = p[0];
                    y = p[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    pen.curveTo(
                            x + 2 * (p[0] - x) / 3,
                            y + 2 * (p[1] - y) / 3,
                            p[2] + 2 * (p[0] - p[2]) / 3,
                            p[3] + 2 * (p[1] - p[3]) / 3,
                            p[2],
                            p[3]);
                    x = p[2];
                    y = p[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    pen.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                    x = p[4];
                    y = p[5];
                }
                default -> pen.closePath();
            }
        }
        pen.fill();
    }
}
