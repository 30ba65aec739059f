package org.gongkai.exchange;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        List<String> head = new ArrayList<>();
        SheetRows.read(
                String.valueOf(file.getFileName()),
                () -> Files.newInputStream(file),
                false,
                (sheet, line, cells) -> table.add(line, cells, head));
        requireHead(head);
        return table.items;
    }

    private void add(int line, List<String> cells, List<String> head) {
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
