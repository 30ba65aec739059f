package org.gongkai.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 锚点: what the head of the chain was, again and again, in a file outside the database ({@code audit/anchors} in the data
 * directory). Whoever cuts off the end of the chain, adds to it or writes all of it anew, contradicts it. Lines are only added:
 * {@code seq digest} once a batch is committed, and before that {@code ~seq digest}, so that a batch whose commit was the last
 * thing before a crash is known too.
 */
@Component
class Anchors {

    /**
     * The head of the chain at some moment.
     *
     * @param committed false: it was about to become the head
     */
    record Anchor(long seq, byte[] digest, boolean committed) {

        private static Anchor parse(String line) {
            boolean committed = line.charAt(0) != '~';
            int begin = committed ? 0 : 1;
            int gap = line.indexOf(' ');
            return new Anchor(
                    Long.parseLong(line, begin, gap, 10), HexFormat.of().parseHex(line.substring(gap + 1)), committed);
        }

        boolean isOf(TrailEntry entry) {
            return seq == entry.seq() && Arrays.equals(digest, entry.digest());
        }
    }

    private volatile @Nullable Anchor newest;
    private final Path file;

    Anchors(@Value("${gongkai.data:data}") Path data) {
        file = data.resolve("audit").resolve("anchors");
    }

    Path file() {
        return file;
    }

    /** This entry is about to become the head. */
    void intend(TrailEntry head) {
        append("~" + head.seq() + " " + head.digestHex() + "\n");
    }

    /** This entry has become the head. */
    void add(TrailEntry head) {
        append(head.seq() + " " + head.digestHex() + "\n");
        newest = new Anchor(head.seq(), head.digest(), true);
    }

    /** Whether this program, or another one on the same directory, made this entry the head. */
    boolean know(TrailEntry head) {
        Anchor last = newest;
        return (last != null && last.isOf(head)) || all().stream().anyMatch(anchor -> anchor.isOf(head));
    }

    private void append(String line) {
        try {
            Files.createDirectories(file.getParent());
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            Set<StandardOpenOption> how =
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            try (FileChannel out = posix
                    ? FileChannel.open(
                            file,
                            how,
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    : FileChannel.open(file, how)) {
                out.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII))); // one write, so lines never mix
                out.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("留痕锚点文件 " + file + " 不能写入", e);
        }
    }

    /** Every line that can be read; a line cut short by a power failure is left out when it is the last. */
    List<Anchor> all() {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            String text = Files.readString(file, StandardCharsets.US_ASCII);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(Anchor::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("留痕锚点文件 " + file + " 不能读取", e);
        }
    }
}
