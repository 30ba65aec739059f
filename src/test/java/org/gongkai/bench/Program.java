package org.gongkai.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program in a process of its own, as {@code bin/run} starts it. */
final class Program implements AutoCloseable {

    private final Process process;
    private final URI address;
    private final double secondsToReady;

    private Program(Process process, URI address, double secondsToReady) {
        this.process = process;
        this.address = address;
        this.secondsToReady = secondsToReady;
    }

    /** Starts on a free port and waits for the ready line. */
    static Program start(Path data, boolean demo, String... settings) {
        try {
            Path app = Path.of(System.getProperty("gongkai.app"));
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            Path aot = app.resolve("gongkai.aot");
            if (Files.exists(aot)) {
                command.addAll(List.of("-XX:AOTCache=" + aot, "-Xlog:aot=off"));
            }
            command.addAll(List.of(
                    "-XX:+UseSerialGC",
                    "-Xms64m",
                    "-Xmx320m",
                    "-XX:MaxMetaspaceSize=192m",
                    "-Duser.timezone=Asia/Shanghai",
                    "--enable-native-access=ALL-UNNAMED",
                    "-jar",
                    app.resolve("gongkai.jar").toString(),
                    "--server.port=0",
                    "--gongkai.data=" + data,
                    "--gongkai.demo=" + demo));
            command.addAll(List.of(settings));
            long began = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("ready: ")) {
                    double seconds = (System.nanoTime() - began) / 1e9;
                    Thread.ofVirtual().start(() -> readOn(lines));
                    return new Program(process, URI.create(line.substring("ready: ".length())), seconds);
                }
            }
            throw new IllegalStateException("the program ended before it was ready");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes what the program still says, so that it never waits for a reader; ends with the program. */
    private static void readOn(BufferedReader lines) {
        try {
            while (lines.readLine() != null) {
                // nobody reads it
            }
        } catch (IOException e) {
            // the program was stopped
        }
    }

    URI address() {
        return address;
    }

    double secondsToReady() {
        return secondsToReady;
    }

    /** Resident memory of the program without the database, in MiB; -1 where the system does not tell. */
    long residentMiB() {
        try {
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            if (!Files.exists(status)) {
                return -1;
            }
            return Files.readAllLines(status).stream()
                            .filter(l -> l.startsWith("VmRSS:"))
                            .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
