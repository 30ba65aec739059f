package org.gongkai.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gongkai.GongkaiApplication;
import org.gongkai.audit.ExportingTrail;
import org.gongkai.audit.TrailFilter;
import org.gongkai.audit.TrailVerdict;
import org.gongkai.audit.VerifyingTrail;
import org.gongkai.identity.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code audit verify|export}: the trail, from the command line of the server. */
@Command(name = "audit", description = "操作留痕：verify（核验是否被改动）、export（导出）。", sortOptions = false)
final class AuditVerb implements Callable<Integer> {

    private static final Actor OPERATOR = Actor.system("command");
    private static final ZoneId ZONE = GongkaiApplication.ZONE;

    private final Streams streams;

    AuditVerb(Streams streams) {
        this.streams = streams;
    }

    /** Without a second verb there is nothing to do. */
    @Override
    public Integer call() {
        throw new UnusableInput("请给出要做的事：verify 或 export。用 gongkai help audit 查看用法。");
    }

    @Command(name = "verify", description = "核验留痕有没有被改动、删除、调换、截断；完整退出码为 0，有不符为 1。")
    int verify(@Option(names = "--json", description = "以 JSON 输出。") boolean json) {
        try (Program program = Program.open()) {
            TrailVerdict verdict = program.the(VerifyingTrail.class).verify(OPERATOR);
            if (json) {
                streams.print(json(verdict));
            } else {
                streams.out()
                        .println((verdict.intact() ? "完整：" : "发现 " + verdict.breakCount() + " 处不符：") + "留痕 "
                                + verdict.entries()
                                + " 条" + span(verdict) + "，锚点 " + verdict.anchors() + " 个，登记的事实和数据行 " + verdict.things()
                                + " 项。");
                verdict.breaks().forEach(broken -> streams.out().println(broken.text()));
            }
            return verdict.intact() ? ExitCode.FINE : ExitCode.NO;
        }
    }

    @Command(name = "export", description = "导出留痕，旧的在前。")
    int export(
            @Option(names = "--as", required = true, paramLabel = "格式", description = "csv 或 jsonl。") String as,
            @Option(names = "-o", required = true, paramLabel = "文件", description = "写到哪个文件；已有的文件不覆盖。") Path file,
            @Option(names = "--from", paramLabel = "日期", description = "从哪一天，形如 2026-01-31。") @Nullable LocalDate from,
            @Option(names = "--to", paramLabel = "日期", description = "到哪一天（含）。") @Nullable LocalDate to) {
        ExportingTrail.Format format = format(as);
        if (Files.exists(file)) {
            throw new UnusableInput("文件 " + file + " 已经存在，请换一个名字。");
        }
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                Program program = Program.open()) {
            long count = program.the(ExportingTrail.class)
                    .export(new TrailFilter(from, to, null, "", ""), format, out, OPERATOR);
            streams.out().println("导出 " + count + " 条到 " + file + "。");
            return ExitCode.FINE;
        } catch (IOException e) {
            throw new UnusableInput("文件 " + file + " 不能写入，请检查目录和权限。");
        }
    }

    private static ExportingTrail.Format format(String as) {
        return switch (as.toLowerCase(Locale.ROOT)) {
            case "csv" -> ExportingTrail.Format.CSV;
            case "jsonl" -> ExportingTrail.Format.JSONL;
            default -> throw new UnusableInput("没有格式 " + as + "；格式有 csv、jsonl。");
        };
    }

    private static String span(TrailVerdict verdict) {
        Instant first = verdict.first();
        Instant last = verdict.last();
        return first == null || last == null ? "" : "（" + day(first) + " 至 " + day(last) + "）";
    }

    private static String day(Instant at) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(at.atZone(ZONE));
    }

    private static ObjectNode json(TrailVerdict verdict) {
        ObjectNode json = Json.object();
        json.put("intact", verdict.intact());
        json.put("entries", verdict.entries());
        json.put("anchors", verdict.anchors());
        json.put("things", verdict.things());
        json.put("breakCount", verdict.breakCount());
        ArrayNode breaks = json.putArray("breaks");
        verdict.breaks().forEach(broken -> {
            ObjectNode one = breaks.addObject();
            one.put("kind", broken.kind().name().toLowerCase(Locale.ROOT));
            one.put("where", broken.where());
            one.put("text", broken.text());
        });
        return json;
    }
}
