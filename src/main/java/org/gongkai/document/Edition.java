package org.gongkai.document;

import java.util.List;

/** An edition as it is stored. @param content with the body cleaned */
record Edition(
        long id,
        long documentId,
        int version,
        DocumentContent content,
        String bodyText,
        String correctionNote,
        List<KeptAttachment> attachments) {

    /** A file of an edition in the vault. */
    record KeptAttachment(int position, String name, String blob, String mediaType, long bytes, String text) {}
}
