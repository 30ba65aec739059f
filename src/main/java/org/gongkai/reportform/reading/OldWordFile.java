package org.gongkai.reportform.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.gongkai.paper.reading.Refusal;
import org.gongkai.paper.reading.Zip;

/** DOC, and WPS files of the same make. */
final class OldWordFile {

    private static final int MOST_LINES = 60_000;

    private OldWordFile() {}

    static List<Line> read(byte[] file) throws Refusal {
        try (HWPFDocument document = new HWPFDocument(Zip.stream(file))) {
            List<Line> lines = new ArrayList<>();
            Range range = document.getRange();
            for (int i = 0; i < range.numParagraphs() && lines.size() < MOST_LINES; i++) {
                Paragraph paragraph = range.getParagraph(i);
                if (paragraph.isInTable()) {
                    Table table = range.getTable(paragraph);
                    addTable(lines, table);
                    while (i + 1 < range.numParagraphs()
                            && range.getParagraph(i + 1).getStartOffset() < table.getEndOffset()) {
                        i++;
                    }
                } else {
                    addWords(lines, clean(paragraph.text()));
                }
            }
            return lines;
        } catch (IOException | RuntimeException unreadable) {
            throw new Refusal("不能读取这份旧版 Word（.doc 或 .wps）文件，请另存为 .docx 后再试。");
        }
    }

    private static void addTable(List<Line> lines, Table table) {
        for (int r = 0; r < table.numRows() && lines.size() < MOST_LINES; r++) {
            TableRow row = table.getRow(r);
            List<Piece> pieces = new ArrayList<>();
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                if (!cell.isMerged() || cell.isFirstMerged()) {
                    boolean below = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                    pieces.add(Piece.of(below ? "" : clean(cell.text()).replace("\n", ""), c));
                }
            }
            if (!pieces.isEmpty()) {
                lines.add(new Line(pieces, pieces.size() == 1 ? Line.Shape.WORDS : Line.Shape.CELLS, lines.size() + 1));
            }
        }
    }

    private static void addWords(List<Line> lines, String text) {
        for (Line line : TextLines.of(text)) {
            if (!line.isBlank()) {
                lines.add(new Line(line.pieces(), line.shape(), lines.size() + 1));
            }
        }
    }

    private static String clean(String text) {
        return text.replaceAll("\\u0013[^\\u0014\\u0015]*\\u0014?", "")
                .replace('\u000B', '\n')
                .replace('\r', '\n')
                .replaceAll("[\\u0000-\\u0008\\u000C\\u000E-\\u001F]", "")
                .strip();
    }
}
