package org.gongkai.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import org.gongkai.exchange.BindingCase;
import org.gongkai.exchange.BoundCase;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.RequestNumber;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export case NUMBER FILE.zip}: one case, whole, so that another installation can read it back. */
@Command(name = "case", description = "一件申请的案卷，含用口令加密的办理记录，另一套系统可以用 import cases 读回。", sortOptions = false)
final class ExportCaseVerb implements Callable<Integer> {

    private final Streams streams;

    @Parameters(index = "0", paramLabel = "申请编号", description = "例如 zfb-2024-0006。")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private String number;

    @Parameters(index = "1", paramLabel = "文件.zip", description = "写到哪个文件；已有的文件不覆盖。")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private Path file;

    @Option(names = "--passphrase-file", paramLabel = "文件", description = "口令在这个文件的第一行；不写就在提示后输入。")
    private @Nullable Path passphraseFile;

    ExportCaseVerb(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        RequestNumber parsed = RequestNumber.parse(number)
                .orElseThrow(() -> new UnusableInput("“" + number + "”不是申请编号，例如 zfb-2024-0006。"));
        String passphrase = TypedSecret.of(streams, "口令", passphraseFile);
        try (Program program = Program.open()) {
            Outcome<BoundCase> made = program.the(BindingCase.class)
                    .packWithRecord(parsed, passphrase, Actor.system("command"))
                    .orElseThrow(() -> new UnusableInput("没有申请 " + parsed + "。"));
            return switch (made) {
                case Outcome.Refused<BoundCase> refused ->
                    throw new UnusableInput(refused.problems().stream()
                            .map(Problem::message)
                            .reduce((a, b) -> a + "；" + b)
                            .orElse("没有生成"));
                case Outcome.Done<BoundCase>(BoundCase bound) -> {
                    write(bound.content());
                    streams.out().println("已写到 " + file + "。口令另行告知接收方；不知道口令的人打不开办理记录。");
                    yield ExitCode.FINE;
                }
            };
        }
    }

    private void write(byte[] content) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(file, content);
            } else {
                Files.write(file, content, StandardOpenOption.CREATE_NEW);
            }
        } catch (FileAlreadyExistsException there) {
            throw new UnusableInput("文件 " + file + " 已经存在，请换一个名字。");
        } catch (IOException e) {
            throw new UnusableInput("不能写入 " + file + "，请检查目录和权限。");
        }
    }
}
