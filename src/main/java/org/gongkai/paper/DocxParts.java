package org.gongkai.paper;

import java.util.List;

/** The parts of a DOCX around its text: styles, the page with its grid, page numbers on the outer side, properties. */
final class DocxParts {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String W = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private DocxParts() {}

    /** @param pictures PNG; {@code picture1} is the first */
    static byte[] file(OfficialPaper paper, String body, List<byte[]> pictures) {
        ZipPackage file = new ZipPackage()
                .add("[Content_Types].xml", contentTypes())
                .add(
                        "_rels/.rels",
                        HEAD
                                + relationships(relationship("rId1", "officeDocument", "word/document.xml")
                                        + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\""
                                        + " Target=\"docProps/core.xml\"/>"))
                .add("docProps/core.xml", core(paper))
                .add(
                        "word/_rels/document.xml.rels",
                        HEAD
                                + relationships(relationship("rId1", "styles", "styles.xml")
                                        + relationship("rId2", "settings", "settings.xml")
                                        + relationship("rId3", "footer", "footer1.xml")
                                        + relationship("rId4", "footer", "footer2.xml")
                                        + relationship("rId5", "footer", "footer3.xml")
                                        + pictures(pictures.size())))
                .add(
                        "word/document.xml",
                        HEAD + "<w:document" + W + "><w:body>" + body + page(paper) + "</w:body></w:document>")
                .add("word/styles.xml", styles())
                .add(
                        "word/settings.xml",
                        HEAD + "<w:settings" + W
                                + "><w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"compressPunctuation\"/>"
                                + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>")
                .add("word/footer1.xml", footer("right", "right"))
                .add("word/footer2.xml", footer("left", "left"))
                .add("word/footer3.xml", letterFoot());
        for (int i = 1; i <= pictures.size(); i++) {
            file.add("word/media/picture" + i + ".png", pictures.get(i - 1));
        }
        return file.bytes();
    }

    private static String pictures(int count) {
        StringBuilder xml = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            xml.append(relationship("picture" + i, "image", "media/picture" + i + ".png"));
        }
        return xml.toString();
    }

