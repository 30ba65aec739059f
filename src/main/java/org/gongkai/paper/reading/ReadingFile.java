package org.gongkai.paper.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * 读取文件文字: the words of a text, web page, Word, Excel, PowerPoint, PDF or OFD file with their places, in bounded time and memory,
 * without network and without running anything that the file holds. What readers do not see at first is read too: comments, notes, hidden
 * sheets, text that a tracked change took out.
 */
public final class ReadingFile {

    /** Files larger than this are refused unread. */
    public static final long LARGEST_FILE = 40L << 20;

    private static final int LONGEST_TEXT = 24_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ReadingFile() {}

    public static FileText from(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return new FileText.Refused("“" + file + "”是目录，请给出文件。");
            }
            if (!Files.isReadable(file)) {
                return new FileText.Refused("找不到或不能读取文件“" + file + "”，请检查路径。");
            }
            if (Files.size(file) > LARGEST_FILE) {
                return tooLarge();
            }
            return from(Files.readAllBytes(file), String.valueOf(file.getFileName()));
        } catch (IOException unreadable) {
            return new FileText.Refused("文件“" + file + "”不能读取，请检查磁盘和权限。");
        }
    }

    /** @param name with its ending, which helps where the content does not tell its kind; may be empty */
    public static FileText from(byte[] content, String name) {
        if (content.length > LARGEST_FILE) {
            return tooLarge();
        }
        FutureTask<FileText> task = new FutureTask<>(() -> read(content, name));
        Thread thread = new Thread(null, task, "file-reading", 4L << 20);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            thread.interrupt();
            return new FileText.Refused("读取超过" + PATIENCE.toSeconds() + "秒，文件可能过于复杂，未读取。");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new FileText.Refused("读取被中断。");
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static FileText tooLarge() {
        return new FileText.Refused("文件超过" + (LARGEST_FILE >> 20) + "MB，未读取。");
    }

    private static FileText read(byte[] content, String name) {
        try {
            if (content.length == 0) {
                return new FileText.Refused("文件是空的。");
            }
            FileKind kind = FileKind.of(content, name);
            List<Passage> passages = passages(kind, content, name);
            if (passages.stream().mapToLong(p -> p.text().length()).sum() > LONGEST_TEXT) {
                return new FileText.Refused("文字过多，未读取。");
            }
            boolean silent = passages.stream().allMatch(p -> p.text().isBlank());
            if (silent && (kind == FileKind.PDF || kind == FileKind.OFD)) {
                return new FileText.NotCheckable("文件中没有文字，多半是扫描的图片，不能校核，请人工核对或换成含文字的文件。");
            }
            return new FileText.Read(kind, passages);
        } catch (NothingToRead picture) {
            return new FileText.NotCheckable(picture.getMessage());
        } catch (Refusal refusal) {
            return new FileText.Refused(refusal.why());
        } catch (OutOfMemoryError | StackOverflowError tooMuch) {
            return new FileText.Refused("文件内容过大或嵌套过深，可能是恶意构造的，未读取。");
        } catch (RuntimeException broken) {
            return new FileText.Refused("文件已损坏或格式不规范，不能读取，请重新下载或另存后再试。");
        }
    }

    private static List<Passage> passages(FileKind kind, byte[] content, String name) throws Refusal {
        return switch (kind) {
            case DOCX -> WordPassages.of(content);
            case PPTX -> SlidePassages.of(content);
            case XLSX -> SheetPassages.of(content);
            case OFD -> OfdPassages.of(content);
            case PDF -> PdfPassages.of(content);
            case DOC -> OldOfficePassages.word(content);
            case XLS -> OldOfficePassages.sheets(content);
            case PICTURE -> throw new NothingToRead("这是图片，其中的文字不能校核，请人工核对。");
            case OTHER -> throw new Refusal("不认识这种文件，请提供网页、Word、Excel、PDF、OFD 或文本文件。");
            case TEXT -> text(content, name);
        };
    }

    private static List<Passage> text(byte[] content, String name) throws Refusal {
        if (WebArchive.isOne(content)) {
            return HtmlPassages.of(WebArchive.html(content));
        }
        String text = TextEncoding.decode(content);
        String head = text.stripLeading();
        boolean page = head.startsWith("<")
                && (head.contains("</")
                        || name.toLowerCase(java.util.Locale.ROOT).matches(".*\\.x?html?"));
        return page
                ? HtmlPassages.of(text)
                : List.of(Passage.of("", text.replace("\r\n", "\n").replace('\r', '\n')));
    }

    /** A file in which a program finds no words. */
    private static final class NothingToRead extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NothingToRead(String why) {
            super(why);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
