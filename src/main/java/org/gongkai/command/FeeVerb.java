package org.gongkai.command;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.gongkai.statute.FeeScale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code fee --pieces N | --nth N | --pages N [--json]}: the information-processing fee (信息处理费; ). */
@Command(name = "fee", description = "计算信息处理费：按件（--pieces、--nth）或者按量（--pages）。", sortOptions = false)
final class FeeVerb implements Callable<Integer> {

    private static final Pattern COUNT = Pattern.compile("\\d{1,10}");
    /** The one scale there has been; the tool has no clock and needs none. */
    private static final FeeScale SCALE = FeeScale.on(LocalDate.of(2021, 1, 1));

    private final Streams streams;

    @Option(names = "--pieces", paramLabel = "件数", description = "同一申请人一个自然月内的件数：合计多少元。")
    private @Nullable String pieces;

    @Option(names = "--nth", paramLabel = "序号", description = "该月第几件：单独这一件多少元。")
    private @Nullable String nth;

    @Option(names = "--pages", paramLabel = "页数", description = "一件申请提供的页数：合计多少元。")
    private @Nullable String pages;

    @Option(names = "--json", description = "以 JSON 输出。")
    private boolean json;

    FeeVerb(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        FeeScale.Fee fee = fee();
        if (json) {
            streams.print(json(fee));
        } else {
            printText(fee);
        }
        return ExitCode.FINE;
    }

    private FeeScale.Fee fee() {
        int given = (pieces == null ? 0 : 1) + (nth == null ? 0 : 1) + (pages == null ? 0 : 1);
        if (given != 1) {
            throw new UnusableInput("--pieces、--nth、--pages 应当给出且只给出一个。用 gongkai help fee 查看用法。");
        }
        if (pieces != null) {
            return SCALE.pieces(count("--pieces", pieces, 0, FeeScale.MOST_PIECES));
        }
        if (nth != null) {
            return SCALE.nth(count("--nth", nth, 1, FeeScale.MOST));
        }
        return SCALE.pages(count("--pages", String.valueOf(pages), 0, FeeScale.MOST));
    }

    private static long count(String option, String text, long least, long most) {
        long count = COUNT.matcher(text).matches() ? Long.parseLong(text) : -1;
        if (count < least || count > most) {
            throw new UnusableInput(option + " 应为 " + least + " 至 " + most + " 的整数，不能是“" + text + "”。");
        }
        return count;
    }

    private static ObjectNode json(FeeScale.Fee fee) {
        ObjectNode answer = Json.object();
        answer.put("method", fee.method().code());
        answer.put("yuan", fee.yuan());
        ArrayNode lines = answer.putArray("lines");
        for (FeeScale.Line line : fee.lines()) {
            ObjectNode one = lines.addObject();
            one.put("from", line.from());
            one.put("to", line.to());
            one.put("unitYuan", line.unitFen() / 100);
            one.put("yuan", line.fen() / 100);
        }
        return answer;
    }

    private void printText(FeeScale.Fee fee) {
        String unit = fee.method() == FeeScale.Method.PAGES ? "页" : "件";
        for (FeeScale.Line line : fee.lines()) {
            String range =
                    line.from() == line.to() ? "第" + line.from() + unit : "第" + line.from() + "至" + line.to() + unit;
            streams.out().println(range + "：每" + unit + line.unitFen() / 100 + "元，计" + line.fen() / 100 + "元");
        }
        streams.out().println(fee.method().label() + "：" + fee.yuan() + "元");
    }
}
