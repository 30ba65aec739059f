package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 清除身份证明 (D04; PIPL 19, 47): pictures of identity cards serve to check who applies, and nothing else. Some days after a case is
 * archived they are destroyed, which the case keeps as a fact; the number of the card stays, sealed.
 *
 * <p>The rule is a setting: {@code gongkai.proofs.days-after-archiving}, 30 where nothing else is said; −1 keeps them until
 * the whole file is destroyed.
 */
@Component
public class PurgingProofs {

    private static final int MOST_AT_ONCE = 500;

    private final JdbcClient sql;
    private final RequestStore store;
    private final Secrets secrets;
    private final CaseDesk desk;
    private final Vault vault;
    private final Clock clock;
    private final int days;

    PurgingProofs(
            JdbcClient sql,
            RequestStore store,
            Secrets secrets,
            CaseDesk desk,
            Vault vault,
            Clock clock,
            @Value("${gongkai.proofs.days-after-archiving:30}") int days) {
        this.sql = sql;
        this.store = store;
        this.secrets = secrets;
        this.desk = desk;
        this.vault = vault;
        this.clock = clock;
        this.days = days;
    }

    /** The rule in words, as the case records it. */
    public String rule() {
        return days < 0 ? "身份证明随案卷保存" : "归档满" + days + "日清除身份证明文件";
    }

    /** Runs every six hours; what is left is for the next time. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT5M")
    void purgeWhatIsDue() {
        purge();
    }

    /** Destroys what is due today. @return how many cases it was done in */
    public int purge() {
        if (days < 0) {
            return 0;
        }
        LocalDate archivedBy = LocalDate.now(clock).minusDays(days);
        List<String> due = sql.sql("""
                        select r.number from request_secret s join request r on r.id = s.request_id
                        join request_fact f on f.request_id = r.id and f.type = 'CaseArchived'
                        where not s.proofs_purged and r.stage = 'ARCHIVED' and f.on_date <= :by
                        order by f.on_date, r.id limit :most""")
                .param("by", archivedBy)
                .param("most", MOST_AT_ONCE)
                .query(String.class)
                .list();
        due.forEach(number -> purge(new RequestNumber(number)));
        return due.size();
    }

    private void purge(RequestNumber number) {
        desk.record(number, Actor.system("proof-retention"), (view, today) -> {
            Secrets.SecretRow row = store.secret(view.header().id()).orElseThrow();
            Applicant applicant = secrets.applicant(number, row);
            List<BlobId> files =
                    applicant.identityFiles().map(Attachment::id).distinct().toList();
            sql.sql("update request_secret set proofs_purged = true where request_id = ?")
                    .param(view.header().id())
                    .update();
            if (files.isEmpty()) {
                return List.of();
            }
            discardAfterCommit(files);
            return List.of(new NewFact(
                    new RequestFact.ProofsPurged(today, files.size(), rule()),
                    new PersonalPart.ApplicantData(applicant.withoutProofs())));
        });
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
