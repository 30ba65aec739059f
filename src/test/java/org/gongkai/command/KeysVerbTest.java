package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.agency.RegisteringAgency;
import org.gongkai.request.FilingRequest;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.words.Filings;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A new key while the program runs: what was sealed stays readable, and is sealed anew step by step. */
class KeysVerbTest extends HouseTest {

    @Autowired
    RegisteringAgency registering;

    @Autowired
    FilingRequest filing;

    @Autowired
    RequestFiles files;

    @Test
    void changesTheKeyUnderARunningProgram() {
        String organ = unique("mishi");
        registering.register(Organs.countyGovernment(organ)).orThrow();
        RequestNumber before =
                filing.file(Filings.to(organ).build(), null).orThrow().number();

        ToolRun made = ToolRun.of("", "keys", "new");
        assertThat(made.err()).isEmpty();
        assertThat(made.out()).contains("新密钥", "备份");
        assertThat(name(before, organ)).as("not sealed anew yet").isEqualTo("申请人甲");

        ToolRun resealed = ToolRun.of("", "keys", "reseal", "--json");
        assertThat(resealed.exit()).as(resealed.err()).isZero();
        JsonNode first = resealed.json();
        assertThat(of(first, "案件密钥").path("resealed").asInt()).isPositive();
        assertThat(name(before, organ))
                .as("read by the program that runs since before")
                .isEqualTo("申请人甲");

        RequestNumber after =
                filing.file(Filings.to(organ).build(), null).orThrow().number();
        assertThat(name(after, organ)).isEqualTo("申请人甲");
        JsonNode again = ToolRun.of("", "keys", "reseal", "--json").json();
        assertThat(of(again, "案件密钥").path("resealed").asInt())
                .as("done, and the program uses the new key")
                .isZero();
        assertThat(ToolRun.of("", "keys").err()).contains("请给出要做的事");
    }

    private static JsonNode of(JsonNode progress, String what) {
        for (JsonNode one : progress) {
            if (one.path("what").asString().equals(what)) {
                return one;
            }
        }
        throw new AssertionError(progress.toString());
    }

    private String name(RequestNumber number, String organ) {
        return files.findWhole(number, "测试", People.clerk(organ))
                .orElseThrow()
                .applicant()
                .name();
    }
}
