package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code clock} as promised: names of facts and fields, arrays, refusals, exit codes. */
class ClockVerbTest {

    private static final String SUBMITTED = """
            {"fact":"submitted","on":"2025-03-03","way":"inPerson"}""";
    private static final String EXAMPLE = """
            {"asOf":"2025-03-20","facts":[
              {"fact":"thirdPartyAsked","on":"2025-03-10","deliveredOn":"2025-03-12","ref":"A"},
              {"fact":"submitted","on":"2025-03-03","way":"inPerson"}]}""";

    @Test
    void answersTheExampleOfTheContract() {
        ToolRun run = ToolRun.of(EXAMPLE, "clock", "--json");
        JsonNode answer = run.json();

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(answer.propertyNames())
                .containsExactly(
                        "receivedOn",
                        "due",
                        "state",
                        "onTime",
                        "provisional",
                        "correctionNoticeDue",
                        "limits",
                        "payBy",
                        "days",
                        "explanation");
        assertThat(run.out())
                .contains("\"receivedOn\":\"2025-03-03\",\"due\":\"2025-04-24\",\"state\":\"consulting\"")
                .contains("\"onTime\":null,\"provisional\":false,\"correctionNoticeDue\":\"2025-03-12\"")
                .contains("\"limits\":{\"A\":\"2025-04-02\"},\"payBy\":null")
                .contains("{\"date\":\"2025-03-04\",\"kind\":\"counted\",\"n\":1}")
                .contains("{\"date\":\"2025-03-08\",\"kind\":\"rest\",\"why\":\"周六\"}")
                .contains("{\"date\":\"2025-03-11\",\"kind\":\"excluded\",\"rule\":\"R-11\",\"ref\":\"A\"}")
                .contains("\"2025-03-03 收到（R-02）");
    }

    @Test
    void readsAFileOrStandardInput(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("事实.json"), EXAMPLE);

