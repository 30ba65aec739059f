package org.gongkai.document;

/**
 * 附件 of a public document.
 *
 * @param position from 1; its address is {@code /documents/{number}/files/{position}}
 * @param mediaType as found in the content
 * @param text extracted; empty where there is none to extract
 */
public record PublicAttachment(int position, String name, long bytes, String mediaType, String text) {

    /** 视频: played in the page, its words stand in the text. */
    public boolean isFilm() {
        return mediaType.startsWith("video/");
    }
}
