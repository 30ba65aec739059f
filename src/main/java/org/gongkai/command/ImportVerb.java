package org.gongkai.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gongkai.exchange.ImportedItem;
import org.gongkai.exchange.ImportedItem.Result;
import org.gongkai.exchange.ImportingItems;
import org.gongkai.exchange.UnusableSource;
import org.gongkai.identity.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code import items FILE.xlsx|FILE.csv|DIR}: what an older site published, with its dates and addresses. */
@Command(
        name = "import",
        description = "导入：items（历史信息，来自表格或旧网站页面的副本）、cases（以前的登记台账，或者另一套系统的案卷）。",
        sortOptions = false,
        subcommands = ImportCasesVerb.class)
final class ImportVerb implements Callable<Integer> {

    private static final int SHOWN = 20;
    private static final int EACH = 200;

    private final Streams streams;

    ImportVerb(Streams streams) {
        this.streams = streams;
    }

    /** Without a second verb there is nothing to do. */
    @Override
    public Integer call() {
        throw new UnusableInput("请给出要导入什么：items 或者 cases。用 gongkai help import 查看用法。");
    }

    @Command(name = "items", description = "导入历史信息；可以随时中断，再次运行时接着做，已导入的不重复。")
    int items(
            @Parameters(paramLabel = "来源", description = "表格（.xlsx .csv，附件放在旁边）或者旧网站页面的目录。") String source,
            @Option(
                            names = "--agency",
                            paramLabel = "机关",
                            description = "没有写明或不认识机关的，算作这个机关（代码或全称）。",
                            defaultValue = "")
                    String agency,
            @Option(
                            names = "--column",
                            paramLabel = "栏目",
                            description = "没有写明或不认识栏目的，放进这个栏目（地址或名称）。",
                            defaultValue = "")
                    String column,
            @Option(names = "--preview", description = "只说明会怎样，什么也不写。") boolean preview,
            @Option(names = "-o", paramLabel = "报告.csv", description = "逐条的结果和原因写到这个文件。") @Nullable Path report,
            @Option(names = "--json", description = "以 JSON 输出合计。") boolean json) {
        Path from = path(source);
        if (!Files.exists(from)) {
            throw new UnusableInput("找不到 " + source + "，请检查路径。");
        }
        if (report != null && Files.exists(report)) {
            throw new UnusableInput("文件 " + report + " 已经存在，请换一个名字。");
        }
        Map<Result, Integer> counts = new EnumMap<>(Result.class);
        try (Program program = Program.open();
                CsvWriter out = report == null ? null : CsvWriter.builder().build(report)) {
            if (out != null) {
                out.writeRecord("位置", "标题", "结果", "信息编号", "原因");
            }
            program.the(ImportingItems.class)
                    .run(
                            new ImportingItems.Order(from, agency.strip(), column.strip(), preview),
                            Actor.system("command"),
                            item -> heard(item, counts, out));
        } catch (UnusableSource unusable) {
            throw new UnusableInput(String.valueOf(unusable.getMessage()));
        } catch (IOException e) {
            throw new UnusableInput("报告不能写入 " + report + "，请检查目录和权限。");
        }
        print(counts, json);
        return counts.getOrDefault(Result.REFUSED, 0) == 0 ? ExitCode.FINE : ExitCode.NO;
    }

    private static Path path(String source) {
        try {
            return Path.of(source);
        } catch (InvalidPathException noPath) {
            throw new UnusableInput("“" + source + "”不是文件名。");
        }
    }

    private void heard(ImportedItem item, Map<Result, Integer> counts, @Nullable CsvWriter out) {
        int number = counts.merge(item.result(), 1, Integer::sum);
        if (out != null) {
            out.writeRecord(
                    item.place(),
                    item.title(),
                    item.result().label(),
                    item.number() == null ? "" : item.number().value(),
                    String.join("；", item.why()));
        } else if (item.result() == Result.REFUSED && number <= SHOWN) {
            streams.err().println(item.place() + "《" + item.title() + "》：" + String.join("；", item.why()));
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all % EACH == 0) {
            streams.err().println("已处理 " + all + " 条");
        }
    }

    private void print(Map<Result, Integer> counts, boolean json) {
        if (json) {
            ObjectNode sums = Json.object();
            for (Result result : Result.values()) {
                sums.put(result.name().toLowerCase(java.util.Locale.ROOT), counts.getOrDefault(result, 0));
            }
            streams.print(sums);
        } else {
            StringBuilder sums = new StringBuilder();
            counts.forEach((result, count) -> sums.append(sums.isEmpty() ? "" : "，")
                    .append(result.label())
                    .append(' ')
                    .append(count)
                    .append(" 条"));
            streams.out().println(sums + "。");
        }
    }
}
