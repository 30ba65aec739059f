package org.gongkai.database;

import java.util.List;

/**
 * 备份清单: what a backup holds, in the file {@code manifest.json} inside it.
 *
 * @param format version of the layout of the file; this program writes and reads 1
 * @param madeAt ISO date and time of the snapshot, Asia/Shanghai
 * @param schema version of the last migration, e.g. {@code 130}
 * @param tables in the order in which they lie in the file
 * @param sequences with the last number each has given; null for one that was never asked
 * @param files of the data directory, by their path inside it
 * @param keys numbers of the keys that the sealed data needs, newest first: the first eight digits of the key's SHA-256
 * @param withKeys whether {@code secret/master-key} is among the files
 */
public record BackupManifest(
        int format,
        String madeAt,
        String schema,
        List<TableCopy> tables,
        List<SequenceAt> sequences,
        List<FileCopy> files,
        List<String> keys,
        boolean withKeys) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    public BackupManifest {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        files = List.copyOf(files);
        keys = List.copyOf(keys);
    }

    /** One table as PostgreSQL's COPY text, UTF-8. */
    public record TableCopy(String name, List<String> columns, long rows, String sha256) {

        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /** @param last null for a sequence that has given no number yet */
    public record SequenceAt(
            String name, @org.jspecify.annotations.Nullable Long last) {}

    public record FileCopy(String path, long bytes, String sha256) {

        String entry() {
            return "data/" + path;
        }
    }

    public long rows() {
        return tables.stream().mapToLong(TableCopy::rows).sum();
    }
}
