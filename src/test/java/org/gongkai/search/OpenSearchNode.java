package org.gongkai.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One node of OpenSearch in a process of its own, for as long as the tests run. */
final class OpenSearchNode implements AutoCloseable {

    /** Written by {@code bin/test}. */
    private static final Path CLASSPATH = Path.of("target", "opensearch-classpath");

    private final Process process;
    private final int port;

    private OpenSearchNode(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @return empty where its libraries are not there */
    static Optional<OpenSearchNode> start(Path directory) {
        if (!Files.exists(CLASSPATH)) {
            return Optional.empty();
        }
        try {
            int port = freePort();
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx384m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            Files.readString(CLASSPATH).strip(),
                            Path.of("src", "test", "opensearch", "OneNode.java").toString(),
                            Integer.toString(port),
                            directory.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("ready")) {
                    return Optional.of(new OpenSearchNode(process, port));
                }
            }
            throw new IllegalStateException("OpenSearch ended before it was ready");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    IndexSettings settings() {
        return new IndexSettings("opensearch", "http://localhost:" + port, "", "");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
