package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;

/**
 * 答复书: the letter as the applicant reads it.
 *
 * @param organ name of the organ that replies
 * @param letterNumber 文号, empty before it is signed
 * @param title 政府信息公开申请答复书 or 告知书
 * @param recipient name of the applicant
 * @param paragraphs of the body, in order
 * @param attachments files that go along
 * @param remedy 救济告知
 * @param on day it was signed
 */
public record ReplyLetter(
        String organ,
        String letterNumber,
        String title,
        String recipient,
        List<String> paragraphs,
        List<Attachment> attachments,
        String remedy,
        LocalDate on) {

    public ReplyLetter {
        paragraphs = List.copyOf(paragraphs);
        attachments = List.copyOf(attachments);
    }

    /** The same with its number. */
    ReplyLetter numbered(String number) {
        return new ReplyLetter(organ, number, title, recipient, paragraphs, attachments, remedy, on);
    }

    /** The same for other eyes. */
    ReplyLetter to(String name) {
        return new ReplyLetter(organ, letterNumber, title, name, paragraphs, attachments, remedy, on);
    }
}
