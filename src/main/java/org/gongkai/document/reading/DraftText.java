package org.gongkai.document.reading;

import java.util.List;

/** What a draft file came to. */
public sealed interface DraftText {

    /**
     * It was read.
     *
     * @param head what was recognised; the clerk confirms it
     * @param bodyHtml cleaned; a picture's address is {@code /picture/} and its number in {@code pictures}, from 1
     * @param notes in Chinese, what the clerk should look at
     */
    record Read(RecognisedHead head, String bodyHtml, List<Picture> pictures, List<String> notes) implements DraftText {
        public Read {
            pictures = List.copyOf(pictures);
            notes = List.copyOf(notes);
        }
    }

    /** It may not or cannot become a draft. @param why in Chinese, with the remedy */
    record Refused(String why) implements DraftText {}
}
