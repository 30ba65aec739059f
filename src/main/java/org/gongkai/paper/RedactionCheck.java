package org.gongkai.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Looks at a redacted file as an attacker would: at its text, its pictures, every object and every byte, and at what a file should not
 * have at all. Says where something was found, never what.
 */
final class RedactionCheck {

    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));

    /** Nothing of this belongs into a file that holds pictures and unseen text only. */
    private static final List<String> FOREIGN = List.of(
            "AcroForm",
            "Outlines",
            "Names",
            "OpenAction",
            "AA",
            "Annots",
            "StructTreeRoot",
            "EmbeddedFiles",
            "AF",
            "OCProperties",
            "PieceInfo",
            "Thumb",
            "JS",
            "JavaScript",
            "URI",
            "ActualText",
            "Alt");

    private final byte[] file;
    private final List<RedactionBox> boxes;
    private final Map<String, Integer> secrets = new LinkedHashMap<>(); // with the page each was taken from
    private final Set<String> leaks = new ConcurrentSkipListSet<>();
    private final ByteNeedles needles = new ByteNeedles();

    private RedactionCheck(byte[] file, List<RedactedPage> pages, List<RedactionBox> boxes) {
        this.file = file;
        this.boxes = boxes;
        pages.forEach(this::remember);
        for (String secret : secrets.keySet()) {
            ENCODINGS.stream().map(secret::getBytes).distinct().forEach(bytes -> needles.add(bytes, secret));
        }
    }

    /** Sentences in Chinese; none if nothing was found. */
    static List<String> leaks(byte[] file, List<RedactedPage> pages, List<RedactionBox> boxes) throws IOException {
        RedactionCheck check = new RedactionCheck(file, pages, boxes);
        check.revisions();
        PageShares.of(pages.size(), (from, to) -> {
            try (PDDocument document = RedactingPdf.open(file)) {
                for (int page = from; page <= to; page++) {
                    check.text(document, page);
                    check.picture(document.getPage(page - 1), page);
                }
            }
            return List.of();
        });
        try (PDDocument document = RedactingPdf.open(file)) {
            if (document.getNumberOfPages() != pages.size()) {
                check.leaks.add("新文件的页数不对。");
            }
            check.objects(document.getDocument());
        }
        return List.copyOf(check.leaks);
    }

    /** What each box took out, line by line; a sign or two say nothing by themselves and are looked for by place only. */
    private void remember(RedactedPage page) {
        for (RedactionBox box : boxes) {
            if (box.page() == page.number()) {
                StringBuilder line = new StringBuilder();
                double base = Double.NaN;
                for (RedactedPage.Glyph glyph : page.removed()) {
                    if (!glyph.inside(box)) {
                        continue;
                    }
                    if (Math.abs(glyph.base() - base) > 0.5 * glyph.type()) {
                        remember(line.toString(), page.number());
                        line.setLength(0);
                    }
                    base = glyph.base();
                    line.append(glyph.text());
                }
                remember(line.toString(), page.number());
            }
        }
    }

    private void remember(String text, int page) {
        String plain = plain(text);
        long han = plain.codePoints().filter(Character::isIdeographic).count();
        if (han >= 2 || plain.codePointCount(0, plain.length()) >= 5) {
            secrets.putIfAbsent(plain, page);
        }
    }

    /** Without blanks and marks, so that 张 三 and 张三 are the same. */
    private static String plain(String text) {
        return CleanText.of(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private void text(PDDocument document, int page) throws IOException {
        StringBuilder all = new StringBuilder();
        for (RedactedPage.Glyph glyph : RedactedPage.glyphs(document, page)) {
            all.append(glyph.text());
            double middleX = (glyph.left() + glyph.right()) / 2;
            double middleY = (glyph.top() + glyph.bottom()) / 2;
            boolean covered = boxes.stream()
                    .anyMatch(b ->
                            b.page() == page && b.touches(middleX - 0.1, middleY - 0.1, middleX + 0.1, middleY + 0.1));
            if (covered) {
                leaks.add("第" + page + "页的遮盖框下仍有文字。");
            }
        }
        String plain = plain(all.toString());
        secrets.forEach((secret, from) -> {
            if (plain.contains(secret)) {
                leaks.add("第" + from + "页被遮盖的文字在第" + page + "页没有遮盖的地方又出现了，请一并遮盖。");
            }
        });
    }

    private void picture(PDPage page, int number) throws IOException {
        List<RedactionBox> own =
                boxes.stream().filter(box -> box.page() == number).toList();
        PDResources resources = page.getResources();
        if (own.isEmpty()) {
            return;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDImageXObject image) {
                for (RedactionBox box : own) {
                    if (!PackedPicture.isBlack(image, box, RedactionLayer.SCALE)) {
                        leaks.add("第" + number + "页的图像在遮盖框内不是全黑。");
                    }
                }
            }
        }
    }

    private void revisions() {
        String bytes = new String(file, StandardCharsets.ISO_8859_1);
        if (bytes.indexOf("startxref") != bytes.lastIndexOf("startxref")) {
            leaks.add("新文件中有多个版本。");
        }
        search(file, "文件");
    }

    private void objects(COSDocument document) throws IOException {
        foreign(document.getTrailer());
        COSDictionary information = document.getTrailer().getCOSDictionary(COSName.INFO);
        if (information != null && information.size() > 0) {
            leaks.add("新文件中有文档属性（标题、作者等）。");
        }
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            COSObject object = document.getObjectFromPool(key);
            walk(object.getObject());
        }
    }

    private void walk(COSBase base) throws IOException {
        switch (base) {
            case COSStream stream -> {
                foreign(stream);
                boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
                if (!picture) {
                    search(decoded(stream), "对象");
                }
            }
            case COSDictionary dictionary -> {
                foreign(dictionary);
                for (COSName key : dictionary.keySet()) {
                    direct(dictionary.getItem(key));
                }
            }
            case COSArray array -> {
                for (COSBase kid : array) {
                    direct(kid);
                }
            }
            case COSString text -> search(text.getBytes(), "对象");
            case null, default -> {}
        }
    }

    /** What is not an object of its own; objects of their own are looked at one by one. */
    private void direct(COSBase kid) throws IOException {
        if (!(kid instanceof COSObject)) {
            walk(kid);
        }
    }

    private void foreign(COSDictionary dictionary) {
        for (COSName key : dictionary.keySet()) {
            if (FOREIGN.contains(key.getName())) {
                leaks.add("新文件中有不应有的内容（" + key.getName() + "）。");
            }
        }
    }

    private static byte[] decoded(COSStream stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = stream.createInputStream()) {
            in.transferTo(out);
        }
        return out.toByteArray();
    }

    private void search(byte[] bytes, String where) {
        needles.find(bytes, secret -> leaks.add("第" + secrets.get(secret) + "页被遮盖的文字在新文件的" + where + "中仍能找到。"));
    }
}
