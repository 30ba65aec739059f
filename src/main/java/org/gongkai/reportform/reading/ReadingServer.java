package org.gongkai.reportform.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.ReportReading;

/** The process that {@link ReadingApart} starts: reads one file after the other from its input and answers on its output. */
final class ReadingServer {

    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static volatile long idleSince = System.nanoTime();
    private static volatile boolean busy;

    private ReadingServer() {}

    /** Ends when its input ends, which it does with the program that started it, or after a minute without work. */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err); // the output is for answers alone
        Thread idle = new Thread(ReadingServer::endWhenIdle, "idle");
        idle.setDaemon(true);
        idle.start();
        try {
            while (true) {
                ReadingTask task = ReadingTask.next(in);
                busy = true;
                answer(task.read().result(), out);
                idleSince = System.nanoTime();
                busy = false;
            }
        } catch (EOFException done) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(ReportReading reading, DataOutputStream out) throws IOException {
        String text = switch (reading) {
            case ReportReading.Refused refused -> refused.why();
            case ReportReading.Read read -> ReportJson.write(read.report());
        };
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length + 1);
        out.writeBoolean(reading instanceof ReportReading.Refused);
        out.write(bytes);
        out.flush();
    }

    private static void endWhenIdle() {
        while (busy || System.nanoTime() - idleSince < IDLE_NANOS) {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException stopped) {
                return;
            }
        }
        Runtime.getRuntime().halt(0);
    }
}
