package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param slip sheet that goes along; null for none
 */
public record ReplyLetter(
        String organ,
        String letterNumber,
        String title,
        String recipient,
        List<String> paragraphs,
        List<Attachment> attachments,
        String remedy,
        LocalDate on,
        @Nullable Slip slip) {

    public ReplyLetter {
        paragraphs = List.copyOf(paragraphs);
        attachments = List.copyOf(attachments);
    }

    /** A letter without a slip. */
    public ReplyLetter(
            String organ,
            String letterNumber,
            String title,
            String recipient,
            List<String> paragraphs,
            List<Attachment> attachments,
            String remedy,
            LocalDate on) {
        this(organ, letterNumber, title, recipient, paragraphs, attachments, remedy, on, null);
    }

    /**
     * 回执、缴款单: a sheet that goes along, to be filled in or taken to the counter.
     *
     * @param rows label and what stands beside it; nothing: to be filled in
     * @param online where it can be answered instead; null for nowhere
     */
    public record Slip(
            String title, List<Row> rows, @Nullable Online online) {
        public Slip {
            rows = List.copyOf(rows);
        }

        /**
         * 网上答复.
         *
         * @param address whole address of the page, also in the code to scan
         * @param code 答复码, to be typed in there
         */
        public record Online(String address, String code) {

            /** How it is done. */
            public String sentence() {
                return "扫描下面的二维码或者打开网址，输入答复码，可以在网上提出意见、上传材料，不用寄回本回执。";
            }
        }

        /** @param lines how much room is left, in lines */
        public record Row(String label, String value, int lines) {}
    }

    /** The same with its number. */
    ReplyLetter numbered(String number) {
        return new ReplyLetter(organ, number, title, recipient, paragraphs, attachments, remedy, on, slip);
    }

    /** The same for other eyes. */
    ReplyLetter to(String name) {
        return new ReplyLetter(organ, letterNumber, title, name, paragraphs, attachments, remedy, on, slip);
    }
}
