package org.gongkai.paper;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 印制: prints a paper. The same paper always gives the same bytes, so that a file can be sealed by its digest.
 *
 * <p>PDF and OFD embed their fonts and are refused, with the characters named, if a character is in none of them: a wrong sign in an
 * official paper is worse than none. DOCX can always be made.
 */
public final class PrintingPaper {

    private PrintingPaper() {}

    public static Printed print(OfficialPaper paper, PaperFormat format) {
        OfficialPaper clean = CleanText.of(paper);
        if (format == PaperFormat.DOCX) {
            return new Printed.Done(DocxPrinter.print(clean));
        }
        try {
            return Fonts.with(fonts -> {
                String missing = missing(clean, fonts);
                if (!missing.isEmpty()) {
                    return new Printed.Refused("随附的字体中没有“" + missing + "”，不能生成 " + format.name() + "；请改用 DOCX 格式。");
                }
                LaidPaper laid = LaidPaper.of(clean, fonts);
                return new Printed.Done(
                        format == PaperFormat.PDF ? PdfPrinter.print(laid, fonts) : OfdPrinter.print(laid, fonts));
            });
        } catch (MissingFont | TooMuchInOneCell cannot) {
            return new Printed.Refused(String.valueOf(cannot.getMessage()));
        }
    }

    private static String missing(OfficialPaper paper, Fonts fonts) {
        Set<Integer> missing = new LinkedHashSet<>();
        CleanText.texts(paper)
                .flatMapToInt(String::codePoints)
                .filter(c -> c != '\n' && !fonts.knows(c))
                .forEach(missing::add);
        return missing.stream().map(Character::toString).collect(Collectors.joining("、"));
    }
}
