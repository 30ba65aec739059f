package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.Map;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.ReportPart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facts of a report as stored: a type and a small object of texts. */
final class FactJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private FactJson() {}

    static String type(ReportFact fact) {
        return switch (fact) {
            case ReportFact.Written f -> "WRITTEN";
            case ReportFact.Unwritten f -> "UNWRITTEN";
            case ReportFact.FigureSet f -> "FIGURE_SET";
            case ReportFact.FigureRestored f -> "FIGURE_RESTORED";
            case ReportFact.FindingAnswered f -> "FINDING_ANSWERED";
            case ReportFact.Submitted f -> "SUBMITTED";
            case ReportFact.SentBack f -> "SENT_BACK";
            case ReportFact.Signed f -> "SIGNED";
            case ReportFact.Published f -> "PUBLISHED";
            case ReportFact.Reopened f -> "REOPENED";
        };
    }

    static String body(ReportFact fact) {
        Map<String, String> body = switch (fact) {
            case ReportFact.Written f -> Map.of("part", f.part().name(), "text", f.text());
            case ReportFact.Unwritten f -> Map.of("part", f.part().name());
            case ReportFact.FigureSet f ->
                Map.of(
                        "cell", f.cell().value(),
                        "number", f.number().toPlainString(),
                        "reason", f.reason());
            case ReportFact.FigureRestored f -> Map.of("cell", f.cell().value());
            case ReportFact.FindingAnswered f -> Map.of("finding", f.finding(), "reason", f.reason());
            case ReportFact.Submitted f -> Map.of("digest", f.digest());
            case ReportFact.SentBack f -> Map.of("reason", f.reason());
            case ReportFact.Signed f -> Map.of("edition", Integer.toString(f.edition()));
            case ReportFact.Published f -> Map.of("edition", Integer.toString(f.edition()));
            case ReportFact.Reopened f -> Map.of("reason", f.reason());
        };
        return MAPPER.writeValueAsString(body);
    }

    static ReportFact read(String type, String json) {
        JsonNode body = MAPPER.readTree(json);
        return switch (type) {
            case "WRITTEN" -> new ReportFact.Written(ReportPart.valueOf(text(body, "part")), text(body, "text"));
            case "UNWRITTEN" -> new ReportFact.Unwritten(ReportPart.valueOf(text(body, "part")));
            case "FIGURE_SET" ->
                new ReportFact.FigureSet(
                        CellName.of(text(body, "cell")), new BigDecimal(text(body, "number")), text(body, "reason"));
            case "FIGURE_RESTORED" -> new ReportFact.FigureRestored(CellName.of(text(body, "cell")));
            case "FINDING_ANSWERED" -> new ReportFact.FindingAnswered(text(body, "finding"), text(body, "reason"));
            case "SUBMITTED" -> new ReportFact.Submitted(text(body, "digest"));
            case "SENT_BACK" -> new ReportFact.SentBack(text(body, "reason"));
            case "SIGNED" -> new ReportFact.Signed(Integer.parseInt(text(body, "edition")));
            case "PUBLISHED" -> new ReportFact.Published(Integer.parseInt(text(body, "edition")));
            case "REOPENED" -> new ReportFact.Reopened(text(body, "reason"));
            default -> throw new IllegalStateException("unknown fact of a report: " + type);
        };
    }

    private static String text(JsonNode body, String field) {
        return body.path(field).asString("");
    }
}
