package org.gongkai.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 公文: the content of one official paper, whatever it is printed as.
 *
 * <p>A text that is empty is not printed. Made step by step:
 * {@code OfficialPaper.letter("某县人民政府办公室", "政府信息公开申请答复书").numbered("平政办公开答〔2026〕3号").to("申请人甲").saying(blocks)}.
 *
 * @param title a line end in it says where a long one is broken
 * @param issuer 发文机关标志, the organ's full name as the head prints it
 * @param number 发文字号, with hexagonal brackets: 平政办公开答〔2026〕3号
 * @param recipient 主送机关 or addressee, without the colon
 * @param attachments 附件说明: names in order, without numbers
 * @param note 附注, printed in brackets under the date, for example 此件公开发布
 */
public record OfficialPaper(
        PaperStyle style,
        String issuer,
        String number,
        String title,
        String recipient,
        List<Block> body,
        List<String> attachments,
        @Nullable Signature signature,
        String note) {

    public OfficialPaper {
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
    }

    /** What the paper is called on one line: its title, or the issuer where it has none. */
    public String name() {
        return title.isEmpty() ? issuer : title.replace("\n", "");
    }

    /** A paper without a head. */
    public static OfficialPaper plain(String title) {
        return new OfficialPaper(PaperStyle.PLAIN, "", "", title, "", List.of(), List.of(), null, "");
    }

    /** 信函格式. */
    public static OfficialPaper letter(String issuer, String title) {
        return new OfficialPaper(PaperStyle.LETTER, issuer, "", title, "", List.of(), List.of(), null, "");
    }

    /** 公文格式. */
    public static OfficialPaper document(String issuer, String title) {
        return new OfficialPaper(PaperStyle.DOCUMENT, issuer, "", title, "", List.of(), List.of(), null, "");
    }

    public OfficialPaper numbered(String documentNumber) {
        return new OfficialPaper(style, issuer, documentNumber, title, recipient, body, attachments, signature, note);
    }

    public OfficialPaper to(String addressee) {
        return new OfficialPaper(style, issuer, number, title, addressee, body, attachments, signature, note);
    }

    public OfficialPaper saying(List<? extends Block> blocks) {
        return new OfficialPaper(
                style, issuer, number, title, recipient, List.copyOf(blocks), attachments, signature, note);
    }

    public OfficialPaper attaching(List<String> names) {
        return new OfficialPaper(style, issuer, number, title, recipient, body, names, signature, note);
    }

    public OfficialPaper signed(Signature by) {
        return new OfficialPaper(style, issuer, number, title, recipient, body, attachments, by, note);
    }

    public OfficialPaper noting(String words) {
        return new OfficialPaper(style, issuer, number, title, recipient, body, attachments, signature, words);
    }
}
