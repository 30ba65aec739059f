package org.gongkai.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Static files of all rooms ({@code src/main/resources/static/**}), read once at start and kept in memory, plain and
 * compressed. All style sheets below {@code static/css} become one, {@code css/gongkai.css}. Their common address carries a digest of all of them, so browsers may keep a file for ever.
 */
@Component
public class Assets {

    private static final String ROOT = "static/";
    private static final String STYLE_SHEET = "css/gongkai.css";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "mjs", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "txt", "text/plain;charset=UTF-8");

    /** One file, ready to send. */
    public record Asset(String type, byte[] bytes, byte[] gzipped) {}

    private final Map<String, Asset> files;
    private final String version;

    Assets() {
        this(read());
    }

    Assets(Map<String, byte[]> contents) {
        Map<String, Asset> ready = new TreeMap<>();
        contents.forEach((name, bytes) -> ready.put(name, new Asset(typeOf(name), bytes, gzip(bytes))));
        files = ready;
        version = digest(contents);
    }

    /** Address under which this version of the files lies, without the last slash: {@code /assets/3f9a12bc}. */
    public String prefix() {
        return "/assets/" + version;
    }

    public String version() {
        return version;
    }

    /** The file of that name below {@code static/}. */
    public Optional<Asset> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private static Map<String, byte[]> read() {
        try {
            Map<String, byte[]> contents = new TreeMap<>();
            ResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
            for (Resource file : resolver.getResources("classpath*:" + ROOT + "**/*.*")) {
                String url = file.getURL().toString();
                contents.put(
                        url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1), file.getContentAsByteArray());
            }
            contents.putAll(EditorModules.all());
            contents.put(STYLE_SHEET, styleSheet(contents));
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException("static files cannot be read", e);
        }
    }

    /** One style sheet: the base patterns in our colours, then ours in the order of their file names. */
    private static byte[] styleSheet(Map<String, byte[]> contents) {
        StringBuilder sheet = new StringBuilder(BaseStyles.inOurColours());
        contents.forEach((name, bytes) -> {
            if (name.startsWith("css/")) {
                sheet.append('\n').append(new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String typeOf(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    private static String digest(Map<String, byte[]> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
