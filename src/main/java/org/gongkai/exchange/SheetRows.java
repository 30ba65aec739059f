package org.gongkai.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** 表格的行: the rows of a table as texts, one after another, from .xlsx or .csv. */
final class SheetRows {

    /** A row with so many texts is no title. */
    private static final int HEAD = 4;

    /** Takes a row that is not empty. */
    @FunctionalInterface
    interface Taker {
        /**
         * @param sheet its name; empty in a csv
         * @param line as people count it, from 1
         */
        void row(String sheet, int line, List<String> cells);
    }

    /** Opens the file. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    private SheetRows() {}

    /**
     * Reads.
     *
     * @param name of the file, whose ending tells what it is
     * @param all whether every sheet, or only the first
     * @throws UnusableSource with one sentence if the file cannot be read
     */
    static void read(String name, Opening file, boolean all, Taker taker) {
        try (InputStream in = file.open()) {
            if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                csv(in, taker);
            } else {
                workbook(in, all, taker);
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof UnusableSource unusable) {
                throw unusable;
            }
            throw new UnusableSource("不能读取 " + name + "，请另存为 xlsx 或 UTF-8 编码的 csv 后再试。", broken);
        }
    }

    private static void workbook(InputStream in, boolean all, Taker taker) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, false))) {
            List<Sheet> sheets = all ? workbook.getSheets().toList() : List.of(workbook.getFirstSheet());
            for (Sheet sheet : sheets) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> {
                        List<String> cells = new ArrayList<>();
                        for (int c = 0; c < row.getCellCount(); c++) {
                            cells.add(
                                    row.getOptionalCell(c).map(SheetRows::text).orElse(""));
                        }
                        take(taker, sheet.getName(), row.getRowNum(), cells);
                    });
                }
            }
        }
    }

    /** A date as ISO whatever its format in the sheet. */
    private static String text(Cell cell) {
        boolean date = cell.getType() == CellType.NUMBER
                && cell.getDataFormatString() != null
                && cell.getDataFormatString().matches("(?i).*(y|年|h:mm).*");
        return date
                ? cell.asDate().toString().replace('T', ' ')
                : cell.getText().strip();
    }

    private static void csv(InputStream in, Taker taker) throws IOException {
        try (var rows = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(decoded(in.readAllBytes()))) {
            int width = 0; // known once a row is long enough to be a head; a title above it may be shorter
            for (CsvRecord row : rows) {
                List<String> cells = row.getFields();
                int line = (int) row.getStartingLineNumber();
                if (width > 0 && cells.size() > width) {
                    throw new UnusableSource(
                            "第" + line + "行有" + cells.size() + "格，比列名的" + width + "格多；内容里有逗号的，请给这一格加上英文双引号。");
                }
                if (width == 0 && cells.stream().filter(cell -> !cell.isBlank()).count() >= HEAD) {
                    width = cells.size();
                }
                take(taker, "", line, cells);
            }
        }
    }

    private static void take(Taker taker, String sheet, int line, List<String> cells) {
        if (!cells.stream().allMatch(String::isBlank)) {
            taker.row(sheet, line, cells);
        }
    }

    /** UTF-8, else the encoding of Chinese office programs. */
    private static String decoded(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, Charset.forName("GB18030"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
