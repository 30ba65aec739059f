package org.gongkai.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.page.Trace;
import org.gongkai.request.RequestNumber;
import org.gongkai.vault.BlobId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The two tables of transfers. */
@Component
class TransferStore {

    private static final String SELECT = """
            select t.*, r.receipt_number, r.received_on, r.actor_name as receipt_by
            from case_transfer t left join case_transfer_receipt r on r.transfer = t.id
            """;

    private final JdbcClient sql;

    TransferStore(JdbcClient sql) {
        this.sql = sql;
    }

    Trace.Kept add(
            RequestNumber number,
            String receiver,
            CaseFileVerdict made,
            long bytes,
            BlobId blob,
            Instant at,
            Actor by) {
        return sql.sql("""
                        insert into case_transfer (request_number, receiver, files, bytes, manifest_sha256, manifest_sm3, blob,
                            made_at, actor, actor_name)
                        values (:number, :receiver, :files, :bytes, :sha256, :sm3, :blob, :at, :actor, :actorName)""" + TransferTraces.TRANSFERS.returning())
                .param("number", number.value())
                .param("receiver", receiver)
                .param("files", made.files().size())
                .param("bytes", bytes)
                .param("sha256", made.manifest().sha256())
                .param("sm3", made.manifest().sm3())
                .param("blob", blob.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", by.username())
                .param("actorName", by.displayName())
                .query((row, n) -> TransferTraces.TRANSFERS.kept(row))
                .single();
    }

    /** @return empty if there is a receipt already */
    Optional<Trace.Kept> confirm(long transfer, String receiptNumber, LocalDate on, Instant at, Actor by) {
        return sql.sql("""
                        insert into case_transfer_receipt (transfer, receipt_number, received_on, recorded_at, actor, actor_name)
                        values (:transfer, :number, :on, :at, :actor, :actorName) on conflict do nothing""" + TransferTraces.RECEIPTS.returning())
                .param("transfer", transfer)
                .param("number", receiptNumber)
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", by.username())
                .param("actorName", by.displayName())
                .query((row, n) -> TransferTraces.RECEIPTS.kept(row))
                .optional();
    }

    /** A transfer of another installation, confirmed there; its file is the archive's and lies nowhere here. */
    void takeOver(RequestNumber number, CaseTransfer known, CaseTransfer.Receipt receipt) {
        long id = sql.sql("""
                        insert into case_transfer (request_number, receiver, files, bytes, manifest_sha256, manifest_sm3, blob,
                            made_at, actor, actor_name)
                        values (:number, :receiver, :files, :bytes, :sha256, :sm3, '', :at, '', :actorName)
                        returning id""")
                .param("number", number.value())
                .param("receiver", known.receiver())
                .param("files", known.files())
                .param("bytes", known.bytes())
                .param("sha256", known.manifestSha256())
                .param("sm3", known.manifestSm3())
                .param("at", known.madeAt().atOffset(ZoneOffset.UTC))
                .param("actorName", known.madeBy())
                .query(Long.class)
                .single();
        sql.sql("""
                        insert into case_transfer_receipt (transfer, receipt_number, received_on, recorded_at, actor, actor_name)
                        values (:transfer, :number, :on, :at, '', :actorName)""")
                .param("transfer", id)
                .param("number", receipt.number())
                .param("on", receipt.on())
                .param("at", known.madeAt().atOffset(ZoneOffset.UTC))
                .param("actorName", receipt.recordedBy())
                .update();
    }

    /** Newest first. */
    List<CaseTransfer> of(RequestNumber number) {
        return sql.sql(SELECT + "where t.request_number = ? order by t.id desc")
                .param(number.value())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<CaseTransfer> find(RequestNumber number, long id) {
        return sql.sql(SELECT + "where t.request_number = ? and t.id = ?")
                .params(number.value(), id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The files of a case that were made for its transfers. */
    List<BlobId> files(RequestNumber number) {
        return sql.sql("select blob from case_transfer where request_number = ? and blob <> ''")
                .param(number.value())
                .query((row, n) -> new BlobId(row.getString("blob")))
                .list();
    }

    BlobId blob(long id) {
        return new BlobId(sql.sql("select blob from case_transfer where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    private static CaseTransfer read(ResultSet row) throws SQLException {
        String receipt = row.getString("receipt_number");
        return new CaseTransfer(
                row.getLong("id"),
                row.getString("receiver"),
                row.getInt("files"),
                row.getLong("bytes"),
                row.getString("manifest_sha256"),
                row.getString("manifest_sm3"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("actor_name"),
                receipt == null
                        ? null
                        : new CaseTransfer.Receipt(
                                receipt, row.getObject("received_on", LocalDate.class), row.getString("receipt_by")));
    }
}
