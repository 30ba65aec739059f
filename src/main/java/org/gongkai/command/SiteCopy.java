package org.gongkai.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * 静态副本: the public pages as files, the same bytes as the program sends. Pages are found by their links, from the home page on;
 * those that have not changed since the copy before are not fetched again, those that are public no more are taken away.
 *
 * <p>{@code /columns/a} lies in {@code columns/a/index.html}, its second page in {@code columns/a/index@page=2.html}; the list
 * {@code SHA256SUMS} names every file with its digest, {@code addresses.tsv} every address.
 */
final class SiteCopy {

    private static final Pattern PUBLIC = Pattern.compile("/"
            + "|/(guide|guide/form|rules|columns|agencies|places|standards|open-data|reports|sitemap|feed\\.xml|sitemap(-\\d+)?\\.xml|robots\\.txt)"
            + "|/(columns|agencies|places|standards|documents|reports|feed|lists|assets|gazette)/[^?#]+(\\?page=\\d+)?"
            + "|/standards\\.xlsx|/open-data/\\d{4}\\.(csv|json|xlsx)"
            + "|/sitemap-\\d+\\.xml");

    /** Made for one reader at a time, or asking something. */
    private static final Pattern NOT_COPIED = Pattern.compile("/reports/check.*|/reports/.*/cells/.*");

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)");
    private static final String ADDRESSES = "addresses.tsv";
    private static final String SUMS = "SHA256SUMS";

    private final URI site;
    private final Path directory;
    private final Predicate<String> wanted;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, Kept> before = new TreeMap<>();
    private final Map<String, Kept> now = new TreeMap<>();

    /** @param site address of the running program */
    SiteCopy(URI site, Path directory) {
        this(site, directory, address -> true);
    }

    /** @param wanted which of the public addresses to copy */
    SiteCopy(URI site, Path directory, Predicate<String> wanted) {
        this.site = site;
        this.directory = directory;
        this.wanted = wanted;
    }

    private record Kept(String file, String digest, String tag) {}

    /**
     * What was done.
     *
     * @param pages in the copy
     * @param written new or changed
     * @param removed public no more
     */
    record Done(int pages, int written, int removed) {}

    Done make(Consumer<Integer> progress) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        readBefore();
        Deque<String> open = new ArrayDeque<>(Set.of("/", "/sitemap.xml", "/robots.txt", "/feed.xml", "/columns"));
        Set<String> known = new LinkedHashSet<>(open);
        int written = 0;
        while (!open.isEmpty()) {
            String address = open.poll();
            byte @Nullable [] page = fetch(address);
            if (page == null) {
                continue;
            }
            written += keep(address, page) ? 1 : 0;
            if (isText(address)) {
                links(new String(page, StandardCharsets.UTF_8))
                        .filter(wanted)
                        .filter(known::add)
                        .forEach(open::add);
            }
            progress.accept(now.size());
        }
        int removed = removeTheRest();
        writeLists();
        return new Done(now.size(), written, removed);
    }

    private void readBefore() throws IOException {
        Path list = directory.resolve(ADDRESSES);
        if (Files.exists(list)) {
            for (String line : Files.readAllLines(list)) {
                String[] values = line.split("\t", -1);
                if (values.length == 4 && Files.exists(directory.resolve(values[1]))) {
                    before.put(values[0], new Kept(values[1], values[2], values[3]));
                }
            }
        }
    }

    /** The page, from the copy before where it is still the same; null for what is not there. */
    private byte @Nullable [] fetch(String address) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(address));
        Kept kept = before.get(address);
        if (kept != null && !kept.tag().isEmpty()) {
            request.header("If-None-Match", kept.tag());
        }
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == 304 && kept != null) {
            byte[] same = Files.readAllBytes(directory.resolve(kept.file()));
            if (digest(same).equals(kept.digest())) {
                now.put(address, kept);
                return same;
            }
            before.remove(address); // somebody changed the file
            return fetch(address);
        }
        if (answer.statusCode() != 200) {
            return null;
        }
        byte[] page = answer.body();
        if (kept != null && address.endsWith(".xlsx")) {
            byte[] earlier = Files.readAllBytes(directory.resolve(kept.file()));
            page = digest(earlier).equals(kept.digest()) && sameTables(earlier, page) ? earlier : page;
        }
        now.put(
                address,
                new Kept(
                        fileOf(
                                address,
                                answer.headers().firstValue("Content-Type").orElse("")),
                        digest(page),
                        answer.headers().firstValue("ETag").orElse("")));
        return page;
    }

    /** Whether two workbooks differ in the time they were made only. */
    private static boolean sameTables(byte[] one, byte[] other) throws IOException {
        return tables(one).equals(tables(other));
    }

    private static Map<String, String> tables(byte[] workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                if (!part.getName().startsWith("docProps/")) {
                    parts.put(part.getName(), digest(in.readAllBytes()));
                }
            }
        }
        return parts;
    }

    private boolean keep(String address, byte[] page) throws IOException {
        Kept kept = now.get(address);
        Kept earlier = before.get(address);
        if (kept == null
                || (earlier != null
                        && earlier.digest().equals(kept.digest())
                        && earlier.file().equals(kept.file()))) {
            return false;
        }
        Path file = directory.resolve(kept.file());
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, page);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private static String fileOf(String address, String type) {
        String path = address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
        String query = address.contains("?") ? "@" + address.substring(address.indexOf('?') + 1) : "";
        return type.startsWith("text/html")
                ? (path.equals("/") ? "" : path.substring(1) + "/") + "index" + query + ".html"
                : path.substring(1) + query;
    }

    private static boolean isText(String address) {
        return !address.startsWith("/assets/") && !address.matches(".*\\.(xlsx|docx|pdf|ofd|json|csv)");
    }

    private static Stream<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .filter(link -> !link.contains("..") && !link.contains("\\"))
                .filter(link -> PUBLIC.matcher(link).matches()
                        && !NOT_COPIED.matcher(link).matches());
    }

    private int removeTheRest() throws IOException {
        Set<String> files = new LinkedHashSet<>();
        now.values().forEach(kept -> files.add(kept.file()));
        int removed = 0;
        for (Kept kept : before.values()) {
            if (!files.contains(kept.file()) && Files.deleteIfExists(directory.resolve(kept.file()))) {
                removed++;
            }
        }
        return removed;
    }

    private void writeLists() throws IOException {
        StringBuilder addresses = new StringBuilder();
        Map<String, String> sums = new TreeMap<>();
        now.forEach((address, kept) -> {
            addresses
                    .append(String.join("\t", address, kept.file(), kept.digest(), kept.tag()))
                    .append('\n');
            sums.put(kept.file(), kept.digest());
        });
        StringBuilder list = new StringBuilder();
        sums.forEach(
                (file, digest) -> list.append(digest).append("  ").append(file).append('\n'));
        Files.writeString(directory.resolve(ADDRESSES), addresses);
        Files.writeString(directory.resolve(SUMS), list);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
