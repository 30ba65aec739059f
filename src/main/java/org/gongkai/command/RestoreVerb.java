package org.gongkai.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongkai.database.BackupManifest;
import org.gongkai.database.BackupRefused;
import org.gongkai.database.DatabaseUnavailable;
import org.gongkai.database.Installation;
import org.gongkai.database.Restoring;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore FILE [--data DIR] [--keys FILE] [--check]}: takes a backup back into an empty installation. */
@Command(name = "restore", description = "恢复：把备份恢复到一个空的数据目录；--check 只核对备份是否完整。", sortOptions = false)
final class RestoreVerb implements Callable<Integer> {

    private final Streams streams;

    @Parameters(paramLabel = "文件", description = "备份文件。")
    private Path file = Path.of("gongkai-backup.zip");

    @Option(names = "--data", paramLabel = "目录", description = "恢复到哪个数据目录；不给出则为本安装的数据目录。")
    private @Nullable Path data;

    @Option(names = "--keys", paramLabel = "文件", description = "另行保存的 secret/master-key，备份里没有密钥时需要。")
    private @Nullable Path keys;

    @Option(names = "--check", description = "只核对备份是否完整，什么也不写。")
    private boolean check;

    @Option(names = "--json", description = "以 JSON 输出。")
    private boolean json;

    RestoreVerb(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        try {
            Restoring restoring = new Restoring(file, streams.err()::println);
            BackupManifest manifest = check ? restoring.check() : restore(restoring);
            if (json) {
                streams.print(BackupWords.json(manifest));
            } else {
                streams.out().println((check ? "备份完整：" : "已恢复：") + BackupWords.of(manifest) + "。");
                if (!check) {
                    streams.out().println("请启动程序，再运行 gongkai audit verify 核验留痕。");
                }
            }
            return ExitCode.FINE;
        } catch (BackupRefused | DatabaseUnavailable refused) {
            throw BackupWords.unusable(refused);
        }
    }

    private BackupManifest restore(Restoring restoring) {
        restoring.check(); // before an empty database is made for it
        try (Installation installation = data == null ? Installation.open(true) : Installation.at(data)) {
            return restoring.into(installation, keys);
        }
    }
}
