package org.gongkai.redaction;

import org.gongkai.request.FactRecorded;
import org.gongkai.request.RequestFact;
import org.gongkai.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** 销毁 (PIPL 47): when the personal data of a case is destroyed, its PDFs here go too. */
@Component
class DestroyedCases {

    private final RedactionStore store;
    private final Vault vault;

    DestroyedCases(RedactionStore store, Vault vault) {
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
