package org.gongkai.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.statute.ClockAnswer;
import org.gongkai.statute.ClockReading;
import org.gongkai.statute.ClockRefusal;
import org.gongkai.statute.LegalClock;
import org.gongkai.workday.WorkCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code clock [FILE|-] [--json]}: the legal clock of one request, or of an array of requests. */
@Command(name = "clock", description = "计算申请的法定期限：读入事实，给出各期限、逐日计数和说明。", sortOptions = false)
final class ClockVerb implements Callable<Integer> {

    private final Streams streams;
    private final LegalClock clock = new LegalClock(WorkCalendar.official());

    @Parameters(paramLabel = "文件", arity = "0..1", defaultValue = "-", description = "一件申请或者一组申请的事实（JSON）；- 或不写为标准输入。")
    private String file = "-";

    @Option(names = "--json", description = "以 JSON 输出。")
    private boolean json;

    ClockVerb(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        JsonNode input = Json.read(streams.bytes(file), file.equals("-") ? "标准输入" : file);
        if (input.isArray()) {
            return answerAll((ArrayNode) input);
        }
        if (!input.isObject()) {
            throw new UnusableInput("输入应为一件申请的 JSON 对象，或者申请的数组。");
        }
        return answerOne(input);
    }

    private int answerOne(JsonNode input) {
        ClockAnswer answer = answer(input);
        if (json) {
            streams.print(ClockJson.write(answer));
        }
        switch (answer) {
            case ClockReading reading -> {
                if (!json) {
                    ClockText.print(reading, streams.out());
                }
                return ExitCode.FINE;
            }
            case ClockRefusal refusal -> {
                refusal.reasons().forEach(streams.err()::println);
                return ExitCode.UNUSABLE;
            }
        }
    }

    private int answerAll(ArrayNode inputs) {
        List<ClockAnswer> answers = inputs.valueStream().map(this::answer).toList();
        if (json) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode(answers.size());
            answers.forEach(answer -> all.add(ClockJson.write(answer)));
            streams.print(all);
        }
        int exit = ExitCode.FINE;
        for (int i = 0; i < answers.size(); i++) {
            String heading = "第" + (i + 1) + "件：";
            switch (answers.get(i)) {
                case ClockReading reading -> {
                    if (!json) {
                        streams.out().println(heading);
                        ClockText.print(reading, streams.out());
                    }
                }
                case ClockRefusal refusal -> {
                    refusal.reasons().forEach(reason -> streams.err().println(heading + reason));
                    exit = ExitCode.UNUSABLE;
                }
            }
        }
        return exit;
    }

    private ClockAnswer answer(JsonNode input) {
        ClockInput read = ClockInput.read(input);
        if (read.readable()) {
            ClockAnswer answer = clock.read(read.asOf(), read.facts());
            return read.problems().isEmpty() ? answer : read.refusal(answer);
        }
        return new ClockRefusal(read.problems());
    }
}
