package org.gongkai.exchange;

import org.gongkai.request.FactRecorded;
import org.gongkai.request.RequestFact;
import org.gongkai.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** 销毁 (PIPL 47): when the personal data of a case is destroyed, the file made for its transfer goes too. */
@Component
class DestroyedCaseFiles {

    private final TransferStore store;
    private final Vault vault;

    DestroyedCaseFiles(TransferStore store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(FactRecorded news) {
        if (news.fact().fact() instanceof RequestFact.PersonalDataDestroyed) {
            store.files(news.number()).forEach(vault::discard);
        }
    }
}
