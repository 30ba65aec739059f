package org.gongkai.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.util.Matrix;

/** One page of a bound volume: what it shows, and nothing that acts. */
final class BoundPage {

    private static final float MARGIN = 56;
    private static final float STAMP = 9;

    /** Annotations that act, carry files, or belong to a form that was left behind. */
    private static final Set<String> LEFT_BEHIND = Set.of(
            "Link", "Widget", "Popup", "FileAttachment", "Movie", "Sound", "Screen", "RichMedia", "3D", "PrinterMark");

    private static final List<COSName> UNWANTED = List.of(
            COSName.AA,
            COSName.getPDFName("Metadata"),
            COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("StructParents"),
            COSName.getPDFName("B"),
            COSName.getPDFName("Trans"),
            COSName.getPDFName("Tabs"));

    private BoundPage() {}

    /** What fields of a form show becomes part of the page. */
    static void flatten(PDDocument source) {
        try {
            PDAcroForm form = source.getDocumentCatalog().getAcroForm(null);
            if (form != null) {
                form.flatten();
            }
        } catch (IOException | RuntimeException odd) {
            source.getDocumentCatalog().setAcroForm(null); // shown without what its fields say
        }
    }

    static void copy(PDPage page, PDDocument volume) throws IOException {
        PDPage copy = volume.importPage(page);
        copy.setResources(page.getResources());
        UNWANTED.forEach(copy.getCOSObject()::removeItem);
        List<PDAnnotation> kept = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation.getSubtype() != null
                    && !LEFT_BEHIND.contains(annotation.getSubtype())
                    && annotation.getAppearance() != null) {
                kept.add(annotation);
            }
        }
        for (PDAnnotation annotation : kept) {
            COSDictionary entries = annotation.getCOSObject();
            for (String key : List.of("A", "AA", "Popup", "IRT", "P", "Parent", "StructParent")) {
                entries.removeItem(COSName.getPDFName(key));
            }
        }
        copy.setAnnotations(kept);
    }

    /** A page with the picture on it, the way up the camera was held; lying where the picture lies. */
    static PDDocument ofPicture(byte[] picture) throws IOException {
        PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        try {
            PDImageXObject image = PDImageXObject.createFromByteArray(document, picture, null);
            int orientation = PictureOrientation.of(picture);
            boolean turned = orientation >= 5;
            float width = turned ? image.getHeight() : image.getWidth();
            float height = turned ? image.getWidth() : image.getHeight();
            PDRectangle size = width > height
                    ? new PDRectangle((float) Measures.PAGE_HEIGHT, (float) Measures.PAGE_WIDTH)
                    : new PDRectangle((float) Measures.PAGE_WIDTH, (float) Measures.PAGE_HEIGHT);
            float scale = Math.min((size.getWidth() - 2 * MARGIN) / width, (size.getHeight() - 2 * MARGIN) / height);
            scale = Math.min(scale, 1); // a small picture is not blown up beyond 72 dots an inch
            float w = width * scale;
            float h = height * scale;
            float x = (size.getWidth() - w) / 2;
            float y = (size.getHeight() - h) / 2;
            PDPage page = new PDPage(size);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, placed(orientation, x, y, w, h));
            }
            return document;
        } catch (IOException | RuntimeException broken) {
            IOUtils.closeQuietly(document);
            throw broken;
        }
    }

    /** From the unit square of the picture to its place, turned and mirrored as EXIF says. */
    private static Matrix placed(int orientation, float x, float y, float w, float h) {
        return switch (orientation) {
            case 2 -> new Matrix(-w, 0, 0, h, x + w, y);
            case 3 -> new Matrix(-w, 0, 0, -h, x + w, y + h);
            case 4 -> new Matrix(w, 0, 0, -h, x, y + h);
            case 5 -> new Matrix(0, -h, -w, 0, x + w, y + h);
            case 6 -> new Matrix(0, -h, w, 0, x, y + h);
            case 7 -> new Matrix(0, h, w, 0, x, y);
            case 8 -> new Matrix(0, h, -w, 0, x + w, y);
            default -> new Matrix(w, 0, 0, h, x, y);
        };
    }

    /** Puts words into the upper right corner of the page as it is shown. */
    static void stamp(PDDocument volume, PDPage page, PDType0Font font, String words) throws IOException {
        PDRectangle box = page.getCropBox();
        PageSize shown = PageSize.of(page);
        try (PDPageContentStream content = new PDPageContentStream(volume, page, AppendMode.APPEND, true, true)) {
            content.transform(upright(page.getRotation(), box));
            float width = font.getStringWidth(words) / 1000 * STAMP;
            float right = (float) shown.width() - 28;
            float top = (float) shown.height() - 28;
            content.setNonStrokingColor(1f, 1f, 1f);
            content.addRect(right - width - 3, top - 3, width + 6, STAMP + 5);
            content.fill();
            content.setNonStrokingColor(0.2f, 0.2f, 0.2f);
            content.beginText();
            content.setFont(font, STAMP);
            content.newLineAtOffset(right - width, top);
            content.showText(words);
            content.endText();
        }
    }

    /** From the page as it is shown, its lower left corner at the origin, to the page as it is written. */
    private static Matrix upright(int rotation, PDRectangle box) {
        float x = box.getLowerLeftX();
        float y = box.getLowerLeftY();
        return switch (Math.floorMod(rotation, 360)) {
            case 90 -> new Matrix(0, 1, -1, 0, x + box.getWidth(), y);
            case 180 -> new Matrix(-1, 0, 0, -1, x + box.getWidth(), y + box.getHeight());
            case 270 -> new Matrix(0, -1, 1, 0, x, y + box.getHeight());
            default -> new Matrix(1, 0, 0, 1, x, y);
        };
    }
}
