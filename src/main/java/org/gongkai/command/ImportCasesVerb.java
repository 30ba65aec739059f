package org.gongkai.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.exchange.ImportedCase;
import org.gongkai.exchange.ImportingCase;
import org.gongkai.exchange.RegisterTemplate;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code import cases FILE.xlsx}: the register an office kept before; {@code import cases FILE.zip…}: case files of another
 * installation, each verified before anything of it is written.
 */
@Command(
        name = "cases",
        description = {
            "文件.xlsx：导入机关以前的登记台账，每行一件申请；可以随时中断，再次运行时接着做，已导入的不重复。",
            "文件.zip：读入另一套系统的案卷（export case 或者案卷页生成的“可以读回的案卷”）；先核验，已有的不重复。"
        },
        sortOptions = false)
final class ImportCasesVerb implements Callable<Integer> {

    private final Streams streams;

    @Parameters(arity = "0..*", paramLabel = "文件", description = "一个台账（.xlsx .csv），或者一个、几个案卷压缩包（.zip）。")
    private List<Path> files = List.of();

    @Option(names = "--template", paramLabel = "文件.xlsx", description = "写出一份空的样表和填写说明，不导入。")
    private @Nullable Path template;

    @Option(names = "--agency", paramLabel = "机关", description = "台账是哪个机关的（代码或全称）；表里有“受理机关”一列的可以不写。")
    private String agency = "";

    @Option(names = "-o", paramLabel = "报告.csv", description = "台账逐行的结果和原因写到这个文件。")
    private @Nullable Path report;

    @Option(names = "--passphrase-file", paramLabel = "文件", description = "案卷的口令在这个文件的第一行；不写就在提示后输入。")
    private @Nullable Path passphraseFile;

    @Option(names = "--preview", description = "只说明会怎样，什么也不写。")
    private boolean preview;

    @Option(names = "--json", description = "以 JSON 输出。")
    private boolean json;

    ImportCasesVerb(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (template != null) {
            return writeTemplate(template);
        }
        if (files.isEmpty()) {
            throw new UnusableInput("请给出台账（.xlsx）或者案卷（.zip）。用 gongkai help import cases 查看用法。");
        }
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new UnusableInput("不能读取 " + file + "，请检查路径和权限。");
            }
        }
        long tables = files.stream().filter(ImportCasesVerb::isTable).count();
        if (tables > 0) {
            if (files.size() > 1) {
                throw new UnusableInput("台账一次导入一个，请分开运行。");
            }
            return ImportedRegister.run(streams, files.getFirst(), agency, preview, report, json);
        }
        return readCases();
    }

    private static boolean isTable(Path file) {
        return file.toString().matches("(?i).*\\.(xlsx|csv)");
    }

    private int writeTemplate(Path to) {
        if (Files.exists(to)) {
            throw new UnusableInput("文件 " + to + " 已经存在，请换一个名字。");
        }
        try (OutputStream out = Files.newOutputStream(to)) {
            RegisterTemplate.write(out);
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableInput("样表不能写入 " + to + "，请检查目录和权限。");
        }
        streams.out().println("样表和填写说明已写入 " + to + "。");
        return ExitCode.FINE;
    }

    private int readCases() {
        String passphrase = TypedSecret.of(streams, "口令", passphraseFile);
        ObjectNode all = Json.object();
        ArrayNode taken = all.putArray("taken");
        ArrayNode refusals = all.putArray("refused");
        try (Program program = Program.open()) {
            for (Path file : files) {
                switch (read(program.the(ImportingCase.class), file, passphrase)) {
                    case Outcome.Done<ImportedCase>(ImportedCase one) -> taken(one, taken);
                    case Outcome.Refused<ImportedCase>(List<Problem> problems) -> refused(file, problems, refusals);
                }
            }
        }
        if (json) {
            streams.print(all);
        } else {
            streams.out().println((preview ? "可以读入 " : "已读入 ") + taken.size() + " 件，没有读入 " + refusals.size() + " 件。");
        }
        return refusals.isEmpty() ? ExitCode.FINE : ExitCode.NO;
    }

    private Outcome<ImportedCase> read(ImportingCase importing, Path file, String passphrase) {
        try {
            return importing.read(file, passphrase, preview, Actor.system("command"));
        } catch (IOException e) {
            throw new UnusableInput("不能读取 " + file + "，请检查路径和权限。");
        }
    }

    private void taken(ImportedCase one, ArrayNode taken) {
        ObjectNode node = taken.addObject();
        node.put("number", one.number().value());
        node.put("title", one.title());
        node.put("facts", one.facts());
        node.put("files", one.files());
        if (!json) {
            streams.out()
                    .println(one.number() + " " + one.title() + "：" + one.facts() + "项办理事实，" + one.files() + "个附件");
        }
    }

    private void refused(Path file, List<Problem> problems, ArrayNode refusals) {
        ObjectNode node = refusals.addObject();
        node.put("file", file.toString());
        ArrayNode reasons = node.putArray("reasons");
        problems.forEach(problem -> {
            reasons.add(problem.message());
            streams.err().println(file + "：" + problem.message());
        });
    }
}
