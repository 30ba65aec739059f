package org.gongkai.paper.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** DOC, WPS and XLS. */
final class OldOfficePassages {

    private static final int MOST = 200_000;

    private OldOfficePassages() {}

    static List<Passage> word(byte[] file) throws Refusal {
        try (HWPFDocument document = new HWPFDocument(Zip.stream(file))) {
            List<Passage> passages = new ArrayList<>();
            add(passages, "", document.getRange());
            add(passages, "页眉页脚 ", document.getHeaderStoryRange());
            add(passages, "脚注 ", document.getFootnoteRange());
            add(passages, "批注 ", document.getCommentsRange());
            return passages;
        } catch (IOException | RuntimeException unreadable) {
            throw new Refusal("不能读取这份旧版 Word（.doc 或 .wps）文件，请另存为 .docx 后再试。");
        }
    }

    private static void add(List<Passage> passages, String part, @org.jspecify.annotations.Nullable Range range) {
        if (range == null) {
            return;
        }
        for (int i = 0; i < range.numParagraphs() && passages.size() < MOST; i++) {
            String text = clean(range.getParagraph(i).text());
            if (!text.isBlank()) {
                passages.add(Passage.of(part + "第" + (i + 1) + "段", text));
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

    static List<Passage> sheets(byte[] file) throws Refusal {
        try (HSSFWorkbook workbook = new HSSFWorkbook(Zip.stream(file), false)) {
            List<Passage> passages = new ArrayList<>();
            for (int s = 0; s < Math.min(workbook.getNumberOfSheets(), 200); s++) {
                String name = "工作表“" + workbook.getSheetName(s) + "”"
                        + (workbook.isSheetHidden(s) || workbook.isSheetVeryHidden(s) ? "（隐藏）" : "");
                add(passages, name, workbook.getSheetAt(s));
            }
            return passages;
        } catch (IOException | RuntimeException unreadable) {
            throw new Refusal("不能读取这份旧版 Excel（.xls）文件，请另存为 .xlsx 后再试。");
        }
    }

    private static void add(List<Passage> passages, String name, Sheet sheet) {
        TableHeads heads = new TableHeads();
        for (Row row : sheet) {
            for (Cell cell : row) {
                String text = shown(cell);
                String heading = heads.over(row.getRowNum(), cell.getColumnIndex(), text);
                String place = name + " 第" + (row.getRowNum() + 1) + "行 "
                        + SheetPassages.letters(cell.getColumnIndex() + 1) + "列";
                if (!text.isBlank() && passages.size() < MOST) {
                    passages.add(new Passage(place, text, heading));
                }
                if (cell.getCellComment() != null && cell.getCellComment().getString() != null) {
                    passages.add(Passage.of(
                            place + " 批注", cell.getCellComment().getString().getString()));
                }
            }
        }
    }

    private static String shown(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> SheetPassages.plain(Double.toString(cell.getNumericCellValue()));
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }
}
