package org.gongkai.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export site DIR}: the public pages as files, for a web server in front or behind an air gap. */
@Command(
        name = "site",
        description = "把公开网页导出为静态文件；再次导出时只写变化了的。SHA256SUMS 列出每个文件的摘要，可用 sha256sum -c 核对。",
        sortOptions = false)
final class ExportSiteVerb implements Callable<Integer> {

    private static final int EVERY = 500;

    private final Streams streams;

    @Option(
            names = "--from",
            paramLabel = "地址",
            defaultValue = "http://localhost:8080",
            description = "正在运行的系统的地址，默认 ${DEFAULT-VALUE}。")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private URI from;

    @Parameters(index = "0", paramLabel = "目录", description = "写到哪个目录。")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private Path directory;

    ExportSiteVerb(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            SiteCopy.Done done = new SiteCopy(from, directory).make(pages -> {
                if (pages % EVERY == 0) {
                    streams.err().println("已核对 " + pages + " 个网页");
                }
            });
            streams.out()
                    .println("共 " + done.pages() + " 个文件，新写 " + done.written() + " 个，删去 " + done.removed() + " 个。");
            return ExitCode.FINE;
        } catch (IOException e) {
            throw new UnusableInput("不能从 " + from + " 导出到 " + directory + "：" + e.getMessage() + "。请先用 bin/run 启动系统。");
        }
    }
}
