package org.gongkai.exchange;

import java.time.LocalDate;
import org.gongkai.paper.BindingPapers;
import org.gongkai.paper.OfficialPaper;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.Printed;
import org.gongkai.paper.PrintingPaper;
import org.jspecify.annotations.Nullable;

/**
 * 卷内文件: one paper of a case file.
 *
 * @param title what it is; names no person
 * @param number 文号, or empty
 * @param on its day; null for none
 * @param ending of its file name, without the dot
 * @param proves 证明对象, for the list of evidence
 */
record CasePaper(
        CaseChapter chapter,
        String title,
        String number,
        @Nullable LocalDate on,
        String mediaType,
        String ending,
        byte[] content,
        String proves) {

    /** One that the program makes: as PDF, or as DOCX where a character is in none of the fonts. */
    static CasePaper made(
            CaseChapter chapter, String number, @Nullable LocalDate on, OfficialPaper paper, String proves) {
        PaperFormat format = PaperFormat.PDF;
        Printed printed = PrintingPaper.print(paper, format);
        if (printed instanceof Printed.Refused) {
            format = PaperFormat.DOCX;
            printed = PrintingPaper.print(paper, format);
        }
        return new CasePaper(
                chapter, paper.name(), number, on, format.mediaType(), format.ending(), printed.orThrow(), proves);
    }

    BindingPapers.Sheet sheet() {
        return new BindingPapers.Sheet(chapter.label(), title, BindingPapers.Kind.of(mediaType), content);
    }

    /** Its place in the zip; {@code place} counts from 1. Titles are ours and name nobody. */
    String path(int place) {
        return "%s/%03d-%s.%s".formatted(chapter.folder(), place, title.replaceAll("[\\\\/:*?\"<>|\\s]", "_"), ending);
    }
}
