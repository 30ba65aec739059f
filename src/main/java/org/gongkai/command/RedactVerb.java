package org.gongkai.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.paper.RedactedPdf;
import org.gongkai.paper.RedactingPdf;
import org.gongkai.paper.RedactionBox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code redact FILE.pdf --boxes BOXES.json -o OUT}: irreversible redaction, verified (docs/redaction.md). Exit 1 if what was taken
 * out could still be found; nothing is written then.
 */
@Command(name = "redact", description = "遮盖 PDF 中不予公开的部分：不可还原，写出前核验；仍能找到被遮盖文字的不写出。", sortOptions = false)
final class RedactVerb implements Callable<Integer> {

    private final Streams streams;

    @Parameters(paramLabel = "文件", description = "要遮盖的 PDF。")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private String file;

    @Option(
            names = "--boxes",
            paramLabel = "框",
            required = true,
            description =
                    "JSON：{\"boxes\":[{\"page\":1,\"x\":72,\"y\":90,\"width\":120,\"height\":18,\"ground\":\"第十五条\"}]}；从左上角起，单位为点。")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private String boxes;

    @Option(names = "-o", paramLabel = "输出", required = true, description = "写到哪个文件，不能是原文件。")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private String out;

    @Option(names = "--json", description = "以 JSON 输出遮盖情况。")
    private boolean json;

    RedactVerb(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        ReportOut.checkPlace(out);
        byte[] pdf = read(file);
        List<RedactionBox> wanted = boxes();
        if (Path.of(out)
                .toAbsolutePath()
                .normalize()
                .equals(Path.of(file).toAbsolutePath().normalize())) {
            throw new UnusableInput("-o 不能是原文件，请另取一个名字。");
        }
        return switch (RedactingPdf.redact(pdf, wanted)) {
            case RedactedPdf.Refused refused -> throw new UnusableInput(String.join("\n", refused.reasons()));
            case RedactedPdf.Leaking leaking -> {
                leaking.reasons().forEach(streams.err()::println);
                streams.err().println("没有写出文件。");
                yield ExitCode.NO;
            }
            case RedactedPdf.Done done -> {
                write(done);
                yield ExitCode.FINE;
            }
        };
    }

    private static byte[] read(String name) {
        try {
            return Files.readAllBytes(Path.of(name));
        } catch (IOException | InvalidPathException unreadable) {
            throw new UnusableInput("不能读取 " + name + "，请检查路径和权限。");
        }
    }

    private List<RedactionBox> boxes() {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(read(boxes));
        } catch (JacksonException notJson) {
            throw new UnusableInput(boxes + " 不是合法的 JSON。");
        }
        JsonNode list = root.isArray() ? root : root.path("boxes");
        if (!list.isArray() || list.isEmpty()) {
            throw new UnusableInput(boxes + " 中没有框（boxes 应为至少有一个框的数组）。");
        }
        List<RedactionBox> read = new ArrayList<>();
        for (JsonNode box : list) {
            try {
                read.add(new RedactionBox(
                        number(box, "page").intValueExact(),
                        number(box, "x").doubleValue(),
                        number(box, "y").doubleValue(),
                        number(box, "width").doubleValue(),
                        number(box, "height").doubleValue(),
                        box.path("ground").asString("")));
            } catch (ArithmeticException | IllegalArgumentException wrong) {
                throw new UnusableInput("第" + (read.size() + 1) + "个框不合规：page 从1起，x、y、width、height 为点（1/72英寸），宽和高大于0。");
            }
        }
        return read;
    }

    private static java.math.BigDecimal number(JsonNode box, String field) {
        JsonNode value = box.path(field);
        if (!value.isNumber()) {
            throw new IllegalArgumentException(field);
        }
        return value.decimalValue();
    }

    private void write(RedactedPdf.Done done) {
        try {
            Files.write(Path.of(out), done.content());
        } catch (IOException problem) {
            throw new UnusableInput("文件 " + out + " 不能写入，请检查有无写入权限、磁盘是否已满。");
        }
        if (json) {
            ObjectNode node = Json.object();
            node.put("pages", done.pages());
            node.put("removedCharacters", done.removed());
            ObjectNode grounds = node.putObject("boxesByGround");
            done.boxesByGround().forEach(grounds::put);
            streams.out().println(node);
        }
        streams.err().println("已核验并写入 " + out + "：" + done.pages() + "页，遮盖" + boxCount(done) + "处。");
    }

    private static int boxCount(RedactedPdf.Done done) {
        return done.boxesByGround().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
