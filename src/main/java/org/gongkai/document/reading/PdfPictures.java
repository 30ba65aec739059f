package org.gongkai.document.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * Pictures that the pages of a PDF show, each page from its top. Small signs, masks and what stands on several pages (a letter head, a
 * watermark) are left out; a picture of the whole page is a scan, and is told of.
 */
final class PdfPictures extends PDFStreamEngine {

    private static final int MOST_FORMS_DEEP = 12;
    private static final long MOST_DOTS = 12_000_000;

    private final LaidOutPictures found = new LaidOutPictures();
    private final Set<COSBase> seen = new HashSet<>();
    private final List<Shown> shown = new ArrayList<>();
    private int deep;

    /** @param width and {@code height} on the page in points; @param top of it, upwards */
    private record Shown(PDImageXObject image, double width, double height, double top) {}

    private PdfPictures() {
        addOperator(new Concatenate(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetMatrix(this));
    }

    /** A file whose text was read already; whatever of its pictures cannot be read is told as left behind. */
    static LaidOutPictures of(byte[] file) {
        PdfPictures reading = new PdfPictures();
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(file), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
                reading.page(page, document.getPage(page - 1));
            }
        } catch (IOException | RuntimeException unreadable) {
            reading.found.leaveBehind();
        }
        return reading.found;
    }

    private void page(int number, PDPage page) throws IOException {
        shown.clear();
        processPage(page);
        PDRectangle box = page.getCropBox();
        shown.sort(Comparator.comparingDouble(Shown::top).reversed());
        for (Shown one : shown) {
            double share = one.width() * one.height() / (box.getWidth() * box.getHeight());
            if (share > LaidOutPictures.WHOLE_PAGE) {
                found.scan();
            } else if (seen.add(one.image().getCOSObject())) {
                add(number, one.image());
            }
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (!operator.getName().equals("Do") || operands.isEmpty() || !(operands.getFirst() instanceof COSName name)) {
            super.processOperator(operator, operands);
            return;
        }
        PDXObject object = getResources().getXObject(name);
        if (object instanceof PDImageXObject image) {
            draw(image);
        } else if (object instanceof PDFormXObject form && deep < MOST_FORMS_DEEP) {
            deep++;
            showForm(form);
            deep--;
        }
    }

    private void draw(PDImageXObject image) {
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        double width = Math.abs(place.getScalingFactorX());
        double height = Math.abs(place.getScalingFactorY());
        boolean sign = width < LaidOutPictures.LEAST_POINTS || height < LaidOutPictures.LEAST_POINTS;
        if (!image.isStencil() && !sign) {
            shown.add(new Shown(image, width, height, place.getTranslateY() + height));
        }
    }

    private void add(int page, PDImageXObject image) {
        try {
            if ((long) image.getWidth() * image.getHeight() > MOST_DOTS) {
                found.leaveBehind();
                return;
            }
            if (isPhotograph(image)) {
                try (InputStream jpeg = image.createInputStream(List.of("DCTDecode", "DCT"))) {
                    found.add(page, jpeg.readAllBytes(), "jpg");
                }
                return;
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image.getImage(), "png", png);
            if (png.size() > 0) {
                found.add(page, png.toByteArray(), "png");
            } else {
                found.leaveBehind();
            }
        } catch (IOException | RuntimeException unreadable) {
            found.leaveBehind();
        }
    }

    /** Whether its bytes are a JPEG that every browser shows as it is. */
    private static boolean isPhotograph(PDImageXObject image) throws IOException {
        return "jpg".equals(image.getSuffix())
                && image.getSoftMask() == null
                && image.getMask() == null
                && image.getDecode() == null
                && image.getColorSpace().getNumberOfComponents() <= 3
                && !image.getColorSpace().getName().equals("Lab");
    }
}
