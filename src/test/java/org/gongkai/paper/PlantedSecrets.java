package org.gongkai.paper;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** PDFs with a secret in every place where one has ever leaked from. The box of each lies over the place where it is shown. */
final class PlantedSecrets {

    static final String SECRET = "13012319800101ZQXJ";
    static final String NAME = "申请人甲乙丙";
    /** From the top left: the line with the secret begins at 100, its base line lies at 200. */
    static final RedactionBox BOX = new RedactionBox(1, 95, 180, 260, 28, "第十五条");

    private interface Plant {
        void into(PDDocument document, PDPage page, PDPageContentStream content) throws IOException;
    }

    private PlantedSecrets() {}

    static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("text under the box", made((d, p, c) -> {}));
        files.put("white text elsewhere", made((d, p, c) -> {
            c.setNonStrokingColor(1f, 1f, 1f);
            text(d, c, 100, 400, SECRET);
        }));
        files.put("text behind a picture", made((d, p, c) -> {
            text(d, c, 100, 400, SECRET);
            c.drawImage(LosslessFactory.createFromImage(d, blank()), 90, 390, 300, 40);
        }));
        files.put("white text on other text", made((d, p, c) -> {
            text(d, c, 100, 400, "ABCDEFGHIJKLMNOPQR");
            c.setNonStrokingColor(1f, 1f, 1f);
            text(d, c, 100, 400, SECRET);
        }));
        files.put("text outside the page", made((d, p, c) -> text(d, c, 100, -300, SECRET)));
        files.put("unseen text", made((d, p, c) -> {
            c.setRenderingMode(org.apache.pdfbox.pdmodel.graphics.state.RenderingMode.NEITHER);
            text(d, c, 100, 400, SECRET);
        }));
        files.put("title and keywords", made((d, p, c) -> {
            d.getDocumentInformation().setTitle(SECRET);
            d.getDocumentInformation().setKeywords(NAME);
        }));
        files.put("bookmark", made((d, p, c) -> {
            PDDocumentOutline outline = new PDDocumentOutline();
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(SECRET);
            outline.addLast(item);
            d.getDocumentCatalog().setDocumentOutline(outline);
        }));
        files.put("comment", made((d, p, c) -> {
            PDAnnotationText note = new PDAnnotationText();
            note.setContents(SECRET);
            note.setRectangle(new PDRectangle(300, 300, 30, 30));
            p.getAnnotations().add(note);
        }));
        files.put("attached file", made(PlantedSecrets::attach));
        files.put("form field", made(PlantedSecrets::field));
        files.put("ActualText", made((d, p, c) -> {
            COSDictionary words = new COSDictionary();
            words.setItem(COSName.getPDFName("ActualText"), new COSString(SECRET));
            c.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(words));
            text(d, c, 100, 400, "stands for something");
            c.endMarkedContent();
        }));
        files.put("own keys", made((d, p, c) -> {
            COSArray array = new COSArray();
            array.add(new COSString(SECRET));
            p.getCOSObject().setItem(COSName.getPDFName("PieceInfo"), array);
        }));
        files.put("one character at a time", split());
        files.put("earlier revision", revised());
        files.put("page on its side", turned());
        files.put("inside a picture", pictured());
        return files;
    }

    static byte[] file(String name) throws IOException {
        return Objects.requireNonNull(files().get(name));
    }

    private static byte[] made(Plant plant) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDType0Font song = song(document);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(song, 12);
                content.newLineAtOffset(100, PDRectangle.A4.getHeight() - 150);
                content.showText("关于公开信息的答复，公开的内容如下");
                content.endText();
                text(document, content, 100, PDRectangle.A4.getHeight() - 200, SECRET);
                content.beginText();
                content.setFont(song, 12);
                content.newLineAtOffset(250, PDRectangle.A4.getHeight() - 200);
                content.showText(NAME);
                content.endText();
                plant.into(document, page, content);
            }
            return bytes(document);
        }
    }

    private static PDType0Font song(PDDocument document) throws IOException {
        return PDType0Font.load(
                document, PlantedSecrets.class.getResourceAsStream("/fonts/NotoSerifSC-Regular.ttf"), true);
    }

    private static void text(PDDocument document, PDPageContentStream content, float x, float y, String words)
            throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }

    private static BufferedImage blank() {
        BufferedImage image = new BufferedImage(30, 4, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 30, 4);
        pen.dispose();
        return image;
    }

    private static void attach(PDDocument document, PDPage page, PDPageContentStream content) throws IOException {
        PDEmbeddedFile file =
                new PDEmbeddedFile(document, new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8)));
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(SECRET + ".txt");
        specification.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("a", specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static void field(PDDocument document, PDPage page, PDPageContentStream content) throws IOException {
        PDAcroForm form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("Helv"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 12 Tf 0 g");
        PDTextField field = new PDTextField(form);
        field.setPartialName("id");
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(new PDRectangle(100, PDRectangle.A4.getHeight() - 205, 200, 20));
        widget.setPage(page);
        page.getAnnotations().add(widget);
        form.getFields().add(field);
        field.setValue(SECRET);
    }

    private static byte[] split() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (int i = 0; i < SECRET.length(); i++) {
                    int at = (i * 7) % SECRET.length(); // in no order
                    text(
                            document,
                            content,
                            100 + 12 * at,
                            PDRectangle.A4.getHeight() - 200,
                            SECRET.substring(at, at + 1));
                }
                text(document, content, 100, 400, "open text stays");
            }
            return bytes(document);
        }
    }

    /** The secret stood openly in the first version; the second, appended, shows another page. */
    private static byte[] revised() throws IOException {
        byte[] first = made((d, p, c) -> text(d, c, 100, 400, SECRET));
        try (PDDocument document = Loader.loadPDF(first)) {
            PDPage page = document.getPage(0);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true)) {
                text(document, content, 100, 500, "second version");
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            page.getResources().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    /** Shown turned by 90 degrees, on a crop box that does not begin at 0. */
    private static byte[] turned() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(0, 0, 700, 800));
            page.setCropBox(new PDRectangle(50, 30, 600, 700));
            page.setRotation(90);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                // shown at x = 100, base line 200 from the top: user space (crop left + 200, crop bottom + 100), turned
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.setTextMatrix(new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, 50 + 200, 30 + 100));
                content.showText(SECRET);
                content.endText();
                content.beginText();
                content.setTextMatrix(new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, 50 + 400, 30 + 100));
                content.showText("open text stays");
                content.endText();
            }
            return bytes(document);
        }
    }

    private static byte[] pictured() throws IOException {
        BufferedImage image = new BufferedImage(595, 842, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 595, 842);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        pen.drawString(SECRET, 100, 200);
        pen.dispose();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(document, image),
                        0,
                        0,
                        PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
            return bytes(document);
        }
    }

    /** A page on which the secret is said again where no box lies. */
    static byte[] saidAgain() throws IOException {
        return made((d, p, c) -> text(d, c, 100, 300, "no. " + SECRET.substring(0, 9) + " " + SECRET.substring(9)));
    }

    static List<RedactionBox> boxes() {
        return List.of(BOX);
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
