package org.gongkai.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.exchange.ImportedItem.Result;
import org.gongkai.exchange.ImportedRow;
import org.gongkai.exchange.ImportingRegister;
import org.gongkai.exchange.UnusableSource;
import org.gongkai.identity.Actor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code import cases FILE.xlsx}: one run over a register of requests, told row by row. */
final class ImportedRegister {

    private static final int SHOWN = 20;
    private static final int EACH = 500;

    private final Streams streams;
    private final @Nullable CsvWriter report;
    private final Map<Result, Integer> counts = new EnumMap<>(Result.class);
    private int noted;

    private ImportedRegister(Streams streams, @Nullable CsvWriter report) {
        this.streams = streams;
        this.report = report;
    }

    /** @return the exit code */
    static int run(Streams streams, Path file, String organ, boolean preview, @Nullable Path report, boolean json) {
        if (report != null && Files.exists(report)) {
            throw new UnusableInput("文件 " + report + " 已经存在，请换一个名字。");
        }
        try (Program program = Program.open();
                CsvWriter out = report == null ? null : CsvWriter.builder().build(report)) {
            if (out != null) {
                out.writeRecord("位置", "申请内容", "结果", "申请编号", "原因", "说明");
            }
            ImportedRegister run = new ImportedRegister(streams, out);
            ImportingRegister.Done done = program.the(ImportingRegister.class)
                    .run(
                            new ImportingRegister.Order(
                                    () -> Files.newInputStream(file),
                                    String.valueOf(file.getFileName()),
                                    organ.isBlank() ? null : organ(program.the(Agencies.class), organ.strip()),
                                    preview),
                            Actor.system("command"),
                            run::heard);
            done.notes().forEach(streams.err()::println);
            run.print(done, json);
            return run.counts.getOrDefault(Result.REFUSED, 0) == 0 ? ExitCode.FINE : ExitCode.NO;
        } catch (UnusableSource unusable) {
            throw new UnusableInput(String.valueOf(unusable.getMessage()));
        } catch (IOException e) {
            throw new UnusableInput("报告不能写入 " + report + "，请检查目录和权限。");
        }
    }

    private static AgencyCode organ(Agencies agencies, String said) {
        return agencies.all().stream()
                .filter(agency -> agency.code().value().equals(said)
                        || agency.name().equals(said)
                        || agency.shortName().equals(said))
                .map(Agency::code)
                .findFirst()
                .orElseThrow(() -> new UnusableInput("没有代码或者名称是“" + said + "”的机关。"));
    }

    private void heard(ImportedRow row) {
        int number = counts.merge(row.result(), 1, Integer::sum);
        noted += row.notes().isEmpty() ? 0 : 1;
        if (report != null) {
            report.writeRecord(
                    row.place(),
                    row.title(),
                    row.result().label(),
                    row.number() == null ? "" : row.number().value(),
                    String.join(" ", row.why()),
                    String.join(" ", row.notes()));
        } else if (row.result() == Result.REFUSED && number <= SHOWN) {
            streams.err().println(row.place() + "：" + String.join(" ", row.why()));
        } else if (row.result() == Result.REFUSED && number == SHOWN + 1) {
            streams.err().println("其余没有导入的不再逐条列出，请用 -o 报告.csv 得到全部。");
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all % EACH == 0) {
            streams.err().println("已处理 " + all + " 件");
        }
    }

    private void print(ImportingRegister.Done done, boolean json) {
        if (json) {
            ObjectNode sums = Json.object();
            for (Result result : Result.values()) {
                sums.put(result.name().toLowerCase(Locale.ROOT), counts.getOrDefault(result, 0));
            }
            sums.put("noted", noted);
            ArrayNode notes = sums.putArray("notes");
            done.notes().forEach(notes::add);
            streams.print(sums);
            return;
        }
        StringBuilder sums = new StringBuilder();
        counts.forEach((result, count) -> sums.append(sums.isEmpty() ? "" : "，")
                .append(result.label())
                .append(' ')
                .append(count)
                .append(" 件"));
        streams.out()
                .println(sums + "；其中 " + noted + " 件有说明" + (report == null && noted > 0 ? "（用 -o 报告.csv 查看）" : "")
                        + "。");
    }
}
