package org.gongkai.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongkai.exchange.ArchivingDocuments;
import org.gongkai.exchange.UnusableSource;
import org.gongkai.identity.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export archive DIR}: public documents as a BagIt bag. */
@Command(
        name = "archive",
        description = "移交档案馆、图书馆：把公开的政府信息写成 BagIt 包（RFC 8493），每条有元数据、PDF、OFD 和附件，逐个文件有摘要。",
        sortOptions = false)
final class ExportArchiveVerb implements Callable<Integer> {

    private static final int EVERY = 100;

    private final Streams streams;

    @Parameters(index = "0", paramLabel = "目录", description = "写到哪个目录；应当是空的或者还没有的目录。")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private Path directory;

    @Option(names = "--agency", paramLabel = "机关", description = "只移交这个机关（代码）；不写是全县。")
    private @Nullable String agency;

    @Option(names = "--year", paramLabel = "年", defaultValue = "0", description = "只移交这一年公开的；不写是全部。")
    private int year;

    ExportArchiveVerb(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        var order = new ArchivingDocuments.Order(directory, ExportVerb.organ(agency), year);
        try (Program program = Program.open()) {
            ArchivingDocuments.Done done = program.the(ArchivingDocuments.class)
                    .write(order, Actor.system("command"), count -> {
                        if (count % EVERY == 0) {
                            streams.err().println("已写 " + count + " 条");
                        }
                    });
            streams.out().println("已写入 " + directory + "：" + done.documents() + " 条，" + done.files() + " 个文件。");
            done.incomplete().forEach(streams.err()::println);
            return done.incomplete().isEmpty() ? ExitCode.FINE : ExitCode.NO;
        } catch (UnusableSource unusable) {
            throw new UnusableInput(String.valueOf(unusable.getMessage()));
        } catch (IOException e) {
            throw new UnusableInput("不能写入 " + directory + "，请检查目录和权限。");
        }
    }
}
