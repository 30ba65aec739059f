package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gongkai.words.Filings;

class IdentityNumbersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    /** The example printed in GB 11643-1999. */
    @Example
    void acceptsTheNumberOfTheStandardHoweverItIsTyped() {
        assertThat(IdentityNumbers.wrongResidentNumber("11010519491231002X", TODAY))
                .isEmpty();
        assertThat(IdentityNumbers.wrongResidentNumber(" 110105 19491231 002x ", TODAY))
                .isEmpty();
        assertThat(IdentityNumbers.normal("110105 1949-1231 002x")).isEqualTo("11010519491231002X");
    }

    @Property(tries = 300)
    void findsEveryWrongDigitOfAResidentNumber(
            @ForAll @IntRange(max = 999) int serial,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        StringBuilder wrong = new StringBuilder(Filings.residentNumber(serial));
        wrong.setCharAt(place, (char) ('0' + (wrong.charAt(place) - '0' + by) % 10));
        assertThat(IdentityNumbers.wrongResidentNumber(wrong.toString(), TODAY)).isPresent();
    }

    @Example
    void tellsWhatIsWrong() {
        assertThat(IdentityNumbers.wrongResidentNumber("1101051949123100", TODAY))
                .hasValueSatisfying(w -> assertThat(w).contains("18位"));
        assertThat(IdentityNumbers.wrongResidentNumber("110105194902300021", TODAY))
                .hasValueSatisfying(w -> assertThat(w).contains("出生日期"));
        assertThat(IdentityNumbers.wrongResidentNumber("110105203012310025", TODAY))
                .hasValueSatisfying(w -> assertThat(w).contains("出生日期"));
        assertThat(IdentityNumbers.wrongResidentNumber("110105194912310021", TODAY))
                .hasValueSatisfying(w -> assertThat(w).contains("校验位"));
    }

    @Example
    void checksCreditCodesByGb32100() {
        assertThat(IdentityNumbers.wrongCreditCode(Filings.CREDIT_CODE)).isEmpty();
        assertThat(IdentityNumbers.wrongCreditCode("91350100m000100y43")).isEmpty();
        assertThat(IdentityNumbers.wrongCreditCode("91350100M000100Y44"))
                .hasValueSatisfying(w -> assertThat(w).contains("校验位"));
        assertThat(IdentityNumbers.wrongCreditCode("91350100I000100Y43"))
                .hasValueSatisfying(w -> assertThat(w).contains("不含I"));
    }
}
