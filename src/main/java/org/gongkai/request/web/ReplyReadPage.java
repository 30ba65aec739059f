package org.gongkai.request.web;

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

    public String filesAt() {
        return "/track/" + ticket + "/files";
    }
}
