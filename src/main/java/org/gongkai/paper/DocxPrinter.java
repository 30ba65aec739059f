package org.gongkai.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DOCX (ECMA-376): paragraphs and tables in named styles, so that the office can go on editing. Measures are twentieths of a point,
 * sizes of type half points. The word processor breaks lines and pages, on the grid of 22 lines of 28 characters.
 */
final class DocxPrinter {

    private static final int STEP = twips(Measures.STEP);

    private final OfficialPaper paper;
    private final StringBuilder xml = new StringBuilder();
    private final List<byte[]> pictures = new ArrayList<>();

    private DocxPrinter(OfficialPaper paper) {
        this.paper = paper;
    }

    static byte[] print(OfficialPaper paper) {
        DocxPrinter printer = new DocxPrinter(paper);
        String body = printer.body();
        return DocxParts.file(paper, body, printer.pictures);
    }

    static int twips(double points) {
        return (int) Math.round(points * 20);
    }

    private String body() {
        head();
        if (!paper.title().isEmpty()) {
            paragraph("Title", "", paper.title());
            empty();
        }
        if (!paper.recipient().isEmpty()) {
            paragraph("Body", "<w:ind w:firstLine=\"0\"/>", paper.recipient() + "：");
        }
        for (Block block : paper.body()) {
            switch (block) {
                case Block.Heading heading -> paragraph("Heading" + heading.level(), "", heading.text());
                case Block.Paragraph words -> paragraph("Body", "", words.text());
                case Block.Line words -> paragraph("Body", "<w:ind w:firstLine=\"0\"/>", words.text());
                case Block.NewPage ignored -> xml.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
                case Block.Barcode code -> barcode(code);
                case Block.Grid grid -> new DocxTable(grid.table()).appendTo(xml);
            }
        }
        attachments();
        signature(paper.signature());
        if (!paper.note().isEmpty()) {
            paragraph("Body", "", "（" + paper.note() + "）");
        }
        return xml.toString();
    }

    private void head() {
        switch (paper.style()) {
            case PLAIN -> {}
            case DOCUMENT -> {
                mark(Measures.MARK_BELOW_TOP, Measures.WIDTH, 48, "", "");
                empty();
                empty();
                paragraph(
                        "Body",
                        "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"11\" w:color=\"E60012\"/></w:pBdr>"
                                + "<w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/>",
                        paper.number());
                empty();
                empty();
            }
            case LETTER -> {
                int beyond = twips((Measures.LETTER_RULE_WIDTH - Measures.WIDTH) / 2);
                mark(
                        0,
                        Measures.LETTER_RULE_WIDTH,
                        40,
                        "<w:pBdr><w:bottom w:val=\"thickThinSmallGap\" w:sz=\"24\" w:space=\"11\" w:color=\"E60012\"/></w:pBdr>",
                        "<w:ind w:left=\"-" + beyond + "\" w:right=\"-" + beyond + "\" w:firstLine=\"0\"/>");
                paragraph("Body", "<w:ind w:firstLine=\"0\"/><w:jc w:val=\"right\"/>", paper.number());
                empty();
                empty();
            }
        }
    }

    /** Elements of paragraph properties stand in the order that the schema has: borders, spacing, indents. */
    private void mark(double before, double width, double most, String borders, String indents) {
        int characters =
                Math.max(1, paper.issuer().codePointCount(0, paper.issuer().length()));
        double size = Math.min(most, width / characters);
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"Mark\"/>" + borders + "<w:spacing w:before=\"" + twips(before)
                + "\"/>" + indents + "</w:pPr><w:r><w:rPr><w:sz w:val=\"" + Math.round(size * 2) + "\"/></w:rPr>");
        DocxParts.text(xml, paper.issuer());
        xml.append("</w:r></w:p>");
    }

    private void paragraph(String style, String properties, String text) {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + properties + "</w:pPr><w:r>");
        DocxParts.text(xml, text);
        xml.append("</w:r></w:p>");
    }

    /** A picture in the line, with its measures in English Metric Units (12,700 to the point). */
    private void barcode(Block.Barcode code) {
        pictures.add(BarcodePicture.of(code.text()).png());
        int number = pictures.size();
        long side = Math.round(BarcodePicture.SIDE * 12_700);
        String extent = "cx=\"" + side + "\" cy=\"" + side + "\"/>";
        xml.append("<w:p><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent "
                + extent
                + "<wp:docPr id=\"" + number + "\" name=\"二维码" + number + "\" descr=\"二维码："
                + XmlText.escape(code.text())
                + "\"/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
                + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
                + "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\""
                + number + "\" name=\"\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"picture" + number
                + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext "
                + extent + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
                + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
    }

    private void empty() {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"Body\"/></w:pPr></w:p>");
    }

    private void attachments() {
        List<String> names = paper.attachments();
        if (names.isEmpty()) {
            return;
        }
        empty();
        for (int i = 0; i < names.size(); i++) {
            String number = names.size() == 1 ? "" : (i + 1) + ".";
            int hanging = (i == 0 ? 3 * STEP : 0) + (number.isEmpty() ? 0 : STEP);
            int left = 5 * STEP + (number.isEmpty() ? 0 : STEP);
            paragraph(
                    "Body",
                    "<w:ind w:left=\"" + left + "\" w:hanging=\"" + hanging + "\" w:firstLineChars=\"0\"/>",
                    (i == 0 ? "附件：" : "") + number + names.get(i));
        }
    }

    private void signature(@Nullable Signature signature) {
        if (signature == null) {
            return;
        }
        empty();
        if (signature.sealed()) {
            empty();
        }
        // 成文日期右空四字；署名以成文日期为准居中 (7.3.5.1); without a seal 署名右空二字，日期首字右移二字 (7.3.5.2)
        double date = width(signature.date());
        double organ = width(signature.organ());
        double dateRight = signature.sealed() ? 4 * Measures.STEP : Math.max(0, organ - date);
        double organRight = signature.sealed()
                ? Math.max(0, dateRight + (date - organ) / 2)
                : 2 * Measures.STEP + Math.max(0, date - organ + 2 * Measures.STEP);
        paragraph("Body", right(organRight) + "<w:jc w:val=\"right\"/>", signature.organ());
        paragraph("Body", right(dateRight) + "<w:jc w:val=\"right\"/>", signature.date());
    }

    private static String right(double points) {
        return "<w:keepNext/><w:ind w:right=\"" + twips(points) + "\" w:firstLine=\"0\" w:firstLineChars=\"0\"/>";
    }

    private static double width(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2000 ? 0.5 : 1).sum() * Measures.STEP;
    }
}
