package org.gongkai.reportform.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gongkai.paper.reading.Refusal;
import org.gongkai.paper.reading.Zip;

/** XLS: the sheets in order, formulas by the result that was stored. */
final class OldSpreadsheetFile {

    private OldSpreadsheetFile() {}

    static List<Line> read(byte[] file) throws Refusal {
        try (HSSFWorkbook workbook = new HSSFWorkbook(Zip.stream(file), false)) {
            List<Line> lines = new ArrayList<>();
            for (int s = 0; s < Math.min(workbook.getNumberOfSheets(), 100); s++) {
                HSSFSheet sheet = workbook.getSheetAt(s);
                SpreadsheetFile.Sheet reading = new SpreadsheetFile.Sheet(List.of());
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        reading.put(row.getRowNum(), cell.getColumnIndex(), shown(cell));
                    }
                }
                for (CellRangeAddress range :
                        sheet.getMergedRegions().stream().limit(4_000).toList()) {
                    reading.merge(
                            range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn());
                }
                reading.addTo(lines);
            }
            return lines;
        } catch (IOException | RuntimeException unreadable) {
            throw new Refusal("不能读取这份旧版 Excel（.xls）文件，请另存为 .xlsx 后再试。");
        }
    }

    private static String shown(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> SpreadsheetFile.plain(Double.toString(cell.getNumericCellValue()));
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case ERROR -> "错误值";
            default -> "";
        };
    }
}
