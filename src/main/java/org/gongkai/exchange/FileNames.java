package org.gongkai.exchange;

import org.gongkai.document.PublicAttachment;

/** Names of files that every system can have; the name in words stands in the metadata. */
final class FileNames {

    private FileNames() {}

    /** {@code files/2.xlsx}. */
    static String of(PublicAttachment attachment) {
        String name = attachment.name();
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot).toLowerCase(java.util.Locale.ROOT);
        return "files/" + attachment.position() + (ending.matches("\\.[a-z0-9]{1,5}") ? ending : "");
    }
}
