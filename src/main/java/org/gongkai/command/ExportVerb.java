package org.gongkai.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code export}: what is public, taken away. */
@Command(
        name = "export",
        description = "导出公开内容。",
        synopsisSubcommandLabel = "内容",
        commandListHeading = "%n内容：%n",
        subcommands = {ExportSiteVerb.class})
final class ExportVerb implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private CommandSpec spec;

    ExportVerb(Streams streams) {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new UnusableInput("请给出要导出的内容。");
    }
}
