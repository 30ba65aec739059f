package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.identity.Actor;
import org.gongkai.page.KeptFiles;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 依申请公开案卷, kept and destroyed (PIPL 47): with the key of a case go the applicant, the query code and all that is sealed in its facts,
 * with its files go proofs, attachments and envelopes. Facts, dates and the result stay, so figures and trail stay true.
 */
@Component
class KeptRequests implements KeptFiles {

    private static final String GONE = "（已按期销毁）";

    private final JdbcClient sql;
    private final RequestStore store;
    private final Secrets secrets;
    private final CaseDesk desk;
    private final Vault vault;

    KeptRequests(JdbcClient sql, RequestStore store, Secrets secrets, CaseDesk desk, Vault vault) {
        this.sql = sql;
        this.store = store;
        this.secrets = secrets;
        this.desk = desk;
        this.vault = vault;
    }

    @Override
    public Kind kind() {
        return Kind.REQUEST;
    }

    @Override
    public List<Closed> closed(String office, LocalDate upTo, int most) {
        return sql.sql("""
                        select r.number, f.on_date from request r join request_secret s on s.request_id = r.id
                        join request_fact f on f.request_id = r.id and f.type = 'CaseArchived'
                        where r.stage = 'ARCHIVED' and r.handled_by = ? and f.on_date <= ?
                        order by f.on_date, r.id limit ?""")
                .params(office, upTo, most)
                .query((row, n) -> new Closed(row.getString("number"), row.getObject("on_date", LocalDate.class)))
                .list();
    }

    @Override
    public Optional<String> reasonToKeep(String number) {
        return store.find(new RequestNumber(number))
                .flatMap(header -> Optional.ofNullable(
                        FoldedCase.of(store.facts(header.id())).remakings().stream()
                                        .anyMatch(one -> one.delivered == null)
                                ? "责令重新答复还没有办完"
                                : null));
    }

    @Override
    public boolean destroy(String number, String list) {
        boolean[] done = new boolean[1];
        desk.record(new RequestNumber(number), Actor.system("retention"), (view, today) -> {
            RequestHeader header = view.header();
            Optional<Secrets.SecretRow> row = store.secret(header.id());
            if (row.isEmpty() || view.stage() != CaseStage.ARCHIVED) {
                return List.of();
            }
            List<BlobId> files = files(view, secrets.applicant(header.number(), row.get()));
            sql.sql("delete from request_secret where request_id = ?")
                    .param(header.id())
                    .update();
            sql.sql("update request set applicant_masked = ?, applicant_index = null where id = ?")
                    .params(GONE, header.id())
                    .update();
            discardAfterCommit(files);
            done[0] = true;
            return List.of(NewFact.of(new RequestFact.PersonalDataDestroyed(today, list, files.size())));
        });
        return done[0];
    }

    @Override
    public long proofsDestroyed(String office) {
        return sql.sql("""
                        select count(*) from request r join request_fact f on f.request_id = r.id
                        where r.handled_by = ? and f.type = 'ProofsPurged'""").param(office).query(Long.class).single();
    }

    /** What the applicant and the post brought; what the organ gave out is its own information and stays. */
    private static List<BlobId> files(CaseView view, Applicant applicant) {
        Stream<Attachment> personal = Stream.concat(
                applicant.identityFiles(),
                applicant.agent() == null ? Stream.empty() : applicant.agent().authorisations().stream());
        var files = new ArrayList<BlobId>(personal.map(Attachment::id).toList());
        for (RecordedFact recorded : view.facts()) {
            switch (recorded.fact()) {
                case RequestFact.RequestReceived f -> {
                    f.attachments().forEach(a -> files.add(a.id()));
                    f.envelope().forEach(a -> files.add(a.id()));
                }
                case RequestFact.CorrectionReceived f -> f.files().forEach(a -> files.add(a.id()));
                case RequestFact.OpinionReceived f -> f.files().forEach(a -> files.add(a.id()));
                case RequestFact.OpinionLetterDelivered f -> f.proofs().forEach(a -> files.add(a.id()));
                case RequestFact.ReplyDelivered f -> f.proofs().forEach(a -> files.add(a.id()));
                case RequestFact.NewAnswerDelivered f -> f.proofs().forEach(a -> files.add(a.id()));
                default -> {}
            }
        }
        return files.stream().distinct().toList();
    }

    /** A file is gone for good, so it goes only when the fact says so. */
    private void discardAfterCommit(List<BlobId> files) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                files.forEach(vault::discard);
            }
        });
    }
}
