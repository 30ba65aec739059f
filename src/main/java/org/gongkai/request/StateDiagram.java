package org.gongkai.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 办理流程图: the stages and moves of a case as Mermaid text, drawn from {@link Move} so that it cannot be out of date. */
public final class StateDiagram {

    private StateDiagram() {}

    /** A {@code stateDiagram-v2}: moves by their verbs, what time alone does in brackets. */
    public static String mermaid() {
        StringBuilder diagram = new StringBuilder("stateDiagram-v2\n");
        for (CaseStage stage : CaseStage.values()) {
            diagram.append("  state \"%s\" as %s%n".formatted(stage.label(), stage));
        }
        diagram.append("  [*] --> AWAITING_CONFIRMATION : 登记（网上、电子邮件、传真、平常信函、转交）\n");
        diagram.append("  [*] --> HANDLING : 登记（当面、窗口、签收、口头）\n");
        edges().forEach((edge, labels) -> diagram.append("  %s : %s%n".formatted(edge, String.join("、", labels))));
        return diagram.append("  ARCHIVED --> [*]\n").toString();
    }

    /** The table of moves in Markdown: verb, article, rules, roles, stages. */
    public static String table() {
        StringBuilder table = new StringBuilder("| 动作 | 依据 | 规则 | 谁办 | 何时可以 |\n|---|---|---|---|---|\n");
        for (Move move : Move.values()) {
            table.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            move.verb(),
                            move.article(),
                            move.rule(),
                            move.roleNames(),
                            String.join(
                                    "、",
                                    move.from().stream().map(CaseStage::label).toList())));
        }
        return table.toString();
    }

    private static Map<String, List<String>> edges() {
        Map<String, List<String>> edges = new LinkedHashMap<>();
        for (CaseStage from : CaseStage.values()) {
            for (Move move : Move.possibleIn(from)) {
                for (CaseStage to : move.to(from)) {
                    if (from != to) {
                        edge(edges, from, to).add(move.verb());
                    }
                }
            }
            Move.afterTime(from).forEach(to -> edge(edges, from, to).add("（期限经过）"));
        }
        return edges;
    }

    private static List<String> edge(Map<String, List<String>> edges, CaseStage from, CaseStage to) {
        return edges.computeIfAbsent(from + " --> " + to, e -> new ArrayList<>());
    }
}
