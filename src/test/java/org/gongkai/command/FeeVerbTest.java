package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code fee} as promised. */
class FeeVerbTest {

    @Test
    void listsTheTiersOfPieces() {
        assertThat(ToolRun.of("", "fee", "--pieces", "35", "--json").out().strip())
                .isEqualTo("{\"method\":\"pieces\",\"yuan\":3000,\"lines\":["
                        + "{\"from\":1,\"to\":10,\"unitYuan\":0,\"yuan\":0},"
                        + "{\"from\":11,\"to\":30,\"unitYuan\":100,\"yuan\":2000},"
                        + "{\"from\":31,\"to\":35,\"unitYuan\":200,\"yuan\":1000}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "--pieces, 0, 0",
        "--pieces, 10, 0",
        "--pieces, 11, 100",
        "--pieces, 30, 2000",
        "--pieces, 31, 2200",
        "--pieces, 40, 4000",
        "--pieces, 41, 4300",
        "--pieces, 45, 5500",
        "--nth, 1, 0",
        "--nth, 10, 0",
        "--nth, 11, 100",
        "--nth, 30, 100",
        "--nth, 31, 200",
        "--nth, 40, 200",
        "--nth, 41, 300",
        "--pages, 0, 0",
        "--pages, 30, 0",
        "--pages, 31, 10",
        "--pages, 100, 700",
        "--pages, 101, 720",
        "--pages, 200, 2700",
        "--pages, 201, 2740",
        "--pages, 250, 4700"
    })
    void reckonsTheWorkedAmounts(String method, String count, long yuan) {
        ToolRun run = ToolRun.of("", "fee", method, count, "--json");

        assertThat(run.exit()).isZero();
        assertThat(run.json().get("method").asString()).isEqualTo(method.substring(2));
        assertThat(run.json().get("yuan").asLong()).isEqualTo(yuan);
        assertThat(run.json()
                        .get("lines")
                        .valueStream()
                        .mapToLong(line -> line.get("yuan").asLong())
                        .sum())
                .isEqualTo(yuan);
    }

    @Test
    void speaksToPeopleToo() {
        assertThat(ToolRun.of("", "fee", "--pages", "31").out()).contains("第31页：每页10元，计10元", "按量计收：10元");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--pieces -1",
                "--pieces=-1",
                "--pieces 1.5",
                "--pieces abc",
                "--pieces +5",
                "--pieces １０",
                "--pieces 99999999999999999999",
                "--pieces 1000001",
                "--pieces",
                "--nth 0",
                "--nth -2",
                "--pages -1",
                "--pages 2.0",
                "--pieces 1 --pages 1",
                "--pieces 1 --nth 1",
                "--pieces 1 --pieces 2",
                "--json",
                ""
            })
    void refusesCountsItCannotUse(String words) {
        ToolRun run = ToolRun.of("", ("fee " + words).strip().split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
    }
}
