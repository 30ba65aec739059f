package org.gongkai.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongkai.agency.AgencyCode;
import org.gongkai.exchange.ExportingAll;
import org.gongkai.exchange.UnusableSource;
import org.gongkai.identity.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export all FILE.zip}: an organ or the county in open formats. */
@Command(
        name = "all",
        description = "全量导出：机关、栏目、政府信息和附件、申请，写成 JSON 行和文件；里面的 README.md 说明每个字段。申请人隐名。",
        sortOptions = false)
final class ExportAllVerb implements Callable<Integer> {

    private final Streams streams;

    @Parameters(index = "0", paramLabel = "文件.zip", description = "写到哪个文件；已有的文件不覆盖。")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private Path file;

    @Option(names = "--agency", paramLabel = "机关", description = "只导出这个机关（代码）；不写是全县。")
    private @Nullable String agency;

    ExportAllVerb(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        AgencyCode organ = ExportVerb.organ(agency);
        try (Program program = Program.open()) {
            ExportingAll.Done done =
                    program.the(ExportingAll.class).write(file, organ, Actor.system("command"), streams.err()::println);
            streams.out()
                    .println("已导出到 " + file + "：机关 " + done.agencies() + " 个，栏目 " + done.columns() + " 个，政府信息 "
                            + done.documents() + " 条，附件 " + done.files() + " 个，申请 " + done.requests() + " 件。");
            done.missing().forEach(one -> streams.err().println("附件不在附件库中：" + one));
            return done.missing().isEmpty() ? ExitCode.FINE : ExitCode.NO;
        } catch (UnusableSource unusable) {
            throw new UnusableInput(String.valueOf(unusable.getMessage()));
        } catch (FileAlreadyExistsException there) {
            throw new UnusableInput("文件 " + file + " 已经存在，请换一个名字。");
        } catch (IOException e) {
            throw new UnusableInput("不能写入 " + file + "，请检查目录和权限。");
        }
    }
}
