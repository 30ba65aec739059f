package org.gongkai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bouncycastle.crypto.digests.SM3Digest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 核验案卷: reads a case file back and says whether anything was changed, left out or added since it was made. Needs neither
 * database nor keys; holds one file's manifest in memory and nothing else.
 */
public final class VerifyingCaseFile {

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 4L << 30;
    private static final int MOST_MANIFEST = 32 << 20;

    private record Found(long bytes, Digests digests) {}

    private VerifyingCaseFile() {}

    /**
     * Verifies.
     *
     * @param zip read to its end; not closed
     * @throws IOException when it cannot be read
     */
    public static CaseFileVerdict verify(InputStream zip) throws IOException {
        Map<String, Found> found = new LinkedHashMap<>();
        byte[] manifest = null;
        long total = 0;
        try {
            ZipInputStream in = new ZipInputStream(zip, java.nio.charset.StandardCharsets.UTF_8);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                if (found.size() >= MOST_ENTRIES) {
                    return CaseFileVerdict.unreadable("压缩包内的文件超过 " + MOST_ENTRIES + " 个，不是本系统的案卷。");
                }
                Found one;
                if (entry.getName().equals(CaseManifest.NAME)) {
                    manifest = in.readNBytes(MOST_MANIFEST);
                    one = new Found(manifest.length, Digests.of(manifest));
                } else {
                    one = digest(in, MOST_BYTES - total);
                }
                total += one.bytes();
                if (total >= MOST_BYTES) {
                    return CaseFileVerdict.unreadable("压缩包展开后超过 4 GB，没有核验。");
                }
                if (found.put(entry.getName(), one) != null) {
                    return CaseFileVerdict.unreadable("压缩包内有两个同名文件：" + entry.getName() + "。");
                }
            }
        } catch (java.util.zip.ZipException | IllegalArgumentException | java.io.EOFException damaged) {
            return CaseFileVerdict.unreadable("压缩包已经损坏，不能读取。");
        }
        if (manifest == null) {
            return CaseFileVerdict.unreadable("没有 " + CaseManifest.NAME + "，不是本系统的案卷。");
        }
        return compare(manifest, found);
    }

    private static CaseFileVerdict compare(byte[] manifest, Map<String, Found> found) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(manifest);
        } catch (JacksonException notJson) {
            return CaseFileVerdict.unreadable(CaseManifest.NAME + " 已经损坏，不能读取。");
        }
        if (!root.path("format").asString("").equals(CaseManifest.FORMAT)
                || root.path("version").asInt(0) != CaseManifest.VERSION) {
            return CaseFileVerdict.unreadable(CaseManifest.NAME + " 不是本系统案卷的清单，或者版本太新。");
        }
        List<String> faults = new ArrayList<>();
        List<CaseFileVerdict.ListedFile> listed = new ArrayList<>();
        Set<String> known = new HashSet<>(Set.of(CaseManifest.NAME, CaseManifest.CHECKSUMS));
        for (JsonNode one : root.path("files")) {
            String path = one.path("path").asString("");
            known.add(path);
            listed.add(new CaseFileVerdict.ListedFile(
                    path,
                    one.path("title").asString(""),
                    one.path("bytes").asLong(0),
                    one.path("page").asInt(0)));
            Found there = found.get(path);
            if (there == null) {
                faults.add("缺少文件：" + path);
            } else if (!there.digests().sha256().equals(one.path("sha256").asString(""))
                    || !there.digests().sm3().equals(one.path("sm3").asString(""))) {
                faults.add("内容被改动：" + path);
            }
        }
        found.keySet().stream().filter(path -> !known.contains(path)).forEach(path -> faults.add("多出文件：" + path));
        if (listed.isEmpty()) {
            faults.add("清单中没有文件");
        }
        JsonNode about = root.path("case");
        List<CaseFileVerdict.ListedFact> facts = new ArrayList<>();
        for (JsonNode fact : root.path("facts")) {
            facts.add(new CaseFileVerdict.ListedFact(
                    fact.path("on").asString(""),
                    fact.path("title").asString(""),
                    fact.path("by").asString("")));
        }
        Digests own = Digests.of(manifest);
        return new CaseFileVerdict(
                about.path("number").asString(""),
                about.path("title").asString(""),
                about.path("agencyName").asString(""),
                root.path("kindName").asString(""),
                root.path("madeAt").asString(""),
                root.path("madeBy").asString(""),
                new CaseFileVerdict.ManifestDigests(own.sha256(), own.sm3()),
                listed,
                facts,
                faults);
    }

    private static Found digest(InputStream in, long most) throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            SM3Digest sm3 = new SM3Digest();
            byte[] buffer = new byte[64 * 1024];
            long bytes = 0;
            for (int n = in.read(buffer); n >= 0 && bytes <= most; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
                sm3.update(buffer, 0, n);
                bytes += n;
            }
            byte[] out = new byte[sm3.getDigestSize()];
            sm3.doFinal(out, 0);
            return new Found(
                    bytes,
                    new Digests(
                            HexFormat.of().formatHex(sha.digest()),
                            HexFormat.of().formatHex(out)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
