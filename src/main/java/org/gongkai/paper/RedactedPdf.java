package org.gongkai.paper;

import java.util.List;
import java.util.SequencedMap;

/** What came of redacting: a file that was verified, or the reasons why none is given. */
public sealed interface RedactedPdf {

    /**
     * @param content the whole file
     * @param pages how many pages it has
     * @param removed how many characters were taken out
     * @param boxesByGround how many boxes rest on each ground, in the order they came, for the letter
     */
    record Done(byte[] content, int pages, int removed, SequencedMap<String, Integer> boxesByGround)
            implements RedactedPdf {}

    /**
     * What was taken out could still be found: in the new file, or said again at a place without a box.
     *
     * @param reasons in Chinese, at least one; they say where, never what
     */
    record Leaking(List<String> reasons) implements RedactedPdf {
        public Leaking {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The file or the boxes could not be used.
     *
     * @param reasons in Chinese, at least one
     */
    record Refused(List<String> reasons) implements RedactedPdf {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        static Refused because(String reason) {
            return new Refused(List.of(reason));
        }
    }
}
