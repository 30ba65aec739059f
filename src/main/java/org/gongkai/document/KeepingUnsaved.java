package org.gongkai.document;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 自动暂存: keeps what somebody types into the form of a draft until it is saved, also when the session ends meanwhile. */
@Service
public class KeepingUnsaved {

    private static final int MOST = 3_000_000;
    private static final int AT_WORK_MINUTES = 10;

    private final JdbcClient sql;
    private final Documents documents;
    private final DocumentJson json;

    KeepingUnsaved(JdbcClient sql, Documents documents, DocumentJson json) {
        this.sql = sql;
        this.documents = documents;
        this.json = json;
    }

    /** @param form fields of the form as typed; @param seen at which count of the draft's edits the form was opened */
    public record Unsaved(Map<String, String> form, int seen, LocalDateTime savedAt) {}

    /** Keeps it in the place of what this person typed before; whether it was kept: too much, or no draft any more, is not. */
    @Transactional
    public boolean keep(DocumentNumber number, Map<String, String> form, int seen, Actor by) {
        Document document = documents.find(number).orElseThrow();
        by.require(DocumentAccess.mayDraft(by, document.handledBy()), "起草要公开的信息");
        boolean fits = form.values().stream().mapToLong(String::length).sum() <= MOST;
        if (document.stage() != DocumentStage.DRAFT || !fits) {
            return false;
        }
        sql.sql("""
                        insert into draft_unsaved (document_id, username, name, form, seen, saved_at)
                        values (:document, :user, :name, cast(:form as jsonb), :seen, :at)
                        on conflict (document_id, username) do update
                            set form = excluded.form, seen = excluded.seen, saved_at = excluded.saved_at""")
                .param("document", document.id())
                .param("user", by.username())
                .param("name", by.displayName())
                .param("form", json.text(form).replace("\\u0000", ""))
                .param("seen", seen)
                .param("at", documents.now())
                .update();
        return true;
    }

    /** What this person typed and did not save. */
    @Transactional(readOnly = true)
    public Optional<Unsaved> find(DocumentNumber number, Actor by) {
        return sql.sql("""
                        select form, seen, saved_at from draft_unsaved
                        where document_id = (select id from document where number = ?) and username = ?""")
                .params(number.value(), by.username())
                .query((row, n) -> new Unsaved(
                        json.fields(row.getString("form")),
                        row.getInt("seen"),
                        row.getObject("saved_at", LocalDateTime.class)))
                .optional();
    }

    /** Names of the others who have typed into that draft in the last ten minutes. */
    @Transactional(readOnly = true)
    public List<String> othersAtWork(DocumentNumber number, Actor by) {
        return sql.sql("""
                        select name from draft_unsaved where document_id = (select id from document where number = ?)
                            and username <> ? and saved_at > ? order by saved_at desc""")
                .params(number.value(), by.username(), documents.now().minusMinutes(AT_WORK_MINUTES))
                .query(String.class)
                .list();
    }

    /** It was saved, or is not wanted. */
    @Transactional
    public void discard(DocumentNumber number, Actor by) {
        sql.sql(
                        "delete from draft_unsaved where document_id = (select id from document where number = ?) and username = ?")
                .params(number.value(), by.username())
                .update();
    }
}
