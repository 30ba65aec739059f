package org.gongkai.paper;

/** What came of printing: a file, or the reason why there is none. */
public sealed interface Printed {

    /** @param content the whole file */
    record Done(byte[] content) implements Printed {}

    /** @param why one sentence in Chinese, with what to do instead */
    record Refused(String why) implements Printed {}

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
