package org.gongkai.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Keeping;
import org.gongkai.vault.Sensitivity;
import org.gongkai.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Second copies of the files that prove identity, so that each case destroys its own and no other's. Runs in a transaction. */
@Component
class ProofCopies {

    private final Vault vault;

    ProofCopies(Vault vault) {
        this.vault = vault;
    }

    /** The same applicant with files of its own; should the transaction fail, they are thrown away. */
    Applicant ofFiles(Applicant applicant) {
        Agent agent = applicant.agent();
        return new Applicant(
                applicant.kind(),
                applicant.name(),
                applicant.proofKind(),
                applicant.proofNumber(),
                applicant.legalRepresentative(),
                applicant.contactPerson(),
                applicant.phone(),
                applicant.email(),
                applicant.address(),
                applicant.postcode(),
                copies(applicant.proofs()),
                agent == null ? null : copy(agent));
    }

    private Agent copy(Agent agent) {
        return new Agent(
                agent.name(),
                agent.proofKind(),
                agent.proofNumber(),
                agent.phone(),
                copies(agent.authorisations()),
                copies(agent.proofs()));
    }

    private List<Attachment> copies(List<Attachment> files) {
        return files.stream().map(this::copy).toList();
    }

    private Attachment copy(Attachment file) {
        Optional<InputStream> opened = vault.open(file.id());
        if (opened.isEmpty()) {
            return file; // gone already: the name is all that is left
        }
        try (InputStream content = opened.get()) {
            if (vault.keep(content, Sensitivity.PERSONAL, RequestDrafts.FILES)
                    instanceof Keeping.Kept(BlobId id, String mediaType, long bytes)) {
                discardUnlessCommitted(id);
                return new Attachment(id, file.name(), mediaType, bytes);
            }
            throw new IllegalStateException("a kept file was refused");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void discardUnlessCommitted(BlobId id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    vault.discard(id);
                }
            }
        });
    }
}
