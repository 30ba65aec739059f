package org.gongkai.paper.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, by its content first and its name second. */
public enum FileKind {
    TEXT,
    DOCX,
    PPTX,
    XLSX,
    OFD,
    PDF,
    DOC,
    XLS,
    PICTURE,
    OTHER;

    public static FileKind of(byte[] content, String name) throws Refusal {
        String head = new String(content, 0, Math.min(content.length, 1024), StandardCharsets.ISO_8859_1);
        String ending = name.toLowerCase(Locale.ROOT).replaceFirst("^.*\\.", "");
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return packed(content);
        }
        if (head.contains("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return ending.startsWith("xl") || ending.equals("et")
                    ? XLS
                    : ending.startsWith("do") || ending.equals("wps") ? DOC : compound(content);
        }
        if (head.startsWith("\u0089PNG")
                || head.startsWith("\u00FF\u00D8\u00FF")
                || head.startsWith("GIF8")
                || head.startsWith("BM6")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")) {
            return PICTURE;
        }
        if (head.startsWith("{\\rtf")
                || head.startsWith("Rar!")
                || head.startsWith("7z\u00BC\u00AF")
                || head.startsWith("\u007FELF")
                || head.startsWith("MZ")) {
            return OTHER;
        }
        return TEXT;
    }

    private static FileKind packed(byte[] content) throws Refusal {
        var names = Zip.unpack(
                        content,
                        n -> n.equals("OFD.xml")
                                || n.equals("word/document.xml")
                                || n.equals("ppt/presentation.xml")
                                || n.equals("xl/workbook.xml")
                                || n.startsWith("xl/worksheets/"))
                .keySet();
        if (names.contains("OFD.xml")) {
            return OFD;
        }
        if (names.contains("word/document.xml")) {
            return DOCX;
        }
        if (names.contains("ppt/presentation.xml")) {
            return PPTX;
        }
        return names.stream().anyMatch(n -> n.startsWith("xl/")) ? XLSX : OTHER;
    }

    /** An old office file whose name does not tell: the name of its main stream does. */
    private static FileKind compound(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return text.contains("W\0o\0r\0k\0b\0o\0o\0k\0") || text.contains("B\0o\0o\0k\0\0") ? XLS : DOC;
    }
}
