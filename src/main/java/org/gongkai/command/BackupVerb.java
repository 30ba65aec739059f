package org.gongkai.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.gongkai.GongkaiApplication;
import org.gongkai.database.BackingUp;
import org.gongkai.database.BackupManifest;
import org.gongkai.database.BackupRefused;
import org.gongkai.database.DatabaseUnavailable;
import org.gongkai.database.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup FILE [--with-keys]}: everything an installation cannot do without, in one file, also while the program is running. */
@Command(name = "backup", description = "备份：把数据库、附件和留痕锚点写成一个文件；程序运行时也可以备份。", sortOptions = false)
final class BackupVerb implements Callable<Integer> {

    private final Streams streams;

    @Parameters(paramLabel = "文件", description = "写到哪个文件；已有的文件不覆盖。")
    private Path file = Path.of("gongkai-backup.zip");

    @Option(names = "--with-keys", description = "连同密钥。这样的备份谁拿到都能读，须像密钥一样保管。")
    private boolean withKeys;

    @Option(names = "--json", description = "以 JSON 输出。")
    private boolean json;

    BackupVerb(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        try (Installation installation = Installation.open(false)) {
            BackupManifest manifest = new BackingUp(
                            installation, Clock.system(GongkaiApplication.ZONE), streams.err()::println)
                    .write(file, withKeys);
            if (json) {
                streams.print(BackupWords.json(manifest));
            } else {
                streams.out().println("已备份到 " + file + "：" + BackupWords.of(manifest) + "。");
                if (!withKeys) {
                    streams.out().println("密钥不在里面：请另行保存 secret/master-key（或 GONGKAI_KEY），没有它，个人信息和附件都不能再读。");
                }
            }
            return ExitCode.FINE;
        } catch (BackupRefused | DatabaseUnavailable refused) {
            throw BackupWords.unusable(refused);
        }
    }
}
