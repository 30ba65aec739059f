package org.gongkai.reportform.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.gongkai.reportform.ReportReading;
import org.jspecify.annotations.Nullable;

/**
 * 隔离读取: reads what strangers bring in a process of its own, so that a file made to take for ever, or all memory, costs neither the
 * program's processor nor its memory: after 30 seconds the process is ended, whatever it is doing, and its heap is its own.
 *
 * <p>The process is started by the first file, serves one file at a time, and ends by itself a minute after the last. Files wait for
 * their turn. Where it cannot be started at all, every file is refused with a sentence that says so.
 *
 * {@snippet :
 * try (ReadingApart apart = new ReadingApart()) {
 *     ReportReading reading = apart.from(content, "2024年报.pdf");
 * }
 * }
 */
public final class ReadingApart implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration QUEUE = Duration.ofSeconds(60);
    private static final Duration STALE = Duration.ofSeconds(45);

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Duration patience;
    private @Nullable ReadingProcess process;
    private long lastUsed;

    public ReadingApart() {
        this(PATIENCE);
    }

    ReadingApart(Duration patience) {
        this.patience = patience;
    }

    /**
     * @param name with its ending, which helps where the content does not tell its kind; may be empty
     * @return the report, or one Chinese sentence that says why it was refused
     */
    public ReportReading from(byte[] content, String name) {
        if (content.length > ReadingReport.LARGEST_FILE) {
            return new ReportReading.Refused(ReadingReport.tooLarge());
        }
        return inTurn(ReadingTask.file(content, name));
    }

    /** Pasted text, or a page pasted as HTML. */
    public ReportReading fromText(String text) {
        return inTurn(ReadingTask.text(text));
    }

    private ReportReading inTurn(ReadingTask task) {
        try {
            if (!turn.tryLock(QUEUE.toSeconds(), TimeUnit.SECONDS)) {
                return new ReportReading.Refused("现在要读取的文件太多，请过一分钟再试。");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new ReportReading.Refused("读取被中断，请再试一次。");
        }
        try {
            return ask(task);
        } finally {
            turn.unlock();
        }
    }

    private ReportReading ask(ReadingTask task) {
        ReadingProcess running = process;
        try {
            if (running != null && System.nanoTime() - lastUsed > STALE.toNanos()) {
                running.end(); // it is about to end by itself: not while it holds this file
            }
            if (running == null || !running.isReady()) {
                running = ReadingProcess.start();
                process = running;
            }
        } catch (IOException notStarted) {
            return new ReportReading.Refused("读取文件的程序没有启动，请联系管理员检查 Java 的安装和内存。");
        }
        ReportReading reading = running.read(task, patience);
        lastUsed = System.nanoTime();
        if (!running.isReady()) {
            process = null;
        }
        return reading;
    }

    /** Whether a process stands ready now; for those who watch memory. */
    public boolean isRunning() {
        ReadingProcess running = process;
        return running != null && running.isReady();
    }

    @Override
    public void close() {
        turn.lock();
        try {
            if (process != null) {
                process.end();
                process = null;
            }
        } finally {
            turn.unlock();
        }
    }
}
