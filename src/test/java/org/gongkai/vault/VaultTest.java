package org.gongkai.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VaultTest {

    private static final Acceptance ANYTHING = new Acceptance(Set.of(), 10_000_000);
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path data;

    private MasterKeys keys;
    private Vault vault;

    @BeforeEach
    void open() {
        keys = MasterKeys.of(data, "");
        vault = with("aes");
    }

    private Vault with(String cipher) {
        return new Vault(new VaultDirectory(data.resolve("vault")), keys, cipher);
    }

    @Test
    void keepsFilesUnderSm4AndFindsEveryChange() throws IOException {
        Vault sm4 = with("sm4");
        for (int size : List.of(1, 4096, 64 * 1024, 64 * 1024 + 1, 2 * 64 * 1024, 300_000)) {
            byte[] content = bytes(size);
            vault = sm4;
            Keeping.Kept kept = keep(content, Sensitivity.PERSONAL);
            assertThat(read(kept.id())).isEqualTo(content);
            vault = with("aes");
            assertThat(read(kept.id())).as("read whatever is set now").isEqualTo(content);
        }
        vault = sm4;
        BlobId whole = keep(bytes(200_000), Sensitivity.PERSONAL).id();
        Path file = files().stream()
                .filter(f -> f.getFileName().toString().equals(whole.value()))
                .findFirst()
                .orElseThrow();
        byte[] sealed = Files.readAllBytes(file);
        byte[] changed = sealed.clone();
        changed[100_000] ^= 1;
        byte[] cutOff = java.util.Arrays.copyOf(sealed, 5 + 2 * (64 * 1024 + 16));
        for (byte[] broken : List.of(changed, cutOff)) {
            Files.write(file, broken);
            assertThatThrownBy(() -> read(whole)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void sealsAFileAnewUnderItsName() throws IOException {
        byte[] content = bytes(200_000);
        BlobId id = keep(content, Sensitivity.PERSONAL).id();
        assertThat(vault.reseal(id)).as("nothing has changed").isFalse();
        keys.addNew();
        Vault sm4 = with("sm4");
        assertThat(sm4.reseal(id)).isTrue();
        assertThat(sm4.reseal(id)).as("once is enough").isFalse();
        assertThat(read(id)).isEqualTo(content);
        assertThat(sm4.personal()).containsExactly(id);
    }

    @ParameterizedTest
    @EnumSource
    void givesBackWhatWasKept(Sensitivity sensitivity) throws IOException {
        for (int size : List.of(1, 4096, 64 * 1024, 64 * 1024 + 1, 3_000_000)) {
            byte[] content = bytes(size);
            Keeping.Kept kept = keep(content, sensitivity);
            assertThat(kept.bytes()).isEqualTo(size);
            assertThat(kept.id().sensitivity()).isEqualTo(sensitivity);
            assertThat(read(kept.id())).isEqualTo(content);
        }
    }

    @Test
    void keepsNoPersonalContentInClear() throws IOException {
        keep("%PDF-1.4 申请人甲 11010519491231002X".getBytes(StandardCharsets.UTF_8), Sensitivity.PERSONAL);
        for (Path file : files()) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain("11010519491231002X");
        }
    }

    @Test
    void keepsEqualOpenFilesOnceAndEqualPersonalFilesApart() throws IOException {
        assertThat(keep(PDF, Sensitivity.OPEN).id())
                .isEqualTo(keep(PDF, Sensitivity.OPEN).id());
        Keeping.Kept first = keep(PDF, Sensitivity.PERSONAL);
        Keeping.Kept second = keep(PDF, Sensitivity.PERSONAL);
        assertThat(vault.discard(first.id())).isTrue();
        assertThat(vault.open(first.id())).isEmpty();
        assertThat(read(second.id())).isEqualTo(PDF);
        assertThat(vault.discard(first.id())).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void findsAChangedByteAnywhere(Sensitivity sensitivity) throws IOException {
        Keeping.Kept kept = keep(bytes(200_000), sensitivity);
        Path file = files().getFirst();
        byte[] original = Files.readAllBytes(file);
        for (int at : List.of(0, 3, 40, 70_000, original.length - 1)) {
            byte[] changed = original.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertThatThrownBy(() -> read(kept.id())).isInstanceOf(SealBroken.class);
        }
        Files.write(file, original);
        assertThat(read(kept.id())).hasSize(200_000);
    }

    @Test
    void findsATruncatedFileAndTwoFilesExchanged() throws IOException {
        Keeping.Kept one = keep(bytes(150_000), Sensitivity.PERSONAL);
        Keeping.Kept two = keep(PDF, Sensitivity.PERSONAL);
        Path first = data.resolve("vault")
                .resolve(one.id().value().substring(2, 4))
                .resolve(one.id().value());
        Path second = data.resolve("vault")
                .resolve(two.id().value().substring(2, 4))
                .resolve(two.id().value());
        byte[] a = Files.readAllBytes(first);
        byte[] b = Files.readAllBytes(second);
        Files.write(first, b);
        assertThatThrownBy(() -> read(one.id())).isInstanceOf(SealBroken.class);
        Files.write(first, java.util.Arrays.copyOf(a, a.length - 20_000));
        assertThatThrownBy(() -> read(one.id())).isInstanceOf(SealBroken.class);
    }

    @Test
    void believesTheContentAndNotTheName() throws IOException {
        var onlyPictures = new Acceptance(Set.of("image/jpeg", "image/png"), 1000);
        Keeping refused = vault.keep(
                new ByteArrayInputStream("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)),
                Sensitivity.PERSONAL,
                onlyPictures);
        assertThat(refused).isEqualTo(new Keeping.NotKept(Keeping.Why.TYPE_NOT_ACCEPTED, "text/html"));
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertThat(vault.keep(new ByteArrayInputStream(png), Sensitivity.PERSONAL, onlyPictures))
                .isInstanceOf(Keeping.Kept.class);
    }

    @Test
    void tellsOfficeFilesApart() throws IOException {
        assertThat(keep(zipWith("[Content_Types].xml", "word/document.xml"), Sensitivity.OPEN)
                        .mediaType())
                .endsWith("wordprocessingml.document");
        assertThat(keep(zipWith("[Content_Types].xml", "xl/workbook.xml"), Sensitivity.OPEN)
                        .mediaType())
                .endsWith("spreadsheetml.sheet");
        assertThat(keep(zipWith("OFD.xml", "Doc_0/Document.xml"), Sensitivity.OPEN)
                        .mediaType())
                .isEqualTo("application/ofd");
        assertThat(keep(zipWith("a.txt"), Sensitivity.OPEN).mediaType()).isEqualTo("application/zip");
    }

    @Test
    void refusesWhatIsEmptyOrTooLargeAndLeavesNothingBehind() throws IOException {
        var small = new Acceptance(Set.of(), 100_000);
        assertThat(vault.keep(InputStream.nullInputStream(), Sensitivity.OPEN, small))
                .isEqualTo(new Keeping.NotKept(Keeping.Why.EMPTY, "application/octet-stream"));
        assertThat(vault.keep(new ByteArrayInputStream(bytes(100_001)), Sensitivity.PERSONAL, small))
                .extracting(k -> ((Keeping.NotKept) k).why())
                .isEqualTo(Keeping.Why.TOO_LARGE);
        assertThat(vault.keep(new ByteArrayInputStream(bytes(100_000)), Sensitivity.PERSONAL, small))
                .isInstanceOf(Keeping.Kept.class);
        assertThat(files()).hasSize(1);
    }

    private Keeping.Kept keep(byte[] content, Sensitivity sensitivity) throws IOException {
        return (Keeping.Kept) vault.keep(new ByteArrayInputStream(content), sensitivity, ANYTHING);
    }

    private byte[] read(BlobId id) throws IOException {
        try (InputStream in = vault.open(id).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(data.resolve("vault"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] bytes(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private static byte[] zipWith(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
