package org.gongkai.paper.reading;

import java.util.List;

/** What a file says. */
public sealed interface FileText {

    /** The words were read. Never empty, but the words may be. */
    record Read(FileKind kind, List<Passage> passages) implements FileText {
        public Read {
            passages = List.copyOf(passages);
        }

        /** All words, a passage a line. */
        public String text() {
            StringBuilder all = new StringBuilder();
            passages.forEach(p -> all.append(p.text()).append('\n'));
            return all.toString();
        }
    }

    /** There are no words in it that a program can read: a picture, a scanned page. Nobody may take it for checked. */
    record NotCheckable(String why) implements FileText {}

    /** The file could not be used at all: damaged, locked, made to do harm, of an unknown kind. */
    record Refused(String why) implements FileText {}
}
