package org.gongkai.desk.web;

import java.util.List;
import org.gongkai.page.Download;
import org.gongkai.request.LetterFile;
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

    /** The letter as a file. */
    public List<Download> downloads() {
        return LetterFile.offered(DeskAddresses.letter(number));
    }

    /** 送达回证 to be signed. */
    public String receiptHref() {
        return DeskAddresses.letter(number) + "/receipt.pdf";
    }

    public String filesAt() {
        return mayOpenFiles ? DeskAddresses.file(number) + "/files" : "";
    }
}
