package org.gongkai.document.reading;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.paper.reading.FileText;
import org.gongkai.paper.reading.ReadingFile;
import org.gongkai.paper.reading.Refusal;
import org.gongkai.paper.reading.TextEncoding;
import org.jsoup.nodes.Entities;

/**
 * 读取文稿: a draft out of a DOCX, DOC, WPS, PDF, OFD, text or HTML file, or of HTML from the clipboard. Bounded in time and size; nothing in
 * the file is run or fetched. A file that bears a mark of secrecy is refused whole.
 */
public final class ReadingDraft {

    private static final int LONGEST_PASTED = 4_000_000;
    private static final String LAID_OUT = "版式文件的段落按行拼接；表格只带过来文字，行和列请对照原文重新做成表格。";

    private ReadingDraft() {}

    /** @param name with its ending */
    public static DraftText of(byte[] content, String name) {
        return switch (ReadingFile.from(content, name)) {
            case FileText.Refused refused -> new DraftText.Refused(refused.why());
            case FileText.NotCheckable not -> new DraftText.Refused(not.why() + "扫描件请作为附件添加，正文另行录入。");
            case FileText.Read read -> read(read, content);
        };
    }

    /** A text whose title is known: what stands above it is taken away only where it is that title. */
    public static DraftText titled(byte[] content, String name, String title) {
        DraftText text = of(content, name);
        return text instanceof DraftText.Read read
                ? same(read.head().title(), title)
                        ? read
                        : new DraftText.Read(
                                read.head(),
                                (read.head().title().isEmpty()
                                                ? ""
                                                : "<p>"
                                                        + Entities.escape(
                                                                read.head().title()) + "</p>")
                                        + read.bodyHtml(),
                                read.pictures(),
                                read.notes())
                : text;
    }

    private static boolean same(String one, String other) {
        return one.replaceAll("\\s", "").equals(other.replaceAll("\\s", ""));
    }

    /** @param html as an office program puts it on the clipboard, or plain text */
    public static DraftText pasted(String html) {
        if (html.length() > LONGEST_PASTED) {
            return new DraftText.Refused("粘贴的内容太多，请用文件上传。");
        }
        return html.indexOf('<') < 0
                ? made(new DocxPieces.Found(
                        html.lines()
                                .filter(l -> !l.isBlank())
                                .<Piece>map(l -> Piece.Words.of(l.strip()))
                                .toList(),
                        List.of(),
                        List.of()))
                : made(HtmlPieces.of(html));
    }

    private static DraftText read(FileText.Read read, byte[] content) {
        try {
            return switch (read.kind()) {
                case DOCX -> made(DocxPieces.of(content));
                case TEXT -> pasted(TextEncoding.decode(content));
                case DOC -> made(DocPieces.of(content));
                case PDF -> laidOut(read, PdfPictures.of(content));
                case OFD -> laidOut(read, OfdPictures.of(content));
                case XLSX, XLS, PPTX, PICTURE, OTHER ->
                    new DraftText.Refused("这种文件不能作为正文，请用 DOCX、DOC、WPS、PDF、OFD、文本或者网页文件；表格请作为附件添加。");
            };
        } catch (Refusal refusal) {
            return new DraftText.Refused(refusal.why());
        }
    }

    private static DraftText laidOut(FileText.Read read, LaidOutPictures pictures) {
        List<String> notes = new ArrayList<>(List.of(LAID_OUT));
        notes.addAll(pictures.notes());
        return made(new DocxPieces.Found(PlainPieces.of(read.passages(), pictures), pictures.kept(), notes));
    }

    private static DraftText made(DocxPieces.Found found) {
        Recognising.Recognised recognised = Recognising.in(found.pieces());
        if (recognised.secret()) {
            return new DraftText.Refused("文件标有密级，不得录入本系统；请转涉密渠道办理，这份文件没有保存。");
        }
        if (recognised.body().isEmpty() && recognised.head().title().isEmpty()) {
            return new DraftText.Refused("文件里没有读出文字，请换一个文件。");
        }
        List<String> notes = new ArrayList<>(found.notes());
        if (!found.pictures().isEmpty()) {
            notes.add("带过来" + found.pictures().size() + "张图片，每张都要写明画的是什么。");
        }
        return new DraftText.Read(recognised.head(), PieceHtml.of(recognised.body()), found.pictures(), notes);
    }
}