    /** A run's text; line ends become breaks. */
    static void text(StringBuilder xml, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            xml.append(i == 0 ? "" : "<w:br/>");
            if (!lines[i].isEmpty()) {
                xml.append("<w:t xml:space=\"preserve\">")
                        .append(XmlText.escape(lines[i]))
                        .append("</w:t>");
            }
        }
    }

    private static String relationships(String inside) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside
                + "</Relationships>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\"/>";
    }

    private static String contentTypes() {
        StringBuilder xml = new StringBuilder(
                HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"png\" ContentType=\"image/png\"/>");
        for (String[] part : new String[][] {
            {"/word/document.xml", WORD + "document.main+xml"},
            {"/word/styles.xml", WORD + "styles+xml"},
            {"/word/settings.xml", WORD + "settings+xml"},
            {"/word/footer1.xml", WORD + "footer+xml"},
            {"/word/footer2.xml", WORD + "footer+xml"},
            {"/word/footer3.xml", WORD + "footer+xml"},
            {"/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"}
        }) {
            xml.append("<Override PartName=\"" + part[0] + "\" ContentType=\"" + part[1] + "\"/>");
        }
        return xml.append("</Types>").toString();
    }

    private static String core(OfficialPaper paper) {
        return HEAD
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + XmlText.escape(paper.name())
                + "</dc:title><dc:creator>" + XmlText.escape(paper.issuer())
                + "</dc:creator><dc:language>zh-CN</dc:language></cp:coreProperties>";
    }

    /** The page: A4, margins of the type area, 22 lines of 28 characters. */
    private static String page(OfficialPaper paper) {
        boolean letter = paper.style() == PaperStyle.LETTER;
        double top = letter ? Measures.LETTER_MARK : Measures.TOP;
        int bottom = DocxPrinter.twips(Measures.PAGE_HEIGHT - Measures.BOTTOM);
        int footer = DocxPrinter.twips(
                Measures.PAGE_HEIGHT - Measures.BOTTOM - Measures.NUMBER_BELOW - Measures.PAGE_NUMBER);
        return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"even\" r:id=\"rId4\"/>"
                + (letter ? "<w:footerReference w:type=\"first\" r:id=\"rId5\"/>" : "")
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"" + DocxPrinter.twips(top) + "\" w:right=\""
                + DocxPrinter.twips(Measures.PAGE_WIDTH - Measures.RIGHT) + "\" w:bottom=\"" + bottom + "\" w:left=\""
                + DocxPrinter.twips(Measures.LEFT) + "\" w:header=\"851\" w:footer=\"" + footer + "\" w:gutter=\"0\"/>"
                + (letter ? "<w:titlePg/>" : "") + "<w:docGrid w:type=\"lines\" w:linePitch=\""
                + DocxPrinter.twips(Measures.PITCH) + "\"/></w:sectPr>";
    }

    private static String footer(String align, String side) {
        String type = "<w:rPr>" + fonts(Typeface.SONG) + "<w:sz w:val=\"28\"/></w:rPr>";
        return HEAD + "<w:ftr" + W + "><w:p><w:pPr><w:pStyle w:val=\"Cell\"/><w:ind w:" + side
                + "=\"280\"/><w:jc w:val=\"" + align
                + "\"/></w:pPr><w:r>" + type + "<w:t xml:space=\"preserve\">— </w:t></w:r><w:r>" + type
                + "<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>" + type
                + "<w:instrText>PAGE</w:instrText></w:r><w:r>" + type
                + "<w:fldChar w:fldCharType=\"end\"/></w:r><w:r>" + type
                + "<w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>";
    }

    /** 信函格式: the first page has the lower double rule and no number (10.1). */
    private static String letterFoot() {
        int beyond = DocxPrinter.twips((Measures.LETTER_RULE_WIDTH - Measures.WIDTH) / 2);
        return HEAD + "<w:ftr" + W + "><w:p><w:pPr><w:pStyle w:val=\"Cell\"/>"
                + "<w:pBdr><w:bottom w:val=\"thinThickSmallGap\" w:sz=\"24\" w:space=\"1\" w:color=\"E60012\"/></w:pBdr>"
                + "<w:ind w:left=\"-" + beyond + "\" w:right=\"-" + beyond + "\"/></w:pPr></w:p></w:ftr>";
    }

    /**
     * 28 characters of 三号 in 156 mm stand a quarter of a point closer than they are wide. A grid of characters would say so too, but
     * LibreOffice gives two of its cells to every character wider than one.
     */
    private static final String CLOSER = "<w:spacing w:val=\"-5\"/>";

    private static String fonts(Typeface face) {
        return "<w:rFonts w:ascii=\"" + face.officeName() + "\" w:hAnsi=\"" + face.officeName() + "\" w:eastAsia=\""
                + face.officeName() + "\" w:cs=\"" + face.officeName() + "\"/>";
    }

    private static String styles() {
        int pitch = DocxPrinter.twips(Measures.PITCH);
        String exact = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"" + pitch + "\" w:lineRule=\"exact\"/>";
        String indent =
                "<w:ind w:firstLineChars=\"200\" w:firstLine=\"" + 2 * DocxPrinter.twips(Measures.STEP) + "\"/>";
        StringBuilder xml = new StringBuilder(HEAD + "<w:styles" + W + "><w:docDefaults><w:rPrDefault><w:rPr>"
                + fonts(Typeface.FANGSONG)
                + "<w:kern w:val=\"2\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/>"
                + "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>");
        style(xml, "Normal", "Normal", "<w:jc w:val=\"both\"/>", "", " w:default=\"1\"");
        style(xml, "Body", "公文正文", exact + indent + "<w:jc w:val=\"both\"/>", CLOSER, "");
        style(
                xml,
                "Title",
                "Title",
                "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"" + Math.round(pitch * 1.2)
                        + "\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/>",
                fonts(Typeface.XIAOBIAOSONG) + "<w:sz w:val=\"44\"/>",
                "");
        style(
                xml,
                "Mark",
                "发文机关标志",
                "<w:jc w:val=\"center\"/>",
                fonts(Typeface.XIAOBIAOSONG) + "<w:color w:val=\"E60012\"/>",
                "");
        for (int level = 1; level <= 4; level++) {
            Typeface face = level == 1 ? Typeface.HEI : level == 2 ? Typeface.KAI : Typeface.FANGSONG;
            style(
                    xml,
                    "Heading" + level,
                    "heading " + level,
                    "<w:keepNext/>" + exact + indent + "<w:outlineLvl w:val=\"" + level + "\"/>",
                    fonts(face) + CLOSER,
                    "");
        }
        style(
                xml,
                "Cell",
                "表格文字",
                "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
                fonts(Typeface.SONG) + "<w:sz w:val=\"24\"/>",
                "");
        String side = " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>";
        return xml.append(
                        "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders><w:top"
                                + side + "<w:left" + side + "<w:bottom" + side + "<w:right" + side + "<w:insideH" + side
                                + "<w:insideV"
                                + side + "</w:tblBorders></w:tblPr></w:style></w:styles>")
                .toString();
    }

    private static void style(
            StringBuilder xml, String id, String name, String paragraph, String run, String attributes) {
        xml.append("<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"" + attributes + "><w:name w:val=\"" + name
                + "\"/>"
                + (id.equals("Normal") ? "" : "<w:basedOn w:val=\"Normal\"/>") + "<w:pPr>" + paragraph
                + "</w:pPr><w:rPr>" + run
                + "</w:rPr></w:style>");
    }
}
