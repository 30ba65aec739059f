package org.gongkai.desk.web;

import org.gongkai.request.ReplyLetter;
import org.gongkai.request.RequestNumber;

/**
 * The signed reply, to read and to print.
 *
 * @param formats formats the applicant needs besides this one, and what to do; empty for none
 * @param mayOpenFiles whether the reader handles the case
 */
public record LetterPage(RequestNumber number, ReplyLetter letter, String formats, boolean mayOpenFiles) {

    public String back() {
        return DeskAddresses.file(number);
    }

    public String filesAt() {
        return mayOpenFiles ? DeskAddresses.file(number) + "/files" : "";
    }
}
