package org.gongkai.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.gongkai.document.reading.RereadingWords;
import org.gongkai.paper.ByteNeedles;
import org.gongkai.paper.OfficialPaper;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.Printed;
import org.gongkai.paper.PrintingPaper;
import org.gongkai.paper.TableFile;
import org.gongkai.paper.reading.FileKind;
import org.gongkai.paper.reading.FileText;
import org.gongkai.paper.reading.ReadingFile;
import org.gongkai.paper.reading.Refusal;
import org.gongkai.paper.reading.Zip;
import org.jspecify.annotations.Nullable;

/**
 * 隐去个人信息的副本 of a text, Word or Excel file: made anew from what a reader of it sees, paragraph by paragraph and cell by cell, each masked.
 * Whatever else lies in the file (deleted words, comments, text boxes, hidden sheets and rows, links, properties, things embedded) is never
 * copied, so it cannot be forgotten. Other kinds are masked by hand.
 *
 * @param name of the copy; an old Word file becomes a DOCX
 */
record MaskedFile(byte[] content, String name) {

    private static final int MOST_COLUMNS = 500;
    private static final int WIDTH = 16;
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));

    /** The copy; empty where this kind of file is not masked by the program. @param mask of one text */
    static Optional<MaskedFile> of(byte[] content, String name, UnaryOperator<String> mask) {
        if (!(ReadingFile.from(content, name) instanceof FileText.Read read)) {
            return Optional.empty();
        }
        String called = mask.apply(name);
        return switch (read.kind()) {
            case TEXT ->
                RereadingWords.text(content)
                        .map(text -> new MaskedFile(mask.apply(text).getBytes(StandardCharsets.UTF_8), called));
            case DOCX, DOC -> words(content, name, called, mask);
            case XLSX -> sheets(content, mask).map(copy -> new MaskedFile(copy, called));
            default -> Optional.empty();
        };
    }

    private static Optional<MaskedFile> words(byte[] content, String name, String called, UnaryOperator<String> mask) {
        String title = called.replaceFirst("\\.[^.]*$", "");
        return RereadingWords.html(content, name, mask)
                .map(html -> OfficialPaper.plain(title).saying(DocumentPaper.blocks(html)))
                .flatMap(paper -> PrintingPaper.print(paper, PaperFormat.DOCX) instanceof Printed.Done done
                        ? Optional.of(new MaskedFile(done.content(), title + ".docx"))
                        : Optional.empty());
    }

    private static Optional<byte[]> sheets(byte[] content, UnaryOperator<String> mask) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content));
                TableFile copy = TableFile.to(out)) {
            for (Sheet sheet : book.getSheets()
                    .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                    .toList()) {
                copy(sheet, copy, mask);
            }
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
        return Optional.of(out.toByteArray());
    }

    private static void copy(Sheet sheet, TableFile copy, UnaryOperator<String> mask) throws IOException {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        try (Stream<Row> read = sheet.openStream()) {
            read.forEach(row -> {
                while (rows.size() < row.getRowNum() - 1 && rows.size() < 1_000_000) {
                    rows.add(List.of()); // blank lines are not in the file
                }
                rows.add(row.isHidden() ? List.of() : cells(row, mask));
            });
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<? extends @Nullable Object> first = rows.isEmpty() ? List.of() : rows.getFirst();
        List<TableFile.Column> heads = new ArrayList<>();
        for (int c = 0; c < Math.max(1, width); c++) {
            Object head = c < first.size() ? first.get(c) : null;
            heads.add(TableFile.Column.of(head == null ? "" : head.toString(), WIDTH));
        }
        copy.sheet(mask.apply(sheet.getName()), heads);
        rows.stream().skip(1).forEach(copy::row);
    }

    private static List<@Nullable Object> cells(Row row, UnaryOperator<String> mask) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int c = 0; c < Math.min(row.getCellCount(), MOST_COLUMNS); c++) {
            cells.add(row.getOptionalCell(c).map(cell -> shown(cell, mask)).orElse(null));
        }
        return cells;
    }

    /** A telephone number in a cell is often a number: masked it is a text. */
    private static @Nullable Object shown(Cell cell, UnaryOperator<String> mask) {
        if (cell.getValue() instanceof BigDecimal number) {
            if (isDay(cell)) {
                return cell.asDate().toLocalDate();
            }
            String plain = number.stripTrailingZeros().toPlainString();
            String masked = mask.apply(plain);
            return masked.equals(plain) ? number : masked;
        }
        String text = cell.getType() == CellType.ERROR ? "" : cell.getText();
        return text.isEmpty() ? null : mask.apply(text);
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        return cell.getType() == CellType.NUMBER
                && format != null
                && format.matches("(?s).*[yY].*[mMdD].*|.*[mM].*[dD].*");
    }

    /** Whether any of the words can still be found in a file: in its text, its bytes, or the bytes packed in it. */
    static boolean holds(byte[] content, String name, List<String> words) {
        String text = ReadingFile.from(content, name) instanceof FileText.Read read ? dense(read.text()) : "";
        ByteNeedles needles = new ByteNeedles();
        for (String word : words) {
            for (Charset encoding : ENCODINGS) {
                needles.add(word.getBytes(encoding), word);
            }
        }
        AtomicBoolean found = new AtomicBoolean();
        needles.find(content, word -> found.set(true));
        unpacked(content, name).values().forEach(part -> needles.find(part, word -> found.set(true)));
        return found.get() || words.stream().anyMatch(word -> text.contains(dense(word)));
    }

    private static Map<String, byte[]> unpacked(byte[] content, String name) {
        try {
            return switch (FileKind.of(content, name)) {
                case DOCX, XLSX, PPTX, OFD -> Zip.unpack(content, part -> true);
                default -> Map.of();
            };
        } catch (Refusal notPacked) {
            return Map.of();
        }
    }

    private static String dense(String text) {
        return text.replaceAll("\\s", "");
    }
}
