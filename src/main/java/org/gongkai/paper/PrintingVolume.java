package org.gongkai.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** 印制合订本: a volume as PDF and as OFD, both with the same pages. The same volume always gives the same bytes. */
public final class PrintingVolume {

    private PrintingVolume() {}

    /** What came of it: the files, or the reason why there are none. */
    public sealed interface Result {

        /**
         * @param firstPages printed page number on which each paper begins, in order; numbers begin after cover and contents
         * @param sheets pages of the file, cover and contents included
         */
        record Done(byte[] pdf, byte[] ofd, List<Integer> firstPages, int sheets) implements Result {
            public Done {
                firstPages = List.copyOf(firstPages);
            }
        }

        /** @param why one sentence in Chinese */
        record Refused(String why) implements Result {}
    }

    public static Result print(Volume volume) {
        Volume clean = clean(volume);
        try {
            return Fonts.with(fonts -> {
                String missing = missing(clean, fonts);
                if (!missing.isEmpty()) {
                    return new Result.Refused("随附的字体中没有“" + missing + "”，不能印制。请联系系统管理员补充字体。");
                }
                VolumeFlow flow = new VolumeFlow(clean, fonts);
                LaidPaper laid = flow.lay();
                return new Result.Done(
                        PdfPrinter.print(laid, fonts),
                        OfdPrinter.print(laid, fonts),
                        flow.firstPages(),
                        laid.pages().size());
            });
        } catch (MissingFont | TooMuchInOneCell cannot) {
            return new Result.Refused(String.valueOf(cannot.getMessage()));
        }
    }

    /** The words of a printed file in the order they were set, for comparing them with what was to be printed. */
    public static String read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Like {@link #read} of text that was given to a paper: what its printing leaves out or writes in another way. */
    public static String asPrinted(String text) {
        return CleanText.of(text);
    }

    private static Volume clean(Volume volume) {
        List<Volume.Section> sections = new ArrayList<>();
        for (Volume.Section section : volume.sections()) {
            sections.add(new Volume.Section(
                    CleanText.of(section.name()),
                    section.papers().stream().map(CleanText::of).toList()));
        }
        return new Volume(
                CleanText.of(volume.name()),
                CleanText.of(volume.number()),
                CleanText.of(volume.publisher()),
                CleanText.of(volume.date()),
                sections);
    }

    private static String missing(Volume volume, Fonts fonts) {
        Set<Integer> missing = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(volume.title(), volume.publisher(), volume.date()),
                        volume.sections().stream()
                                .flatMap(section -> Stream.concat(
                                        Stream.of(section.name()),
                                        section.papers().stream().flatMap(CleanText::texts))))
                .flatMapToInt(String::codePoints)
                .filter(c -> c != '\n' && !fonts.knows(c))
                .forEach(missing::add);
        return missing.stream().map(Character::toString).collect(Collectors.joining("、"));
    }
}
