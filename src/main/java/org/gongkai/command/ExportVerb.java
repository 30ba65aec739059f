package org.gongkai.command;

import org.gongkai.agency.AgencyCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code export}: taken away: the public pages, documents for an archive, everything in open formats. */
@Command(
        name = "export",
        description = "导出：公开网页、移交档案的包、全部数据、一件案卷。",
        synopsisSubcommandLabel = "内容",
        commandListHeading = "%n内容：%n",
        subcommands = {ExportSiteVerb.class, ExportArchiveVerb.class, ExportAllVerb.class, ExportCaseVerb.class})
final class ExportVerb implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private CommandSpec spec;

    ExportVerb(Streams streams) {}

    /** The organ named in an option; null where none is. */
    static @Nullable AgencyCode organ(@Nullable String code) {
        try {
            return code == null || code.isBlank() ? null : new AgencyCode(code.strip());
        } catch (IllegalArgumentException noCode) {
            throw new UnusableInput("“" + code + "”不是机关代码，例如 zfb。");
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new UnusableInput("请给出要导出的内容。");
    }
}
