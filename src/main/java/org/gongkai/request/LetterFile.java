package org.gongkai.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.page.Download;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.paper.Block;
import org.gongkai.paper.OfficialPaper;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.Printed;
import org.gongkai.paper.PrintingPaper;
import org.gongkai.paper.Signature;
import org.gongkai.paper.Table;

/**
 * 文书成品: a letter as a file in the letter format of GB/T 9704-2012 (信函格式). Like letters give like bytes. Whoever hands it out has
 * asked before whether the reader may see the letter.
 *
 * @param name of the file: the number or title of the letter, never a person's name
 * @param content the whole file
 */
public record LetterFile(String name, String mediaType, byte[] content) {

    /** The endings a letter can be asked for. */
    public static final String ENDINGS = "docx|pdf|ofd";

    /** What is offered beside a letter that lies at an address. */
    public static List<Download> offered(String address) {
        return Stream.of(PaperFormat.PDF, PaperFormat.DOCX, PaperFormat.OFD)
                .map(format -> new Download("下载 " + format.name(), address + "." + format.ending(), format.name(), -1))
                .toList();
    }

    /** @param ending one of {@link #ENDINGS} */
    public static Outcome<LetterFile> of(ReplyLetter letter, String ending) {
        PaperFormat format = PaperFormat.byEnding(ending)
                .orElseThrow(() -> new IllegalArgumentException("no format of letters: " + ending));
        return switch (PrintingPaper.print(paper(letter), format)) {
            case Printed.Done done ->
                Outcome.done(new LetterFile(name(letter) + "." + ending, format.mediaType(), done.content()));
            case Printed.Refused refused -> Outcome.refused(List.of(new Problem("", refused.why())));
        };
    }

    /** A letter before it goes out, as the PDF it would be; in the place of its number stands that it is a preview. */
    public static Outcome<LetterFile> preview(ReplyLetter letter) {
        String name = letter.title() + "-预览.pdf";
        return switch (PrintingPaper.print(paper(letter.numbered("（预览，尚未发出）")), PaperFormat.PDF)) {
            case Printed.Done done -> Outcome.done(new LetterFile(name, PaperFormat.PDF.mediaType(), done.content()));
            case Printed.Refused refused -> Outcome.refused(List.of(new Problem("", refused.why())));
        };
    }

    private static String name(ReplyLetter letter) {
        return letter.letterNumber().isEmpty() ? letter.title() : letter.letterNumber();
    }

    private static OfficialPaper paper(ReplyLetter letter) {
        List<Block> blocks = new ArrayList<>();
        letter.paragraphs().forEach(text -> blocks.add(new Block.Paragraph(text)));
        if (!letter.remedy().isEmpty()) {
            blocks.add(new Block.Paragraph(letter.remedy()));
        }
        return OfficialPaper.letter(letter.organ(), letter.title())
                .numbered(letter.letterNumber())
                .to(letter.recipient())
                .saying(blocks)
                .attaching(letter.attachments().stream().map(Attachment::name).toList())
                .signed(new Signature(letter.organ(), letter.on(), true));
    }

    /** The slip that goes along with a letter, as a paper of its own; empty for a letter without one. */
    public static Optional<Outcome<LetterFile>> slip(ReplyLetter letter, String ending) {
        ReplyLetter.Slip slip = letter.slip();
        return slip == null ? Optional.empty() : Optional.of(slip(letter, slip, ending));
    }

    /** 送达回证, to be signed by whoever takes the letter in person or from another organ (SERVE16); named without a person. */
    public static Outcome<LetterFile> receipt(ReplyLetter letter, String ending) {
        return slip(
                letter,
                new ReplyLetter.Slip(
                        "送达回证",
                        List.of(
                                new ReplyLetter.Slip.Row("送达文书", letter.title(), 1),
                                new ReplyLetter.Slip.Row("受送达人", letter.recipient(), 1),
                                new ReplyLetter.Slip.Row("送达方式", "□ 直接送达　□ 委托送达", 1),
                                new ReplyLetter.Slip.Row("受委托的机关", "", 1),
                                new ReplyLetter.Slip.Row("送达地点", "", 2),
                                new ReplyLetter.Slip.Row("受送达人签名或者盖章", "\n　　　　　　　年　　月　　日　　时", 2),
                                new ReplyLetter.Slip.Row("代收人签名、与受送达人的关系", "\n　　　　　　　年　　月　　日　　时", 2),
                                new ReplyLetter.Slip.Row("送达人签名", "", 2),
                                new ReplyLetter.Slip.Row("备注", "", 3)),
                        null),
                ending);
    }

    private static Outcome<LetterFile> slip(ReplyLetter letter, ReplyLetter.Slip slip, String ending) {
        PaperFormat format = PaperFormat.byEnding(ending)
                .orElseThrow(() -> new IllegalArgumentException("no format of letters: " + ending));
        List<List<Table.Cell>> rows = new ArrayList<>();
        rows.add(row("文号", letter.letterNumber()));
        for (ReplyLetter.Slip.Row row : slip.rows()) {
            rows.add(row(row.label(), row.value() + "\n　".repeat(Math.max(0, row.lines() - 1))));
        }
        List<Block> blocks = new ArrayList<>();
        ReplyLetter.Slip.Online online = slip.online();
        if (online != null) {
            rows.add(row("网上答复", online.sentence() + "\n" + online.address()));
            rows.add(row("答复码", online.code()));
        }
        blocks.add(new Block.Grid(new Table(slip.title(), List.of(1.2, 3.0), 0, 14, rows)));
        if (online != null) {
            blocks.add(new Block.Barcode(online.address()));
        }
        OfficialPaper paper =
                OfficialPaper.plain(slip.title()).to(letter.organ()).saying(blocks);
        return switch (PrintingPaper.print(paper, format)) {
            case Printed.Done done ->
                Outcome.done(
                        new LetterFile(name(letter) + slip.title() + "." + ending, format.mediaType(), done.content()));
            case Printed.Refused refused -> Outcome.refused(List.of(new Problem("", refused.why())));
        };
    }

    private static List<Table.Cell> row(String label, String value) {
        return List.of(Table.Cell.label(label), Table.Cell.data(value).aligned(Table.Align.START));
    }
}
