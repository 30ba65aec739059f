package org.gongkai.paper;

/** The numbers of GB/T 9704-2012, in points unless said otherwise (law.md §10.3). */
final class Measures {

    static final double PER_MM = 72 / 25.4;

    static final double PAGE_WIDTH = 210 * PER_MM;
    static final double PAGE_HEIGHT = 297 * PER_MM;
    /** 天头 37 mm. */
    static final double TOP = 37 * PER_MM;
    /** 订口 28 mm. */
    static final double LEFT = 28 * PER_MM;
    /** 版心 156 × 225 mm. */
    static final double WIDTH = 156 * PER_MM;

    static final double HEIGHT = 225 * PER_MM;
    static final double RIGHT = LEFT + WIDTH;
    static final double BOTTOM = TOP + HEIGHT;

    /** 每面 22 行, 每行 28 字. */
    static final int LINES = 22;

    static final int CHARACTERS = 28;
    static final double PITCH = HEIGHT / LINES;
    /** The place of one character on its line. */
    static final double STEP = WIDTH / CHARACTERS;

    /** 3号. */
    static final double BODY = 16;
    /** 2号. */
    static final double TITLE = 22;
    /** 4号. */
    static final double PAGE_NUMBER = 14;

    /** What is taken off between two characters so that 28 of them fill the line. */
    static final double BODY_SPACING = STEP - BODY;

    /** The page number stands 7 mm below the type area. */
    static final double NUMBER_BELOW = 7 * PER_MM;

    /** 公文格式: the mark stands 35 mm below the top of the type area, the red rule 4 mm below the number. */
    static final double MARK_BELOW_TOP = 35 * PER_MM;

    static final double RULE_BELOW_NUMBER = 4 * PER_MM;

    /** 信函格式: the mark 30 mm from the top of the page, the rule 4 mm below it and 170 mm wide, the other 20 mm from the bottom. */
    static final double LETTER_MARK = 30 * PER_MM;

    static final double LETTER_RULE_BELOW = 4 * PER_MM;
    static final double LETTER_RULE_WIDTH = 170 * PER_MM;
    static final double LETTER_FOOT = 20 * PER_MM;

    /** Seals of county organs measure 42 mm across at most. */
    static final double SEAL = 42 * PER_MM;

    private Measures() {}
}
