package org.gongkai.paper.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page saved as one file (MHT, MHTML): the page itself is its first part of the type text/html. What else was saved is left alone. */
public final class WebArchive {

    private static final int LONGEST_HEAD = 8_000;
    private static final int MOST_PARTS = 2_000;
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\"\\r\\n;]{1,200})\"?");
    private static final Pattern ENCODING = Pattern.compile("(?i)content-transfer-encoding:\\s*([a-z0-9-]{1,30})");
    private static final Pattern HTML = Pattern.compile("(?i)content-type:\\s*text/html");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([a-z0-9_-]{1,40})\"?");
    private static final Pattern HEAD_END = Pattern.compile("\\r?\\n\\r?\\n");

    private WebArchive() {}

    public static boolean isOne(byte[] content) {
        String head = head(content).toLowerCase(Locale.ROOT);
        return head.contains("mime-version:") && head.contains("content-type:") && head.contains("multipart/related");
    }

    private static String head(byte[] content) {
        return new String(content, 0, Math.min(content.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
    }

    /** The page as it was before it was saved. */
    public static String html(byte[] content) throws Refusal {
        Matcher boundary = BOUNDARY.matcher(head(content));
        String all = new String(content, StandardCharsets.ISO_8859_1);
        if (boundary.find()) {
            String mark = "--" + boundary.group(1).strip();
            int at = all.indexOf(mark, boundary.end());
            for (int part = 0; at >= 0 && part < MOST_PARTS; part++) {
                int next = all.indexOf(mark, at + mark.length());
                String text = all.substring(at + mark.length(), next < 0 ? all.length() : next);
                Matcher end = HEAD_END.matcher(text);
                if (end.find(Math.min(2, text.length()))
                        && HTML.matcher(text.substring(0, end.start())).find()) {
                    return decoded(text.substring(0, end.start()), text.substring(end.end()));
                }
                at = next;
            }
        }
        throw new Refusal("这个单文件网页（.mht）里没有找到网页正文，请在浏览器里另存为“仅 HTML”后再试。");
    }

    private static String decoded(String head, String body) throws Refusal {
        Matcher encoding = ENCODING.matcher(head);
        byte[] bytes = switch (encoding.find() ? encoding.group(1).toLowerCase(Locale.ROOT) : "8bit") {
            case "quoted-printable" -> unquoted(body);
            case "base64" -> unpacked(body);
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
        Matcher charset = CHARSET.matcher(head);
        if (charset.find() && Charset.isSupported(charset.group(1))) {
            return new String(bytes, Charset.forName(charset.group(1)));
        }
        return TextEncoding.decode(bytes);
    }

    private static byte[] unpacked(String body) throws Refusal {
        try {
            return Base64.getMimeDecoder().decode(body);
        } catch (IllegalArgumentException broken) {
            throw new Refusal("文件已损坏，不能解开，请重新下载或另存后再试。");
        }
    }

    /** Quoted-printable: =E5 is a byte, = at the end of a line joins it to the next. */
    private static byte[] unquoted(String body) {
        byte[] bytes = new byte[body.length()];
        int n = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c != '=') {
                bytes[n++] = (byte) c;
            } else if (body.startsWith("\r\n", i + 1)) {
                i += 2;
            } else if (body.startsWith("\n", i + 1)) {
                i++;
            } else if (i + 2 < body.length()
                    && Character.digit(body.charAt(i + 1), 16) >= 0
                    && Character.digit(body.charAt(i + 2), 16) >= 0) {
                bytes[n++] =
                        (byte) (Character.digit(body.charAt(i + 1), 16) * 16 + Character.digit(body.charAt(i + 2), 16));
                i += 2;
            } else {
                bytes[n++] = '=';
            }
        }
        return Arrays.copyOf(bytes, n);
    }
}
