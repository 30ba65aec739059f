package org.gongkai.annualreport;

/** 带来的年报: a report as somebody hands it over, in memory only. */
public sealed interface BroughtReport {

    /**
     * A file.
     *
     * @param name with its ending, as the sender called it; may be empty
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record File(String name, byte[] content) implements BroughtReport {}

    /** Pasted text, or a page pasted as HTML. */
    record Pasted(String text) implements BroughtReport {}
}
