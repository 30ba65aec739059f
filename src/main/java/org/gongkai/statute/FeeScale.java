package org.gongkai.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 信息处理费标准: the fee for requests beyond a reasonable number, by piece or by page, each progressive by tiers (FEE arts 3–5;
 * Money is in fen. A proposal only: the official decides whether to charge, and by which of the two.
 */
public final class FeeScale {

    /** 按件、按量; {@link #NTH} is what one piece costs by itself. */
    public enum Method {
        PIECES("pieces", "按件计收"),
        NTH("nth", "按件计收（单件）"),
        PAGES("pages", "按量计收");

        private final String code;
        private final String label;

        Method(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }

    /** One tier that was reached: {@code to - from + 1} units at {@code unitFen} make {@code fen}. */
    public record Line(long from, long to, long unitFen, long fen) {

        static Line of(long from, long to, long unitFen) {
            return new Line(from, to, unitFen, Math.multiplyExact(to - from + 1, unitFen));
        }
    }

    /** A fee and how it came about; no lines for no units. */
    public record Fee(Method method, long fen, List<Line> lines) {

        static Fee of(Method method, List<Line> lines) {
            long fen = lines.stream().mapToLong(Line::fen).reduce(0, Math::addExact);
            return new Fee(method, fen, List.copyOf(lines));
        }

        /** Whole yuan; every amount of this scale is a multiple of ten yuan. */
        public long yuan() {
            return fen / 100;
        }
    }

    /** The most pieces whose tiers are listed; more in one month is surely a slip of the keyboard. */
    public static final long MOST_PIECES = 1_000_000;

    /** The highest ordinal and the most pages reckoned with. */
    public static final long MOST = 1_000_000_000;

    private static final LocalDate VALID_FROM = LocalDate.of(2021, 1, 1);
    private static final FeeScale SINCE_2021 = new FeeScale();

    private static final long YUAN = 100;
    private static final long FREE_PIECES = 10;
    private static final long FIRST_TIER_PIECES = 30;
    private static final long PIECES_PER_BAND = 10;
    private static final long PIECE_STEP = 100 * YUAN;

    private static final long[] PAGES_UP_TO = {30, 100, 200, Long.MAX_VALUE};
    private static final long[] PAGE_UNIT = {0, 10 * YUAN, 20 * YUAN, 40 * YUAN};

    private FeeScale() {}

    /** The scale in force on a day; none before 2021-01-01 (国办函〔2020〕109号). */
    public static Optional<FeeScale> inForceOn(LocalDate day) {
        return day.isBefore(VALID_FROM) ? Optional.empty() : Optional.of(SINCE_2021);
    }

    /**
     * The scale in force on a day.
     *
     * @throws IllegalArgumentException before 2021-01-01, when there was none
     */
    public static FeeScale on(LocalDate day) {
        return inForceOn(day).orElseThrow(() -> new IllegalArgumentException("no fee scale was in force on " + day));
    }

    /**
     * 按件计收: all of {@code n} pieces that one applicant asked of one organ in one calendar month.
     *
     * @param n 0 to {@link #MOST_PIECES}
     */
    public Fee pieces(long n) {
        check(n, 0, MOST_PIECES);
        List<Line> lines = new ArrayList<>();
        for (long from = 1; from <= n; ) {
            long to = Math.min(n, pieceTierEnd(from));
            lines.add(Line.of(from, to, pieceUnit(from)));
            from = to + 1;
        }
        return Fee.of(Method.PIECES, lines);
    }

    /**
     * 按件计收: what the {@code n}-th piece of the month costs by itself; each request carries its own marginal fee and notice
     * (R-38).
     *
     * @param n 1 to {@link #MOST}
     */
    public Fee nth(long n) {
        check(n, 1, MOST);
        return Fee.of(Method.NTH, List.of(Line.of(n, n, pieceUnit(n))));
    }

    /**
     * 按量计收: the pages of one request; one side of A4 or smaller is one page (R-39, OQ-6).
     *
     * @param n 0 to {@link #MOST}
     */
    public Fee pages(long n) {
        check(n, 0, MOST);
        List<Line> lines = new ArrayList<>();
        long from = 1;
        for (int tier = 0; tier < PAGES_UP_TO.length && from <= n; tier++) {
            long to = Math.min(n, PAGES_UP_TO[tier]);
            lines.add(Line.of(from, to, PAGE_UNIT[tier]));
            from = to + 1;
        }
        return Fee.of(Method.PAGES, lines);
    }

    /** First day of this scale. */
    public LocalDate validFrom() {
        return VALID_FROM;
    }

    // 第四条: to 10 free; 11–30 at 100 yuan; from 31 bands of ten, each 100 yuan dearer, the first at 200 (OQ-5)
    private static long pieceUnit(long n) {
        if (n <= FREE_PIECES) {
            return 0;
        }
        if (n <= FIRST_TIER_PIECES) {
            return PIECE_STEP;
        }
        return PIECE_STEP * (Math.ceilDiv(n - FIRST_TIER_PIECES, PIECES_PER_BAND) + 1);
    }

    private static long pieceTierEnd(long n) {
        if (n <= FREE_PIECES) {
            return FREE_PIECES;
        }
        if (n <= FIRST_TIER_PIECES) {
            return FIRST_TIER_PIECES;
        }
        return FIRST_TIER_PIECES + Math.ceilDiv(n - FIRST_TIER_PIECES, PIECES_PER_BAND) * PIECES_PER_BAND;
    }

    private static void check(long n, long least, long most) {
        if (n < least || n > most) {
            throw new IllegalArgumentException("count " + n + " is not between " + least + " and " + most);
        }
    }
}
