package org.gongkai.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files that must outlive a power failure. */
final class DurableFiles {

    private DurableFiles() {}

    /** Forces a file, or the entries of a directory, to disk. */
    static void sync(Path path) throws IOException {
        if (Files.isDirectory(path) && path.getFileSystem().getSeparator().equals("\\")) {
            return; // Windows cannot open a directory, and writes its entries by itself
        }
        try (var channel =
                FileChannel.open(path, Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
