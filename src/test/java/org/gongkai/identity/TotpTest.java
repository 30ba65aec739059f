package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** The secret of the examples in RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void computesTheExamplesOfTheStandard(long second, String eightDigits) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(eightDigits.substring(2));
    }

    @Test
    void forgivesClocksThatAreHalfAMinuteWrong() {
        Instant now = Instant.ofEpochSecond(1234567890);
        for (long seconds : new long[] {-30, 0, 30}) {
            String shown = Totp.code(SECRET, Totp.step(now.plusSeconds(seconds)));
            assertThat(Totp.stepOf(SECRET, shown, now)).isPresent();
        }
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, Totp.step(now.plusSeconds(90))), now))
                .isEmpty();
    }

    /** The examples of RFC 4648. */
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void writesBase32(String plain, String encoded) {
        assertThat(Totp.base32(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }
}
