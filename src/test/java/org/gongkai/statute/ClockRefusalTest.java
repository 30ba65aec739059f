package org.gongkai.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.statute.ClockWords.read;
import static org.gongkai.statute.ClockWords.refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sequences that cannot have happened, each with its reason. */
class ClockRefusalTest {

    private static final String AS_OF = "2025-07-01";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "extended 2025-03-05 5; extended 2025-03-06 5 | 第二次延期 | R-10",
                "extended 2025-03-05 21 | 应为1至20个工作日 | R-10",
                "extended 2025-03-05 0 | 应为1至20个工作日 | R-10",
                "extended 2025-03-05 -3 | 应为1至20个工作日 | R-10",
                "extended 2025-04-01 5 | 晚于答复期限 2025-03-31 | R-10",
                "correctionAsked 2025-03-05 2025-03-20; correctionAsked 2025-03-06 2025-03-20 | 一次性告知 | R-06",
                "correctionAsked 2025-03-05 2025-03-20; corrected 2025-03-10; correctionAsked 2025-03-12 2025-03-20 | 一次性告知 | R-06",
                "correctionAsked 2025-03-05 2025-03-04 | 早于告知日 | R-05",
                "corrected 2025-03-10 | 没有待补正 | R-07",
                "correctionAsked 2025-03-05 2025-03-20; corrected 2025-03-10; corrected 2025-03-11 | 没有待补正 | R-07",
                "correctionAsked 2025-03-05 2025-03-20; corrected 2025-03-04 | 没有待补正 | R-07",
                "thirdPartyAsked 2025-03-10 2025-03-09 A | 早于发出日 | R-12",
                "feeNoticed 2025-03-10 2025-03-09 | 早于发出日 | R-40",
                "thirdPartyAnswered 2025-03-10 A | 没有编号为“A”的征求第三方意见 | R-11",
                "thirdPartyAsked 2025-03-10 2025-03-12 A; thirdPartyAnswered 2025-03-14 B | 没有编号为“B” | R-11",
                "thirdPartyAsked 2025-03-10 2025-03-12 A; organAnswered 2025-03-14 A | 没有编号为“A”的征求其他机关意见 | R-15",
                "thirdPartyAsked 2025-03-10 2025-03-12 A; thirdPartyAnswered 2025-03-07 A | 没有编号为“A” | R-11",
                "thirdPartyAsked 2025-03-10 2025-03-12 A; thirdPartyAnswered 2025-03-13 A; thirdPartyAnswered 2025-03-14 A | 已有答复 | R-11",
                "thirdPartyAsked 2025-03-10 2025-03-12 A; organAsked 2025-03-11 2025-03-12 A | 已用于另一次征求意见 | R-15",
                "feePaid 2025-03-10 | 没有待缴费 | R-40",
                "replied 2025-03-10; replied 2025-03-11 | 第二次答复 | R-18",
                "replied 2025-03-10; extended 2025-03-11 5 | 答复之后 | R-18",
                "replied 2025-03-10; withdrawn 2025-03-10 | 答复之后 | R-18",
                "withdrawn 2025-03-10; replied 2025-03-11 | 撤回之后 | R-18",
                "withdrawn 2025-03-10; withdrawn 2025-03-11 | 撤回之后 | R-18",
                "replied 2025-02-28 | 早于提交之日 2025-03-03 | R-02",
                "confirmed 2025-02-28 | 早于提交之日 2025-03-03 | R-02",
                "withdrawn 2025-02-28 | 早于提交之日 2025-03-03 | R-02",
                "submitted 2025-03-03 web | 第二次提交 | R-02"
            })
    void refusesWithItsReason(String facts, String reason, String rule) {
        assertThat(refusal(AS_OF, "submitted 2025-03-03 inPerson; " + facts))
                .singleElement()
                .asString()
                .contains(reason)
                .contains(rule);
    }

    @Test
    void refusesWhatWasNeverSubmitted() {
        assertThat(refusal(AS_OF, "replied 2025-03-10"))
                .singleElement()
                .asString()
                .contains("没有", "提交");
        assertThat(ClockWords.CLOCK.read(java.time.LocalDate.parse(AS_OF), java.util.List.of()))
                .isInstanceOf(ClockRefusal.class);
    }

    @Test
    void refusesARequestSubmittedOnlyAfterTheDayAskedAbout() {
        assertThat(refusal("2025-03-02", "submitted 2025-03-03 inPerson")).hasSize(1);
    }

    @Test
    void listsEveryReason() {
        assertThat(refusal(
                        AS_OF,
                        "submitted 2025-03-03 inPerson; extended 2025-03-04 25; extended 2025-03-05 30; "
                                + "correctionAsked 2025-02-03 2025-03-20; feePaid 2025-03-10; organAnswered 2025-03-10 B; "
                                + "replied 2025-03-11; replied 2025-03-12"))
                .hasSize(7);
    }

    @Test
    void ignoresWhatComesAfterTheDayAskedAbout() {
        String legal = "submitted 2025-03-03 inPerson";
        String future =
                legal + "; extended 2025-03-05 25; extended 2025-03-06 5; corrected 2025-03-07; replied 2025-03-08; "
                        + "replied 2025-03-09; submitted 2025-03-09 web; thirdPartyAnswered 2025-03-09 Z";

        assertThat(read("2025-03-04", future)).isEqualTo(read("2025-03-04", legal));
    }
}
