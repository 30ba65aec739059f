package org.gongkai.reportform.writing;

/** What came of writing a report: a file that was read back and agrees, or the reason why there is none. */
public sealed interface WrittenReport {

    /** @param content the whole file */
    record Done(byte[] content) implements WrittenReport {}

    /** @param why in Chinese */
    record Refused(String why) implements WrittenReport {}

    /**
     * The file, where no refusal is expected.
     *
     * @throws IllegalStateException with the reason, if it was refused
     */
    default byte[] orThrow() {
        return switch (this) {
            case Done done -> done.content();
            case Refused refused -> throw new IllegalStateException(refused.why());
        };
    }
}
