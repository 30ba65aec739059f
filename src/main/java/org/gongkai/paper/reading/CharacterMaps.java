package org.gongkai.paper.reading;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The tables in which the fonts of a PDF say what their codes mean, looked at before they are read in: ten bytes there may claim four
 * thousand million characters, and the library would enter every one of them.
 */
public final class CharacterMaps {

    private static final int LARGEST_MAP = 4 << 20;
    private static final BigInteger MOST_CHARACTERS = BigInteger.valueOf(200_000);
    private static final int MOST_MAPS = 2_000;
    private static final int DEEPEST = 60;
    private static final Pattern BLOCK = Pattern.compile("beginbfrange(.*?)(?:endbfrange|$)", Pattern.DOTALL);
    /** From, to, and what they stand for: one text, or a list. */
    private static final Pattern RANGE =
            Pattern.compile("<([^<>]{0,64})>\\s*<([^<>]{0,64})>\\s*(?:<[^<>]*>|\\[[^\\]]*\\])?");

    private final Set<COSStream> seen = new HashSet<>();

    private CharacterMaps() {}

    /** @throws Refusal where one of them claims more characters than there are */
    public static void check(PDDocument document) throws Refusal, IOException {
        CharacterMaps maps = new CharacterMaps();
        for (COSObjectKey key :
                List.copyOf(document.getDocument().getXrefTable().keySet())) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            if (object != null) {
                maps.within(object.getObject());
            }
        }
    }

    /** Looks through one object; what it refers to comes by itself. */
    private void within(COSBase object) throws Refusal, IOException {
        Deque<COSBase> open = new ArrayDeque<>();
        if (object != null) {
            open.push(object);
        }
        for (int n = 0; !open.isEmpty() && n < 200_000; n++) {
            COSBase base = open.pop();
            if (base instanceof COSDictionary dictionary) {
                map(dictionary.getDictionaryObject(COSName.TO_UNICODE));
                map(dictionary.getDictionaryObject(COSName.ENCODING));
                dictionary.getValues().forEach(value -> push(open, value));
            } else if (base instanceof COSArray array) {
                array.forEach(value -> push(open, value));
            }
        }
    }

    private static void push(Deque<COSBase> open, COSBase value) {
        if (open.size() < DEEPEST * 1_000 && (value instanceof COSDictionary || value instanceof COSArray)) {
            open.push(value);
        }
    }

    private void map(COSBase value) throws Refusal, IOException {
        if (!(value instanceof COSStream stream) || !seen.add(stream)) {
            return;
        }
        if (stream.getLength() > LARGEST_MAP || seen.size() > MOST_MAPS) {
            throw tooMuch();
        }
        byte[] content;
        try (InputStream in = stream.createInputStream()) {
            content = in.readNBytes(LARGEST_MAP + 1);
        }
        if (content.length > LARGEST_MAP || characters(new String(content, StandardCharsets.ISO_8859_1))) {
            throw tooMuch();
        }
    }

    /** Whether its ranges come to more than any font has. */
    private static boolean characters(String map) {
        BigInteger all = BigInteger.ZERO;
        Matcher block = BLOCK.matcher(map);
        while (block.find()) {
            Matcher range = RANGE.matcher(block.group(1));
            while (range.find()) {
                BigInteger size = code(range.group(2)).subtract(code(range.group(1)));
                all = all.add(size.max(BigInteger.ZERO));
                if (all.compareTo(MOST_CHARACTERS) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static BigInteger code(String hex) {
        String digits = hex.replaceAll("[^0-9A-Fa-f]", "");
        return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits, 16);
    }

    private static Refusal tooMuch() {
        return new Refusal("PDF 的字体编码表不合常理，可能是损坏或恶意构造的，未读取。");
    }
}
