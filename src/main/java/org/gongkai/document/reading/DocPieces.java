package org.gongkai.document.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.gongkai.paper.reading.Refusal;
import org.gongkai.paper.reading.Zip;

/**
 * DOC and WPS as pieces: paragraphs with their headings and places, tables with what their cells cover, pictures in the line. What a tracked
 * change took out, hidden text, headers, footers, notes and comments are left out; what could not be taken along is told.
 */
final class DocPieces {

    private static final int MOST = 50_000;
    private static final int MOST_PICTURES = 60;
    private static final int TEXT_LEVEL = 9;
    private static final int NO_NUMBER = 0xFF;
    private static final char FIELD = '\u0013';
    private static final char RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';

    private final HWPFDocument document;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Picture> kept = new ArrayList<>();
    private boolean numbered;
    private boolean lost;

    private DocPieces(HWPFDocument document) {
        this.document = document;
    }

    static DocxPieces.Found of(byte[] file) throws Refusal {
        try (HWPFDocument document = new HWPFDocument(Zip.stream(file))) {
            DocPieces reading = new DocPieces(document);
            reading.body();
            return new DocxPieces.Found(reading.pieces, reading.kept, reading.notes());
        } catch (IOException | RuntimeException unreadable) {
            throw new Refusal("不能读取这份旧版 Word（.doc 或 .wps）文件，请另存为 .docx 后再试。");
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (numbered) {
            notes.add("文件里有自动编号，序号没有读出来，请对照原文补上。");
        }
        if (lost || !document.getOfficeDrawingsMain().getOfficeDrawings().isEmpty()) {
            notes.add("文件里有图形、文本框或者图片没有带过来（只带得过来嵌入文字中的 PNG、JPG 图片），请对照原文；另存为 DOCX 再读可以多带一些。");
        }
        return notes;
    }

    private void body() {
        Range range = document.getRange();
        int number = 0;
        while (number < range.numParagraphs() && pieces.size() < MOST) {
            Paragraph paragraph = range.getParagraph(number);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                pieces.add(new Piece.Grid(rows(table)));
                number += Math.max(1, table.numParagraphs());
            } else {
                paragraph(paragraph);
                number++;
            }
        }
    }

    private void paragraph(Paragraph paragraph) {
        List<Piece.Figure> figures = new ArrayList<>();
        String text = words(paragraph, figures);
        if (!text.isBlank()) {
            numbered |= isNumbered(paragraph);
            pieces.add(new Piece.Words(text, level(paragraph), place(paragraph)));
        }
        pieces.addAll(figures);
    }

    /** Whether Word writes a number or a sign before it; a level of a list may have none. */
    private static boolean isNumbered(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return false;
        }
        try {
            return (paragraph.getList().getNumberFormat((char) paragraph.getIlvl()) & NO_NUMBER) != NO_NUMBER;
        } catch (RuntimeException brokenList) {
            return true;
        }
    }

    /** The outline level of the paragraph, 1 to 6; 0 for plain text. */
    private static int level(Paragraph paragraph) {
        int level = paragraph.getLvl();
        return level >= 0 && level < TEXT_LEVEL ? Math.min(level + 1, 6) : 0;
    }

    private static String place(Paragraph paragraph) {
        return switch (paragraph.getJustification()) {
            case 1 -> "center";
            case 2 -> "right";
            default -> "";
        };
    }

    /** The words that are shown: without what was struck out or hidden, of a field only its result. */
    private String words(Range range, List<Piece.Figure> figures) {
        StringBuilder text = new StringBuilder();
        int codes = 0;
        for (int i = 0; i < range.numCharacterRuns(); i++) {
            CharacterRun run = range.getCharacterRun(i);
            if (run.isMarkedDeleted() || run.isVanished()) {
                continue;
            }
            if (document.getPicturesTable().hasPicture(run)) {
                figure(document.getPicturesTable().extractPicture(run, true), figures);
                continue;
            }
            for (char c : run.text().toCharArray()) {
                codes += c == FIELD ? 1 : codes > 0 && (c == RESULT || c == FIELD_END) ? -1 : 0;
                if (codes == 0) {
                    shown(c, text);
                }
            }
        }
        return text.toString().strip();
    }

    private static void shown(char c, StringBuilder into) {
        if (c == '\u000B' || c == '\r') {
            into.append('\n');
        } else if (c == '\t' || c == '\n' || c >= ' ') {
            into.append(c);
        }
    }

    private void figure(org.apache.poi.hwpf.usermodel.Picture picture, List<Piece.Figure> figures) {
        String ending = picture.suggestFileExtension().toLowerCase(Locale.ROOT);
        if (!ending.matches("png|jpe?g") || kept.size() >= MOST_PICTURES) {
            lost = true;
            return;
        }
        kept.add(new Picture("图" + (kept.size() + 1) + (ending.equals("png") ? ".png" : ".jpg"), picture.getContent()));
        String told =
                picture.getDescription() == null ? "" : picture.getDescription().strip();
        figures.add(new Piece.Figure(kept.size(), DocxPieces.saysNothing(told) ? "" : told));
    }

    private List<List<Piece.Cell>> rows(Table table) {
        TableEdges edges = TableEdges.of(table);
        List<List<Piece.Cell>> rows = new ArrayList<>();
        Map<Integer, int[]> open = new HashMap<>();
        for (int r = 0; r < table.numRows(); r++) {
            List<Piece.Cell> row = new ArrayList<>();
            for (int c = 0; c < table.getRow(r).numCells(); c++) {
                var cell = table.getRow(r).getCell(c);
                int column = edges.column(cell.getLeftEdge());
                int across = Math.max(1, edges.column(cell.getLeftEdge() + cell.getWidth()) - column);
                int[] above = open.get(column);
                if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged() && above != null) {
                    Piece.Cell first = rows.get(above[0]).get(above[1]);
                    rows.get(above[0]).set(above[1], new Piece.Cell(first.text(), first.across(), r - above[0] + 1));
                    row.add(new Piece.Cell("", across, 0));
                } else {
                    List<Piece.Figure> figures = new ArrayList<>();
                    row.add(new Piece.Cell(words(cell, figures), across, 1));
                    drop(figures);
                    open.put(column, new int[] {r, c});
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** Cells hold words only; pictures in them stay behind, and that is told. */
    private void drop(List<Piece.Figure> figures) {
        for (Piece.Figure figure : figures.reversed()) {
            kept.remove(figure.number() - 1);
            lost = true;
        }
    }
}
