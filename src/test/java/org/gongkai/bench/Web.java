package org.gongkai.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plain web server beside the program, and the tool that asks both: {@code nginx} and {@code wrk}, where they are installed. */
final class Web implements AutoCloseable {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern LATENCY = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
    private static final int CONNECTIONS = 16;

    private final Process nginx;
    private final int port;
    private final Path root;

    private Web(Process nginx, int port, Path root) {
        this.nginx = nginx;
        this.port = port;
        this.root = root;
    }

    /**
     * What one round gave.
     *
     * @param perSecond answers a second
     * @param p99ms 99 of 100 came within
     */
    record Round(double perSecond, double p99ms) {}

    static void checkTools() {
        for (String tool : List.of("nginx", "wrk")) {
            if (!Files.isExecutable(Path.of("/usr/sbin", tool)) && !Files.isExecutable(Path.of("/usr/bin", tool))) {
                throw new IllegalStateException(
                        "bench portal compares with nginx and asks with wrk; install both (apt-get install nginx-light wrk)");
            }
        }
    }

    /** One worker, no log, files of its own directory only. */
    static Web start(int port) throws IOException {
        Path root = Files.createTempDirectory("gongkai-nginx");
        Files.createDirectories(root.resolve("www"));
        Path configuration = root.resolve("nginx.conf");
        Files.writeString(configuration, """
                daemon off; worker_processes 1; pid %1$s/pid; error_log %1$s/error.log;
                events { worker_connections 512; }
                http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; default_type text/html;
                  client_body_temp_path %1$s/a; proxy_temp_path %1$s/b; fastcgi_temp_path %1$s/c; uwsgi_temp_path %1$s/d; scgi_temp_path %1$s/e;
                  open_file_cache max=100; gzip_static on;
                  server { listen 127.0.0.1:%2$d; root %1$s/www; } }
                """.formatted(root, port));
        Files.setPosixFilePermissions(root, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        Process nginx = new ProcessBuilder(
                        "nginx",
                        "-c",
                        configuration.toString(),
                        "-e",
                        root.resolve("start.log").toString())
                .inheritIO()
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Web(nginx, port, root);
    }

    /** Makes it serve a file of that many bytes. */
    void serve(String name, byte[] bytes) throws IOException {
        Files.write(root.resolve("www").resolve(name), bytes);
    }

    Round ask(String name, int seconds) {
        return ask("http://127.0.0.1:" + port + "/" + name, seconds, null);
    }

    /** Asks with sixteen connections. @param script of wrk that chooses addresses; null for the one address */
    static Round ask(String url, int seconds, @org.jspecify.annotations.Nullable Path script) {
        try {
            List<String> command = new java.util.ArrayList<>(
                    List.of("wrk", "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s", "--latency"));
            if (script != null) {
                command.addAll(List.of("-s", script.toString()));
            }
            command.add(url);
            Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said;
            try (var out = new BufferedReader(new InputStreamReader(wrk.getInputStream(), StandardCharsets.UTF_8))) {
                said = String.join("\n", out.lines().toList());
            }
            if (!wrk.waitFor(seconds + 30L, TimeUnit.SECONDS) || said.contains("Non-2xx")) {
                throw new IllegalStateException("wrk: " + said);
            }
            return new Round(number(RATE, said), latency(said));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double number(Pattern pattern, String said) {
        Matcher found = pattern.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("wrk: " + said);
        }
        return Double.parseDouble(found.group(1));
    }

    private static double latency(String said) {
        Matcher found = LATENCY.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("wrk: " + said);
        }
        double value = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> value / 1_000;
            case "ms" -> value;
            default -> value * 1_000;
        };
    }

    @Override
    public void close() {
        nginx.destroy();
        try {
            nginx.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
