package org.gongkai.reportform.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.ReportReading;

/** The other process, seen from this one. Used by one thread at a time. */
final class ReadingProcess {

    private static final int HEAP_MIB = 256;
    private static final int LONGEST_ANSWER = 64 << 20;
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "report-reading-watch");
        thread.setDaemon(true);
        return thread;
    });

    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;

    private ReadingProcess(Process process) {
        this.process = process;
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** What the process prints beside its answers is thrown away: libraries quote the file they stumble over. */
    static ReadingProcess start() throws IOException {
        return new ReadingProcess(new ProcessBuilder(command())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MIB + "m",
                "-Xms16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Shanghai",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        if (isInOneJar()) {
            command.add("-Dloader.main=" + ReadingServer.class.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(ReadingServer.class.getName());
        }
        return command;
    }

    /** Whether the program runs from the one jar that holds its libraries as jars. */
    private static boolean isInOneJar() {
        URL place = ReadingProcess.class.getProtectionDomain().getCodeSource().getLocation();
        return place.toString().contains("BOOT-INF");
    }

    boolean isReady() {
        return process.isAlive();
    }

    /** The reading; afterwards the process may have ended: see {@link #isReady}. */
    ReportReading read(ReadingTask task, Duration patience) {
        boolean[] tooSlow = {false};
        ScheduledFuture<?> limit = WATCH.schedule(
                () -> {
                    tooSlow[0] = true;
                    process.destroyForcibly();
                },
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            task.write(to);
            int length = from.readInt();
            if (length < 1 || length > LONGEST_ANSWER) {
                throw new IOException("not an answer");
            }
            boolean refused = from.readBoolean();
            String answer = new String(from.readNBytes(length - 1), StandardCharsets.UTF_8);
            return refused ? new ReportReading.Refused(answer) : ReportJson.read(answer);
        } catch (IOException ended) {
            end();
            return new ReportReading.Refused(
                    tooSlow[0] ? "读取超过" + patience.toSeconds() + "秒，文件可能过于复杂，未读取。" : "文件内容过大或嵌套过深，可能是恶意构造的，未读取。");
        } finally {
            limit.cancel(false);
        }
    }

    void end() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
