package org.gongkai.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Where a verb reads and writes: standard input, output for answers, error for messages; all UTF-8. */
record Streams(InputStream in, PrintStream out, PrintStream err) {

    /**
     * The bytes of a file, or of standard input for {@code -}.
     *
     * @throws UnusableInput if they cannot be read
     */
    byte[] bytes(String fileOrDash) {
        try {
            return fileOrDash.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(fileOrDash));
        } catch (NoSuchFileException | InvalidPathException problem) {
            throw new UnusableInput("找不到文件 " + fileOrDash + "，请检查路径。");
        } catch (IOException problem) {
            throw new UnusableInput("文件 " + fileOrDash + " 无法读取，请检查是否为普通文件、有无读取权限。");
        }
    }

    /** Prints one JSON document and a line end. */
    void print(JsonNode json) {
        Json.write(json, out);
        out.println();
    }
}
