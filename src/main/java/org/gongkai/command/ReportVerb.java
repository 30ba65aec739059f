package org.gongkai.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code report read|check|write|compile}: published annual reports, and those of this installation. */
@Command(
        name = "report",
        description = "读取、校核、印制、编制政府信息公开工作年度报告。",
        synopsisSubcommandLabel = "read|check|write|compile",
        commandListHeading = "%n动词：%n",
        subcommands = {ReportReadVerb.class, ReportCheckVerb.class, ReportWriteVerb.class, ReportCompileVerb.class})
final class ReportVerb implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new UnusableInput("请给出 report read、report check、report write 或 report compile。");
    }
}
