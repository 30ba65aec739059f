package org.gongkai.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked amounts of the law reference, §3, in yuan. */
class FeeScaleTest {

    private static final FeeScale SCALE = FeeScale.on(LocalDate.of(2025, 3, 3));

    @ParameterizedTest
    @CsvSource({"0, 0", "10, 0", "11, 100", "30, 2000", "31, 2200", "35, 3000", "40, 4000", "41, 4300", "45, 5500"})
    void chargesPieces(long pieces, long yuan) {
        assertThat(SCALE.pieces(pieces).yuan()).isEqualTo(yuan);
        assertThat(SCALE.pieces(pieces).fen()).isEqualTo(yuan * 100);
    }

    @ParameterizedTest
    @CsvSource({"30, 0", "31, 10", "100, 700", "101, 720", "200, 2700", "201, 2740", "250, 4700", "0, 0"})
    void chargesPages(long pages, long yuan) {
        assertThat(SCALE.pages(pages).yuan()).isEqualTo(yuan);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "10, 0", "11, 100", "30, 100", "31, 200", "40, 200", "41, 300", "51, 400", "60, 400", "61, 500"
    })
    void chargesTheNthPieceByItself(long n, long yuan) {
        assertThat(SCALE.nth(n).yuan()).isEqualTo(yuan);
    }

    @Property(tries = 300)
    void sumsTheSinglePiecesToTheWhole(@ForAll @IntRange(min = 0, max = 500) int pieces) {
        long sum = 0;
        for (int n = 1; n <= pieces; n++) {
            sum += SCALE.nth(n).fen();
        }

        assertThat(SCALE.pieces(pieces).fen()).isEqualTo(sum);
    }

    @Property(tries = 300)
    void listsTiersThatJoinWithoutGap(@ForAll @IntRange(min = 1, max = 1_000_000) int n) {
        for (FeeScale.Fee fee : new FeeScale.Fee[] {SCALE.pieces(n % 5000 + 1), SCALE.pages(n)}) {
            long next = 1;
            for (FeeScale.Line line : fee.lines()) {
                assertThat(line.from()).isEqualTo(next);
                assertThat(line.fen()).isEqualTo((line.to() - line.from() + 1) * line.unitFen());
                next = line.to() + 1;
            }
            assertThat(fee.lines().stream().mapToLong(FeeScale.Line::fen).sum()).isEqualTo(fee.fen());
        }
    }

    @Test
    void hasNoLinesForNothing() {
        assertThat(SCALE.pieces(0).lines()).isEmpty();
        assertThat(SCALE.pages(0).lines()).isEmpty();
    }

    @Test
    void isInForceSince2021() {
        assertThat(FeeScale.inForceOn(LocalDate.of(2020, 12, 31))).isEmpty();
        assertThat(FeeScale.inForceOn(LocalDate.of(2021, 1, 1))).isPresent();
        assertThat(SCALE.validFrom()).isEqualTo("2021-01-01");
        assertThatIllegalArgumentException().isThrownBy(() -> FeeScale.on(LocalDate.of(2020, 12, 31)));
    }

    @Test
    void refusesCountsThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> SCALE.pieces(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> SCALE.nth(0));
        assertThatIllegalArgumentException().isThrownBy(() -> SCALE.pages(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> SCALE.pieces(FeeScale.MOST_PIECES + 1));
    }

    @Test
    void reckonsTheLargestCounts() {
        assertThat(SCALE.pages(FeeScale.MOST).yuan()).isEqualTo(2700 + (FeeScale.MOST - 200) * 40);
        assertThat(SCALE.nth(FeeScale.MOST).yuan()).isEqualTo(100 * ((FeeScale.MOST - 30) / 10 + 1));
    }
}