        assertThat(ToolRun.of("", "clock", file.toString(), "--json").out())
                .isEqualTo(ToolRun.of(EXAMPLE, "clock", "-", "--json").out())
                .isEqualTo(ToolRun.of("\uFEFF" + EXAMPLE, "clock", "--json").out());
    }

    @Test
    void speaksToPeopleToo() {
        ToolRun run = ToolRun.of(EXAMPLE, "clock");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("状态：征求意见中", "答复期限：2025年4月24日（周四）", "扣除，A（R-11）", "清明节");
    }

    @ParameterizedTest
    @CsvSource({
        "inPerson,       2025-03-03",
        "registeredMail, 2025-03-03",
        "oral,           2025-03-03",
        "web,            2025-03-04",
        "fax,            2025-03-04",
        "ordinaryMail,   null"
    })
    void knowsEveryWay(String way, String received) {
        JsonNode answer = ToolRun.of(
                        "{\"asOf\":\"2025-03-20\",\"facts\":[{\"fact\":\"submitted\",\"on\":\"2025-03-03\",\"way\":\""
                                + way + "\"}]}",
                        "clock",
                        "--json")
                .json();

        assertThat(answer.get("receivedOn").asString("null")).isEqualTo(received);
    }

    @Test
    void knowsEveryFact() {
        ToolRun run = ToolRun.of("""
                [{"asOf":"2025-08-01","facts":[
                  {"fact":"submitted","on":"2025-03-03","way":"web"},
                  {"fact":"confirmed","on":"2025-03-03"},
                  {"fact":"correctionAsked","on":"2025-03-05","until":"2025-03-20"},
                  {"fact":"corrected","on":"2025-03-10"},
                  {"fact":"thirdPartyAsked","on":"2025-03-11","deliveredOn":"2025-03-11","ref":"A"},
                  {"fact":"thirdPartyAnswered","on":"2025-03-12","ref":"A"},
                  {"fact":"coMakerAsked","on":"2025-03-12","deliveredOn":null,"ref":"B"},
                  {"fact":"coMakerAnswered","on":"2025-03-13","ref":"B"},
                  {"fact":"organAsked","on":"2025-03-13","ref":3},
                  {"fact":"organAnswered","on":"2025-03-14","ref":3},
                  {"fact":"feeNoticed","on":"2025-03-17","deliveredOn":"2025-03-18"},
                  {"fact":"feePaid","on":"2025-03-20"},
                  {"fact":"extended","on":"2025-03-24","workdays":20},
                  {"fact":"replied","on":"2025-05-19","note":"more than the clock needs"}]},
                 {"asOf":"2025-08-01","facts":[
                  {"fact":"submitted","on":"2025-03-03","way":"inPerson"},
                  {"fact":"withdrawn","on":"2025-03-04"}]}]
                """, "clock", "--json");

        assertThat(run.exit()).isZero();
        assertThat(run.json().get(0).get("due").asString()).isEqualTo("2025-05-20");
        assertThat(run.json().get(0).get("onTime").asBoolean()).isTrue();
        assertThat(run.json().get(0).get("limits").toString()).isEqualTo("{\"A\":\"2025-04-01\"}");
        assertThat(run.json().get(1).get("state").asString()).isEqualTo("withdrawn");
    }

    @Test
    void answersAnArrayInItsOrderWithTheIllegalCasesInPlace() {
        ToolRun run = ToolRun.of(
                "[" + EXAMPLE + ",{\"asOf\":\"2025-03-20\",\"facts\":[" + SUBMITTED
                        + ",{\"fact\":\"corrected\",\"on\":\"2025-03-05\"},{\"fact\":\"feePaid\",\"on\":\"2025-03-05\"}]},"
                        + EXAMPLE + "]",
                "clock",
                "--json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.json().size()).isEqualTo(3);
        assertThat(run.json().get(0)).isEqualTo(run.json().get(2));
        assertThat(run.json().get(1).propertyNames()).containsExactly("refused");
        assertThat(run.json().get(1).get("refused").size()).isEqualTo(2);
        assertThat(run.err()).contains("第2件：");
        assertThat(ToolRun.of("[]", "clock", "--json").out().strip()).isEqualTo("[]");
        assertThat(ToolRun.of("[]", "clock", "--json").exit()).isZero();
    }

    @Test
    void refusesOneIllegalCaseWithEveryReason() {
        ToolRun run = ToolRun.of(
                "{\"asOf\":\"2025-03-20\",\"facts\":[" + SUBMITTED
                        + ",{\"fact\":\"extended\",\"on\":\"2025-03-05\",\"workdays\":21},"
                        + "{\"fact\":\"extended\",\"on\":\"2025-03-06\",\"workdays\":5},"
                        + "{\"fact\":\"thirdPartyAnswered\",\"on\":\"2025-03-06\",\"ref\":\"Z\"},"
                        + "{\"fact\":\"paid\",\"on\":\"2025-03-06\"}]}",
                "clock",
                "--json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(texts(run.json().get("refused"))).hasSize(4);
        assertThat(run.err().lines()).hasSize(4).anyMatch(line -> line.contains("paid"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"facts\":[%s]}", // no asOf
                "{\"asOf\":\"2025-02-30\",\"facts\":[%s]}",
                "{\"asOf\":\"20250320\",\"facts\":[%s]}",
                "{\"asOf\":\"2025-3-20\",\"facts\":[%s]}",
                "{\"asOf\":\"+12025-03-20\",\"facts\":[%s]}",
                "{\"asOf\":20250320,\"facts\":[%s]}",
                "{\"asOf\":\"2025-03-20\"}",
                "{\"asOf\":\"2025-03-20\",\"facts\":{}}",
                "{\"asOf\":\"2025-03-20\",\"facts\":[]}",
                "{\"asOf\":\"2025-03-20\",\"facts\":[%s,3]}",
                "{\"asOf\":\"2025-03-20\",\"facts\":[%s,{\"on\":\"2025-03-05\"}]}",
                "{\"asOf\":\"2025-03-20\",\"facts\":[%s,{\"fact\":\"Replied\",\"on\":\"2025-03-05\"}]}",
                "{\"asOf\":\"2025-03-20\",\"facts\":[%s,{\"fact\":\"replied\"}]}",
                "{\"asOf\":\"2025-03-20\",\"facts\":[%s,{\"fact\":\"replied\",\"on\":null}]}",
                "{\"asOf\":\"2025-03-20\",\"facts\":[%s,{\"fact\":\"correctionAsked\",\"on\":\"2025-03-05\"}]}",
                "{\"asOf\":\"2025-03-20\",\"facts\":[%s,{\"fact\":\"extended\",\"on\":\"2025-03-05\"}]}",
                "{\"asOf\":\"2025-03-20\",\"facts\":[%s,{\"fact\":\"extended\",\"on\":\"2025-03-05\",\"workdays\":\"5\"}]}",
                "{\"asOf\":\"2025-03-20\",\"facts\":[%s,{\"fact\":\"extended\",\"on\":\"2025-03-05\",\"workdays\":1.5}]}",
                "{\"asOf\":\"2025-03-20\",\"facts\":[%s,{\"fact\":\"extended\",\"on\":\"2025-03-05\",\"workdays\":99999999999}]}",
                "{\"asOf\":\"2025-03-20\",\"facts\":[%s,{\"fact\":\"organAsked\",\"on\":\"2025-03-05\"}]}",
                "{\"asOf\":\"2025-03-20\",\"facts\":[%s,{\"fact\":\"organAsked\",\"on\":\"2025-03-05\",\"deliveredOn\":\"soon\",\"ref\":\"A\"}]}",
                "{\"asOf\":\"2025-03-20\",\"facts\":[{\"fact\":\"submitted\",\"on\":\"2025-03-03\"}]}",
                "{\"asOf\":\"2025-03-20\",\"facts\":[{\"fact\":\"submitted\",\"on\":\"2025-03-03\",\"way\":\"pigeon\"}]}"
            })
    void refusesACaseItCannotRead(String input) {
        ToolRun run = ToolRun.of(input.formatted(SUBMITTED), "clock", "--json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(texts(run.json().get("refused"))).hasSizeBetween(1, 2).allMatch(reason -> !reason.isBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "not json",
                "{\"asOf\":\"2025-03-20\",",
                "3",
                "null",
                "\"text\"",
                "{\"asOf\":\"2025-03-20\",\"asOf\":\"2025-03-21\",\"facts\":[]}",
                "[] []"
            })
    void refusesInputThatIsNoCaseAtAll(String input) {
        ToolRun run = ToolRun.of(input, "clock", "--json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void refusesAFileThatIsNotThere(@TempDir Path directory) {
        assertThat(ToolRun.of("", "clock", directory.resolve("none.json").toString())
                        .exit())
                .isEqualTo(2);
        assertThat(ToolRun.of("", "clock", directory.toString()).err()).contains("无法读取");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
