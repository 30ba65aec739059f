package org.gongkai.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.identity.Actor;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.gongkai.vault.RotatingKeys;
import org.gongkai.vault.RotatingKeys.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code keys new|reseal}: the key under which personal data is sealed, from the command line of the server. */
@Command(name = "keys", description = "密钥：new（换用新密钥）、reseal（把旧密钥封存的重新封存）。", sortOptions = false)
final class KeysVerb implements Callable<Integer> {

    private static final Actor OPERATOR = Actor.system("command");

    /** News: the keys were changed. */
    private record KeysChanged(String act, String detail) implements Traced {

        @Override
        public Trace trace() {
            return Trace.of(OPERATOR.username(), OPERATOR.displayName(), Trace.Kind.SETTING, "", act, detail);
        }
    }

    private final Streams streams;

    KeysVerb(Streams streams) {
        this.streams = streams;
    }

    /** Without a second verb there is nothing to do. */
    @Override
    public Integer call() {
        throw new UnusableInput("请给出要做的事：new 或 reseal。用 gongkai help keys 查看用法。");
    }

    @Command(name = "new", description = "生成新密钥，以后用它封存；旧密钥保留，已经封存的仍可读。")
    int makeNew() {
        try (Program program = Program.open()) {
            String number = program.the(RotatingKeys.class).makeNewKey();
            program.tell(new KeysChanged("换用新密钥", "密钥 " + number));
            streams.out().println("新密钥 " + number + " 已经启用。请马上另行备份 secret/master-key，再运行 gongkai keys reseal。");
            return ExitCode.FINE;
        } catch (IllegalStateException e) {
            String message = e.getMessage();
            throw new UnusableInput(message == null ? "密钥不能更换。" : message);
        }
    }

    @Command(name = "reseal", description = "把旧密钥、旧算法封存的逐步重新封存；可以随时中断，再次运行时接着做。")
    int reseal(@Option(names = "--json", description = "以 JSON 输出。") boolean json) {
        try (Program program = Program.open()) {
            List<Progress> done = program.the(RotatingKeys.class)
                    .resealAll(step ->
                            streams.err().println(step.what() + "：已查 " + step.seen() + "，重新封存 " + step.resealed()));
            program.tell(new KeysChanged("重新封存", words(done)));
            if (json) {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                done.forEach(one -> array.addObject()
                        .put("what", one.what())
                        .put("seen", one.seen())
                        .put("resealed", one.resealed()));
                streams.print(array);
            } else {
                streams.out().println(words(done));
            }
            return ExitCode.FINE;
        }
    }

    private static String words(List<Progress> done) {
        return String.join(
                "；",
                done.stream()
                        .map(one -> one.what() + " " + one.seen() + " 项，重新封存 " + one.resealed() + " 项")
                        .toList());
    }
}
