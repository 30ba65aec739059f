package org.gongkai.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The root of the tool. To add a verb, write one class annotated with {@link Command} that implements {@code
 * Callable<Integer>}, takes its {@link Streams} in its constructor, and is named in the list below.
 */
@Command(
        name = "gongkai",
        description = "政府信息公开工具。",
        synopsisSubcommandLabel = "动词",
        commandListHeading = "%n动词：%n",
        subcommands = {
            ClockVerb.class,
            FeeVerb.class,
            ReportVerb.class,
            UserVerb.class,
            AuditVerb.class,
            RedactVerb.class,
            ScanVerb.class,
            CaseFileVerb.class,
            KeysVerb.class,
            ImportVerb.class,
            BackupVerb.class,
            RestoreVerb.class,
            ExportVerb.class,
            SearchVerb.class,
            HelpCommand.class
        })
public final class Gongkai implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private CommandSpec spec;

    private Gongkai() {}

    public static void main(String[] args) {
        // what libraries log goes to standard error: standard output is for answers
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "logback-command.xml");
        }
        // the console's own encoding may not know Chinese: the tool speaks UTF-8 everywhere
        Streams streams = new Streams(
                System.in,
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
                        false,
                        StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int exit = run(streams, args);
        streams.out().flush();
        System.exit(exit);
    }

    /**
     * Runs one verb.
     *
     * @return the exit code: 0 fine, 1 the answer is "no", 2 the input could not be used
     */
    static int run(Streams streams, String... args) {
        CommandLine line = new CommandLine(new Gongkai(), new VerbFactory(streams));
        line.setOut(writer(streams.out()));
        line.setErr(writer(streams.err()));
        line.setParameterExceptionHandler((problem, given) -> refuse(streams, Refusals.sentence(problem)));
        line.setExecutionExceptionHandler((problem, verb, given) -> {
            if (problem instanceof UnusableInput unusable) {
                return refuse(streams, unusable.sentence());
            }
            problem.printStackTrace(streams.err());
            return refuse(streams, "程序内部出错，请把以上信息连同所用的输入一并报告。");
        });
        speakChinese(line);
        return line.execute(args);
    }

    /** Without a verb there is nothing to do. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new UnusableInput("请给出动词。");
    }

    private static void speakChinese(CommandLine line) {
        line.getCommandSpec().usageMessage().synopsisHeading("用法：");
        if (line.getCommand() instanceof HelpCommand) {
            line.getCommandSpec()
                    .usageMessage()
                    .header("列出动词；help 动词，显示该动词的用法。")
                    .description("");
        }
        line.getSubcommands().values().forEach(Gongkai::speakChinese);
    }

    private static int refuse(Streams streams, String sentence) {
        streams.err().println(sentence);
        return ExitCode.UNUSABLE;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** Makes verbs with their streams. */
    private record VerbFactory(Streams streams) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> verb) throws Exception {
            for (var constructor : verb.getDeclaredConstructors()) {
                Class<?>[] takes = constructor.getParameterTypes();
                if (takes.length == 1 && takes[0] == Streams.class) {
                    return verb.cast(constructor.newInstance(streams));
                }
            }
            return CommandLine.defaultFactory().create(verb);
        }
    }
}
