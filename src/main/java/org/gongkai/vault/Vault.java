package org.gongkai.vault;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 附件库: contents of files under {@code vault/} of the data directory.
 *
 * <p>A kept file never changes. Contents stream through in both directions. A file is on disk (forced) before its name is
 * told; a file that was changed on disk is found out while it is read.
 */
@Component
public class Vault {

    private static final int HEADER = 5;
    private static final int SEGMENT_BYTES = 64 * 1024;

    private final Path root;
    private final MasterKeys keys;
    private final SealCipher.Method method;
    private final SecretKeySpec nameKey;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    Vault(VaultDirectory directory, MasterKeys keys, @Value("${gongkai.vault.cipher:aes}") String method) {
        this.root = directory.root();
        this.keys = keys;
        this.method = SealCipher.Method.named(method);
        this.nameKey =
                new SecretKeySpec(SealedBox.derive(keys.oldest().material(), "gongkai.vault-names"), "HmacSHA256");
    }

    /**
     * Keeps a file.
     *
     * @param content read to its end, or to the point where it is refused; not closed
     * @return its name, or why it was refused; a refused file leaves nothing behind
     * @throws IOException when the content cannot be read or the disk not written
     */
    public Keeping keep(InputStream content, Sensitivity sensitivity, Acceptance acceptance) throws IOException {
        byte[] prefix = content.readNBytes(ContentType.PREFIX_BYTES);
        if (prefix.length == 0) {
            return new Keeping.NotKept(Keeping.Why.EMPTY, "application/octet-stream");
        }
        String type = ContentType.of(prefix);
        if (!acceptance.accepts(type)) {
            return new Keeping.NotKept(Keeping.Why.TYPE_NOT_ACCEPTED, type);
        }
        String salt = randomHex();
        Path arriving = arriving();
        try {
            var digest = new ContentDigest(sensitivity);
            long bytes = write(prefix, content, arriving, sensitivity, salt, digest, acceptance.maxBytes());
            if (bytes > acceptance.maxBytes()) {
                return new Keeping.NotKept(Keeping.Why.TOO_LARGE, type);
            }
            var id = new BlobId(
                    sensitivity == Sensitivity.OPEN ? "o-" + digest.hex() : "p-" + digest.hex() + "-" + salt);
            Path shelf = Files.createDirectories(shelf(id));
            DurableFiles.sync(arriving);
            Files.move(arriving, place(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            DurableFiles.sync(shelf);
            return new Keeping.Kept(id, type, bytes);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    /**
     * Keeps a file that came from another installation under the name it has there, so that facts that name it stay word for
     * word.
     *
     * @param content read to its end; not closed
     * @return whether it was kept; false when there is a file of that name already
     * @throws IllegalArgumentException when an open file is not the one its name tells of
     * @throws IOException when the content cannot be read or the disk not written
     */
    public boolean keepAs(BlobId id, InputStream content) throws IOException {
        if (Files.exists(place(id))) {
            return false;
        }
        Path arriving = arriving();
        try {
            var digest = new ContentDigest(id.sensitivity());
            String salt = id.sensitivity() == Sensitivity.OPEN ? "" : saltOf(id);
            write(new byte[0], content, arriving, id.sensitivity(), salt, digest, Long.MAX_VALUE);
            if (id.sensitivity() == Sensitivity.OPEN && !id.value().equals("o-" + digest.hex())) {
                throw new IllegalArgumentException("not the content of " + id);
            }
            Path shelf = Files.createDirectories(shelf(id));
            DurableFiles.sync(arriving);
            Files.move(arriving, place(id), StandardCopyOption.ATOMIC_MOVE);
            DurableFiles.sync(shelf);
            return true;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    /**
     * Opens a kept file; the caller closes the stream. Reading throws {@link SealBroken} where the content was changed.
     *
     * @return empty when there is no such file (any more)
     */
    public Optional<InputStream> open(BlobId id) {
        InputStream raw;
        try {
            raw = Files.newInputStream(place(id));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return Optional.of(
                    id.sensitivity() == Sensitivity.OPEN
                            ? CheckedStream.ofOpen(raw, id)
                            : CheckedStream.ofSealed(decrypting(raw, id)));
        } catch (IOException | RuntimeException e) {
            try {
                raw.close();
            } catch (IOException closing) {
                e.addSuppressed(closing);
            }
            throw e instanceof RuntimeException broken ? broken : new UncheckedIOException((IOException) e);
        }
    }

    /**
     * Removes a file for good. Of an open file there is one copy for all who kept it: discard it only when nobody refers
     * to it.
     *
     * @return whether there was such a file
     */
    public boolean discard(BlobId id) {
        try {
            return Files.deleteIfExists(place(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long write(
            byte[] prefix,
            InputStream content,
            Path file,
            Sensitivity sensitivity,
            String salt,
            ContentDigest digest,
            long maxBytes)
            throws IOException {
        try (OutputStream out = sealing(Files.newOutputStream(file, StandardOpenOption.WRITE), sensitivity, salt)) {
            long bytes = prefix.length;
            digest.update(prefix, prefix.length);
            out.write(prefix);
            byte[] buffer = new byte[SEGMENT_BYTES];
            for (int n = content.read(buffer); n >= 0 && bytes <= maxBytes; n = content.read(buffer)) {
                digest.update(buffer, n);
                out.write(buffer, 0, n);
                bytes += n;
            }
            return bytes;
        }
    }

    private OutputStream sealing(OutputStream raw, Sensitivity sensitivity, String salt) throws IOException {
        if (sensitivity == Sensitivity.OPEN) {
            return raw;
        }
        MasterKeys.MasterKey key = keys.current();
        raw.write(ByteBuffer.allocate(HEADER)
                .put(method.version())
                .putInt(key.id())
                .array());
        try {
            return switch (method) {
                case AES -> streaming(key).newEncryptingStream(raw, salt.getBytes(StandardCharsets.US_ASCII));
                case SM4 -> Sm4Stream.sealing(raw, key.material(), salt);
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private InputStream decrypting(InputStream raw, BlobId id) throws IOException {
        byte[] header = raw.readNBytes(HEADER);
        if (header.length < HEADER) {
            throw new SealBroken("not a sealed file");
        }
        MasterKeys.MasterKey key = keys.find(ByteBuffer.wrap(header, 1, 4).getInt())
                .orElseThrow(() -> new SealBroken("sealed with a key this installation does not have"));
        try {
            return switch (SealCipher.Method.of(header[0])) {
                case AES -> streaming(key).newDecryptingStream(raw, saltOf(id).getBytes(StandardCharsets.US_ASCII));
                case SM4 -> Sm4Stream.opening(raw, key.material(), saltOf(id));
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String saltOf(BlobId id) {
        return id.value().substring(id.value().lastIndexOf('-') + 1);
    }

    /** Every personal file, streamed; to be closed. */
    Stream<BlobId> personal() throws IOException {
        if (!Files.exists(root)) {
            return Stream.empty(); // nothing was kept yet
        }
        return Files.walk(root, 2)
                .map(path -> path.getFileName().toString())
                .filter(name -> name.startsWith("p-"))
                .map(BlobId::new);
    }

    /**
     * Seals a personal file anew with the present key and method, if it is not yet; under its old name, and in one step, so
     * that whoever reads it meanwhile reads the one or the other whole.
     *
     * @return whether it was sealed anew
     */
    boolean reseal(BlobId id) throws IOException {
        Path file = place(id);
        byte[] header;
        try (InputStream raw = Files.newInputStream(file)) {
            header = raw.readNBytes(HEADER);
        } catch (NoSuchFileException e) {
            return false; // discarded meanwhile
        }
        if (header.length == HEADER
                && header[0] == method.version()
                && ByteBuffer.wrap(header, 1, 4).getInt() == keys.current().id()) {
            return false;
        }
        Path arriving = arriving();
        try {
            InputStream content = open(id).orElse(null);
            if (content == null) {
                return false;
            }
            try (content;
                    OutputStream out = sealing(
                            Files.newOutputStream(arriving, StandardOpenOption.WRITE),
                            Sensitivity.PERSONAL,
                            saltOf(id))) {
                content.transferTo(out);
            }
            DurableFiles.sync(arriving);
            if (!Files.exists(file)) {
                return false;
            }
            Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            DurableFiles.sync(shelf(id));
            return true;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    private static AesGcmHkdfStreaming streaming(MasterKeys.MasterKey key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(
                SealedBox.derive(key.material(), "gongkai.vault-files"), "HmacSha256", 32, SEGMENT_BYTES, 0);
    }

    private Path place(BlobId id) {
        return shelf(id).resolve(id.value());
    }

    private Path shelf(BlobId id) {
        return root.resolve(id.value().substring(2, 4));
    }

    private Path arriving() throws IOException {
        Path directory = Files.createDirectories(root.resolve("arriving"));
        return root.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createTempFile(
                        directory,
                        "file",
                        null,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(directory, "file", null);
    }

    private String randomHex() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** SHA-256 of open content, HMAC-SHA256 of personal content. */
    private final class ContentDigest {
        private final MessageDigest plain;
        private final Mac keyed;
        private final Sensitivity sensitivity;

        ContentDigest(Sensitivity sensitivity) {
            this.sensitivity = sensitivity;
            try {
                plain = MessageDigest.getInstance("SHA-256");
                keyed = Mac.getInstance("HmacSHA256");
                keyed.init(nameKey);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        void update(byte[] bytes, int length) {
            if (sensitivity == Sensitivity.OPEN) {
                plain.update(bytes, 0, length);
            } else {
                keyed.update(bytes, 0, length);
            }
        }

        String hex() {
            return HexFormat.of().formatHex(sensitivity == Sensitivity.OPEN ? plain.digest() : keyed.doFinal());
        }
    }
}
