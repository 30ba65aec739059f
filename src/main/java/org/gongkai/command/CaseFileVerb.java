package org.gongkai.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongkai.exchange.CaseFileVerdict;
import org.gongkai.exchange.VerifyingCaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code casefile verify FILE.zip}: reads a case file back; needs neither server nor database. */
@Command(name = "casefile", description = "案卷压缩包：verify（读回并核验是否与生成时一致）。", sortOptions = false)
final class CaseFileVerb implements Callable<Integer> {

    private final Streams streams;

    CaseFileVerb(Streams streams) {
        this.streams = streams;
    }

    /** Without a second verb there is nothing to do. */
    @Override
    public Integer call() {
        throw new UnusableInput("请给出要做的事：verify。用 gongkai help casefile 查看用法。");
    }

    @Command(name = "verify", description = "读回案卷并核验；一致退出码为 0，有改动为 1，不能读取为 2。")
    int verify(
            @Parameters(paramLabel = "文件", description = "案卷压缩包（ZIP）。") Path file,
            @Option(names = "--json", description = "以 JSON 输出。") boolean json) {
        CaseFileVerdict verdict = read(file);
        if (verdict.files().isEmpty()) {
            throw new UnusableInput(verdict.faults().getFirst());
        }
        if (json) {
            streams.print(json(verdict));
        } else {
            print(verdict);
        }
        return verdict.intact() ? ExitCode.FINE : ExitCode.NO;
    }

    private static CaseFileVerdict read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return VerifyingCaseFile.verify(in);
        } catch (IOException unreadable) {
            throw new UnusableInput("不能读取 " + file + "，请检查路径和权限。");
        }
    }

    private void print(CaseFileVerdict verdict) {
        streams.out().println(verdict.number() + " " + verdict.title() + "（" + verdict.agency() + "）");
        streams.out()
                .println(verdict.kind() + "，" + verdict.madeAt() + "由" + verdict.madeBy() + "生成，"
                        + verdict.files().size() + "个文件，" + verdict.facts().size() + "项办理事实。");
        streams.out().println("清单 SM3     " + verdict.manifest().sm3());
        streams.out().println("清单 SHA-256 " + verdict.manifest().sha256());
        verdict.facts().forEach(fact -> streams.out().println("  " + fact.on() + " " + fact.title() + " " + fact.by()));
        streams.out()
                .println(verdict.intact() ? "核验一致。" : "发现 " + verdict.faults().size() + " 处不符：");
        verdict.faults().forEach(streams.out()::println);
    }

    private static ObjectNode json(CaseFileVerdict verdict) {
        ObjectNode json = Json.object();
        json.put("intact", verdict.intact());
        json.put("number", verdict.number());
        json.put("title", verdict.title());
        json.put("agency", verdict.agency());
        json.put("kind", verdict.kind());
        json.put("madeAt", verdict.madeAt());
        json.put("madeBy", verdict.madeBy());
        json.put("manifestSha256", verdict.manifest().sha256());
        json.put("manifestSm3", verdict.manifest().sm3());
        ArrayNode files = json.putArray("files");
        verdict.files().forEach(file -> {
            ObjectNode one = files.addObject();
            one.put("path", file.path());
            one.put("title", file.title());
            one.put("bytes", file.bytes());
            one.put("page", file.page());
        });
        ArrayNode facts = json.putArray("facts");
        verdict.facts().forEach(fact -> {
            ObjectNode one = facts.addObject();
            one.put("on", fact.on());
            one.put("title", fact.title());
            one.put("by", fact.by());
        });
        ArrayNode faults = json.putArray("faults");
        verdict.faults().forEach(faults::add);
        return json;
    }
}
