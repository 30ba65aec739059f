package org.gongkai.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** 批量导入表: items in a table of one file (xlsx or csv), their texts and attachments in files beside it. */
final class ItemTable {

    private final Path directory;
    private final List<ImportItem> items = new ArrayList<>();

    private ItemTable(Path directory) {
        this.directory = directory;
    }

    /** @throws UnusableSource with one sentence if the table cannot be read or lacks a column */
    static List<ImportItem> read(Path file) {
        ItemTable table = new ItemTable(file.toAbsolutePath().resolveSibling("").normalize());
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                table.csv(file);
            } else {
                table.sheet(file);
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof UnusableSource unusable) {
                throw unusable;
            }
            throw new UnusableSource("不能读取 " + file + "，请另存为 xlsx 或 UTF-8 编码的 csv 后再试。", broken);
        }
        return table.items;
    }

    private void sheet(Path file) throws IOException {
        List<String> head = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int c = 0; c < row.getCellCount(); c++) {
                    cells.add(row.getOptionalCell(c).map(ItemTable::text).orElse(""));
                }
                add(row.getRowNum(), cells, head);
            });
        }
        requireHead(head);
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

    private void csv(Path file) throws IOException {
        List<String> head = new ArrayList<>();
        try (var rows = CsvReader.builder().ofCsvRecord(decoded(file))) {
            rows.forEach(row -> add((int) row.getStartingLineNumber(), row.getFields(), head));
        }
        requireHead(head);
    }

    /** UTF-8, else the encoding of Chinese office programs. */
    private static String decoded(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, Charset.forName("GB18030"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void add(int line, List<String> cells, List<String> head) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (head.isEmpty()) {
            cells.stream().map(String::strip).forEach(head::add);
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int c = 0; c < Math.min(cells.size(), head.size()); c++) {
            if (ItemColumns.ALL.contains(head.get(c)) && !cells.get(c).isBlank()) {
                values.put(head.get(c), cells.get(c).strip());
            }
        }
        String body = values.getOrDefault(ItemColumns.BODY, "");
        String file = values.getOrDefault(ItemColumns.BODY_FILE, "");
        items.add(new ImportItem(
                "第" + line + "行",
                values,
                body,
                file.isEmpty() ? null : beside(file),
                files(values.getOrDefault(ItemColumns.FILES, ""))));
    }

    private List<Path> files(String named) {
        List<Path> files = new ArrayList<>();
        for (String name : named.split("[;；\\n]")) {
            if (!name.isBlank()) {
                files.add(beside(name.strip()));
            }
        }
        return files;
    }

    /** Only what lies beside the table or below it. */
    private Path beside(String name) {
        try {
            Path file = directory.resolve(name).normalize();
            return file.startsWith(directory) ? file : directory.resolve("不在目录之内");
        } catch (InvalidPathException noPath) {
            return directory.resolve("不是文件名");
        }
    }

    private static void requireHead(List<String> head) {
        List<String> missing = new ArrayList<>(List.of(ItemColumns.TITLE, ItemColumns.PUBLISHED));
        missing.removeAll(head);
        if (!missing.isEmpty()) {
            throw new UnusableSource(
                    "表的第一行应是列名，缺少：" + String.join("、", missing) + "。可用的列名：" + String.join("、", ItemColumns.ALL) + "。");
        }
    }
}
