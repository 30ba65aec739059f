package org.gongkai.reportform.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gongkai.paper.reading.FileKind;
import org.gongkai.paper.reading.Refusal;
import org.gongkai.paper.reading.TextEncoding;
import org.gongkai.paper.reading.WebArchive;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.ReportReading;

/**
 * 读取年度报告: reads a report from any file that a government publishes, in bounded time and memory, without network and without running
 * anything that the file holds.
 *
 * <p>A reading that takes too long is refused, though its thread goes on to its end: a program that lives on after a stranger's file reads
 * through {@link ReadingApart}.
 *
 * <p>What cannot be read reliably is refused with one Chinese sentence that says why; a cell that cannot be read stands in {@code unread}.
 */
public final class ReadingReport {

    /** Files larger than this are refused unread. */
    public static final long LARGEST_FILE = 40L << 20;

    private static final int LONGEST_TEXT = 12_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ReadingReport() {}

    public static ReadReport from(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return ReadReport.refused("“" + file + "”是目录，请给出文件。");
            }
            if (!Files.isReadable(file)) {
                return ReadReport.refused("找不到或不能读取文件“" + file + "”，请检查路径。");
            }
            if (Files.size(file) > LARGEST_FILE) {
                return ReadReport.refused(tooLarge());
            }
            try (InputStream in = Files.newInputStream(file)) {
                return from(in, String.valueOf(file.getFileName()));
            }
        } catch (IOException unreadable) {
            return ReadReport.refused("文件“" + file + "”不能读取，请检查磁盘和权限。");
        }
    }

    /**
     * @param name with its ending, which helps where the content does not tell its kind; may be empty
     */
    public static ReadReport from(InputStream in, String name) throws IOException {
        byte[] content = in.readNBytes((int) LARGEST_FILE + 1);
        return content.length > LARGEST_FILE ? ReadReport.refused(tooLarge()) : from(content, name);
    }

    public static ReadReport from(byte[] content, String name) {
        return patiently(() -> read(content, name));
    }

    /** Pasted text, or a page pasted as HTML. */
    public static ReadReport fromText(String text) {
        return patiently(() -> readText(text, ""));
    }

    static String tooLarge() {
        return "文件超过" + (LARGEST_FILE >> 20) + "MB，不像是一份年度报告，未读取。";
    }

    private interface Step {
        ReadReport read() throws Refusal;
    }

    /** On a thread of its own, so that a file made to take for ever, or all memory, ends in a sentence. */
    private static ReadReport patiently(Step step) {
        FutureTask<ReadReport> task = new FutureTask<>(() -> calmly(step));
        Thread thread = new Thread(null, task, "report-reading", 4L << 20);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            thread.interrupt();
            return ReadReport.refused("读取超过" + PATIENCE.toSeconds() + "秒，文件可能过于复杂，未读取。");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ReadReport.refused("读取被中断。");
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static ReadReport calmly(Step step) {
        try {
            return step.read();
        } catch (Refusal refusal) {
            return ReadReport.refused(refusal.why());
        } catch (OutOfMemoryError | StackOverflowError tooMuch) {
            return ReadReport.refused("文件内容过大或嵌套过深，可能是恶意构造的，未读取。");
        } catch (RuntimeException broken) {
            return ReadReport.refused("文件已损坏或格式不规范，不能读取，请重新下载或另存后再试。");
        }
    }

    /** On this thread, for a process that somebody else watches. */
    static ReadReport here(byte[] content, String name) {
        return calmly(() -> read(content, name));
    }

    /** On this thread, for a process that somebody else watches. */
    static ReadReport textHere(String text) {
        return calmly(() -> readText(text, ""));
    }

    private static ReadReport read(byte[] content, String name) throws Refusal {
        if (content.length == 0) {
            return ReadReport.refused("文件是空的。");
        }
        FileKind kind = FileKind.of(content, name);
        if (kind == FileKind.TEXT && WebArchive.isOne(content)) {
            return ReportAssembly.of(HtmlFile.read(WebArchive.html(content)), name);
        }
        if (kind == FileKind.TEXT) {
            return readText(TextEncoding.decode(content), name);
        }
        ReadReport read = ReportAssembly.of(lines(kind, content), name);
        boolean page = kind == FileKind.PDF || kind == FileKind.OFD;
        return page && unread(read) > 0 ? better(read, byRules(kind, content, name)) : read;
    }

    /** Pages whose places leave cells unread, blank ones above all, are read once more by the rules around the cells. */
    private static ReadReport byRules(FileKind kind, byte[] content, String name) throws Refusal {
        return ReportAssembly.of(
                kind == FileKind.PDF ? PdfFile.read(content, true) : OfdFile.read(content, true), name);
    }

    private static ReadReport better(ReadReport first, ReadReport second) {
        return unread(second) < unread(first) ? second : first;
    }

    private static int unread(ReadReport read) {
        return read.result() instanceof ReportReading.Read report
                ? report.report().unread().size()
                : Integer.MAX_VALUE;
    }

    private static List<Line> lines(FileKind kind, byte[] content) throws Refusal {
        return switch (kind) {
            case DOCX -> WordFile.read(content);
            case XLSX -> SpreadsheetFile.read(content);
            case OFD -> OfdFile.read(content, false);
            case PDF -> PdfFile.read(content, false);
            case DOC -> OldWordFile.read(content);
            case XLS -> OldSpreadsheetFile.read(content);
            case PICTURE -> throw new Refusal("这是图片，其中没有文字，请提供含文字的文件。");
            case TEXT, PPTX, OTHER -> throw new Refusal("不认识这种文件，请提供网页、Word、Excel、PDF、OFD 或文本文件。");
        };
    }

    private static ReadReport readText(String text, String name) throws Refusal {
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal("文字过长，不像是一份年度报告，未读取。");
        }
        String head = text.stripLeading();
        if (head.startsWith("{")) {
            return new ReadReport(ReportJson.read(text), Map.of());
        }
        boolean named = name.toLowerCase(Locale.ROOT).matches(".*\\.x?html?") && head.contains("</");
        boolean html = named || looksLikeHtml(head);
        return ReportAssembly.of(html ? HtmlFile.read(text) : TextLines.of(text), name);
    }

    private static boolean looksLikeHtml(String text) {
        String head = text.substring(0, Math.min(text.length(), 200_000)).toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html")
                || head.startsWith("<html")
                || head.contains("<table")
                || head.contains("<td");
    }
}
