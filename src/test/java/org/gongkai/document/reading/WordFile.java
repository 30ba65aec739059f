package org.gongkai.document.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes DOCX files part by part, as office programs write them. */
public final class WordFile {

    private static final String W =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";
    /** A picture of one pixel. */
    public static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final StringBuilder body = new StringBuilder();

    public WordFile line(String text) {
        return raw("<w:p>" + run(text) + "</w:p>");
    }

    public WordFile placed(String place, String text) {
        return raw("<w:p><w:pPr><w:jc w:val=\"" + place + "\"/></w:pPr>" + run(text) + "</w:p>");
    }

    public WordFile styled(String style, String text) {
        return raw("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(text) + "</w:p>");
    }

    public WordFile picture(String words) {
        return raw(
                "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"图片 1\" descr=\"" + words
                        + "\"/><a:graphic><a:graphicData><a:blip r:embed=\"rId7\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
    }

    public WordFile raw(String xml) {
        body.append(xml);
        return this;
    }

    public static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    public byte[] bytes() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
        parts.put(
                "word/document.xml",
                ("<w:document " + W + "><w:body>" + body + "</w:body></w:document>").getBytes(StandardCharsets.UTF_8));
        parts.put(
                "word/styles.xml",
                ("<w:styles " + W
                                + "><w:style w:styleId=\"a3\"><w:name w:val=\"Title\"/></w:style><w:style w:styleId=\"1\">"
                                + "<w:name w:val=\"heading 1\"/></w:style></w:styles>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put(
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Id=\"rId7\" Type=\"http://x/image\" Target=\"media/image1.png\"/></Relationships>"
                        .getBytes(StandardCharsets.UTF_8));
        parts.put("word/media/image1.png", PIXEL);
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
