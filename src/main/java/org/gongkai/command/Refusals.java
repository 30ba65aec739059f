package org.gongkai.command;

import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Chinese what was wrong with the words after the tool's name. */
final class Refusals {

    private Refusals() {}

    static String sentence(ParameterException problem) {
        String verb = problem.getCommandLine().getCommandSpec().qualifiedName();
        String help = verb.equals("gongkai") ? "gongkai help" : "gongkai help " + verb.split(" ")[1];
        return what(problem) + "用 " + help + " 查看用法。";
    }

    private static String what(ParameterException problem) {
        return switch (problem) {
            case UnmatchedArgumentException unmatched -> "不认识：" + String.join(" ", unmatched.getUnmatched()) + "。";
            case MissingParameterException missing ->
                "缺少：" + missing.getMissing().stream().map(Refusals::name).collect(Collectors.joining("、")) + "。";
            case OverwrittenOptionException twice -> "重复给出：" + name(twice.getOverwritten()) + "。";
            default -> String.valueOf(problem.getMessage()) + "。";
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
