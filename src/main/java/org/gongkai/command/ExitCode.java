package org.gongkai.command;

/** What a verb returns. */
final class ExitCode {

    static final int FINE = 0;
    /** The answer is "no": errors found, not equal. */
    static final int NO = 1;
    /** The input could not be used. */
    static final int UNUSABLE = 2;

    private ExitCode() {}
}
