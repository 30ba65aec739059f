package org.gongkai.reportform.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * A report on PDF pages as a word processor prints it: labels wrapped in their cells, numbers in the middle of their rows, 三、本年度办理结果
 * down the margin one character a line, a page number at the foot and a table that goes on over the page.
 */
final class PdfPages {

    private static final double[] TABLE3 = {40, 58, 112, 280, 320, 358, 396, 434, 472, 508, 555};
    private static final double SIZE = 9;
    private static final double LINE = 12;

    private final List<StringBuilder> pages = new ArrayList<>();
    private double y;

    byte[] write(List<Object> parts) {
        newPage();
        for (Object part : parts) {
            if (part instanceof Grid grid) {
                table(grid);
            } else {
                paragraph((String) part);
            }
        }
        foot();
        return document();
    }

    private void newPage() {
        pages.add(new StringBuilder());
        y = 780;
    }

    private void foot() {
        show("- " + pages.size() + " -", 285, 40);
    }

    private void room(double height) {
        if (y - height < 70) {
            foot();
            newPage();
        }
    }

    private void paragraph(String text) {
        for (String line : wrapped(text, 505)) {
            room(16);
            show(line, 45, y);
            y -= 16;
        }
    }

    private void table(Grid grid) {
        double[] edges = edges(grid.width);
        for (List<Grid.Place> row : grid.places()) {
            double height = height(row, edges);
            room(height);
            for (int c = 0; c < row.size(); c++) {
                Grid.Place place = row.get(c);
                if (place.first() && place.firstRow()) {
                    double left = edges[c];
                    double right =
                            edges[Math.min(edges.length - 1, c + place.cell().wide())];
                    cell(place.cell(), left, right, height);
                }
            }
            y -= height;
        }
        y -= 8;
    }

    private static double[] edges(int width) {
        if (width == 10) {
            return TABLE3;
        }
        double[] edges = new double[width + 1];
        for (int i = 0; i <= width; i++) {
            edges[i] = 45 + i * 505.0 / width;
        }
        return edges;
    }

    private static double height(List<Grid.Place> row, double[] edges) {
        int lines = 1;
        for (int c = 0; c < row.size(); c++) {
            Grid.Place place = row.get(c);
            if (place.first() && place.firstRow() && place.cell().high() == 1) {
                double width = edges[Math.min(edges.length - 1, c + place.cell().wide())] - edges[c];
                lines = Math.max(lines, wrapped(place.cell().text(), width - 4).size());
            }
        }
        return lines * LINE + 6;
    }

    private void cell(Grid.Cell cell, double left, double right, double height) {
        String text = cell.text().strip();
        List<String> lines = wrapped(text, right - left - 4);
        double top = cell.high() > 1 ? y - LINE : y - (height - lines.size() * LINE) / 2 - 9;
        for (String line : lines) {
            double x = cell.number() || cell.wide() > 1 ? (left + right - width(line)) / 2 : left + 2;
            show(line, x, Math.max(top, 72));
            top -= LINE;
        }
    }

    private static List<String> wrapped(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (!line.isEmpty() && width(line.toString() + c) > Math.max(width, SIZE + 1)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(c);
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static double width(String text) {
        return text.chars().mapToDouble(c -> c < 127 ? SIZE / 2 : SIZE).sum();
    }

    private void show(String text, double x, double at) {
        if (text.isBlank()) {
            return;
        }
        StringBuilder codes = new StringBuilder();
        text.chars().forEach(c -> codes.append(String.format("%04X", c)));
        pages.getLast()
                .append(String.format(Locale.ROOT, "BT /F %.1f Tf %.2f %.2f Td <%s> Tj ET%n", SIZE, x, at, codes));
    }

    private byte[] document() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDResources resources = new PDResources();
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F"), font(document));
            resources.getCOSObject().setItem(COSName.FONT, fonts);
            for (StringBuilder content : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                page.setResources(resources);
                page.setContents(stream(document, content.toString()));
                document.addPage(page);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A font that is not embedded, its codes being the characters themselves. */
    private static COSDictionary font(PDDocument document) throws IOException {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "SimSun");
        descriptor.setInt(COSName.FLAGS, 4);
        COSArray widths = new COSArray();
        widths.add(COSInteger.get(32));
        widths.add(COSInteger.get(126));
        widths.add(COSInteger.get(500));
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, "SimSun");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, 1000);
        descendant.setItem(COSName.W, widths);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "SimSun");
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, stream(document, toUnicode()).getCOSObject());
        return font;
    }

    private static String toUnicode() {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CMapName /Plain def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (int from = 0; from < 256; from += 64) {
            map.append("64 beginbfrange\n");
            for (int high = from; high < from + 64; high++) {
                map.append(String.format("<%02X00> <%02XFF> <%02X00>%n", high, high, high));
            }
            map.append("endbfrange\n");
        }
        return map.append("endcmap\nend\nend\n").toString();
    }

    private static PDStream stream(PDDocument document, String content) throws IOException {
        return new PDStream(
                document,
                new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)),
                COSName.FLATE_DECODE);
    }
}
