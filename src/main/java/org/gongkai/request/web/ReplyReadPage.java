package org.gongkai.request.web;

import java.util.List;
import org.gongkai.page.Download;
import org.gongkai.request.LetterFile;
import org.gongkai.request.ReplyLetter;

/**
 * The reply, to read and to print.
 *
 * @param ticket stands in the addresses of this look
 */
public record ReplyReadPage(String ticket, ReplyLetter letter) {

    public String back() {
        return "/track/" + ticket;
    }

    /** The letter as a file. */
    public List<Download> downloads() {
        return LetterFile.offered("/track/" + ticket + "/reply");
    }

    public String filesAt() {
        return "/track/" + ticket + "/files";
    }
}
