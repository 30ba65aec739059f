package org.gongkai.gazette;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gongkai.document.PublicAttachment;
import org.gongkai.document.PublishedDocument;
import org.gongkai.document.Sheet;
import org.gongkai.paper.PrintingVolume;

/** 文字: what a published edition says, and whether a printed file says the same. */
final class Words {

    private Words() {}

    /** Title, number, every line of the text, every cell of the sheet, names of attachments. */
    static List<String> of(PublishedDocument document) {
        List<String> words = new ArrayList<>();
        words.add(document.title());
        if (document.line().officialNumber() != null) {
            words.add(document.line().officialNumber());
        }
        document.bodyText().lines().forEach(words::add);
        Sheet sheet = document.sheet();
        if (sheet != null) {
            words.addAll(sheet.columns());
            sheet.rows().forEach(words::addAll);
        }
        document.attachments().stream().map(PublicAttachment::name).forEach(words::add);
        return words;
    }

    static String digest(PublishedDocument document) {
        return digest(String.join("\n", of(document)).getBytes(StandardCharsets.UTF_8));
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Lines of the document that the printed text does not hold, in order of the document; empty when it says the same. */
    static List<String> missing(PublishedDocument document, String printed) {
        return of(document).stream()
                .filter(line -> !printed.contains(bare(line)))
                .toList();
    }

    /** The text of a printed file without spaces, line ends and page numbers, which fall inside paragraphs. */
    static String printed(byte[] pdf) {
        return bare(PrintingVolume.read(pdf)).replaceAll("—\\d{1,4}—", "");
    }

    private static String bare(String text) {
        return Normalizer.normalize(PrintingVolume.asPrinted(text), Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u3000\\p{Cf}]+", "");
    }
}
