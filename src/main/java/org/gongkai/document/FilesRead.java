package org.gongkai.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.document.reading.DraftText;
import org.gongkai.document.reading.RecognisedHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was recognised in the files that drafts were begun from. */
@Component
class FilesRead {

    private final JdbcClient sql;
    private final DocumentJson json;

    FilesRead(JdbcClient sql, DocumentJson json) {
        this.sql = sql;
        this.json = json;
    }

    void keep(long edition, String file, DraftText.Read read) {
        sql.sql("""
                        insert into edition_reading (edition_id, file, found, notes)
                        values (:edition, :file, cast(:found as jsonb), :notes)""")
                .param("edition", edition)
                .param("file", file)
                .param("found", json.text(found(read.head())))
                .param("notes", read.notes().toArray(String[]::new))
                .update();
    }

    private static Map<String, String> found(RecognisedHead head) {
        Map<String, String> found = new TreeMap<>();
        found.put("title", head.title());
        found.put("officialNumber", head.officialNumber());
        found.put("organ", head.organ());
        found.put("recipients", head.recipients());
        found.put("attribute", head.attribute());
        found.put("madeOn", head.madeOn() == null ? "" : head.madeOn().toString());
        found.put("printedOn", head.printedOn() == null ? "" : head.printedOn().toString());
        found.values().removeIf(String::isEmpty);
        return found;
    }

    Optional<FromFile> of(long edition) {
        return sql.sql("select file, found, notes from edition_reading where edition_id = ?")
                .param(edition)
                .query((row, n) ->
                        new FromFile(row.getString("file"), json.fields(row.getString("found")), List.of((String[])
                                row.getArray("notes").getArray())))
                .optional();
    }
}
