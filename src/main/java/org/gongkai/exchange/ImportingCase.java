package org.gongkai.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.remedy.CarryingRemedies;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.TakingOverCase;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 读入案卷: reads a case file ({@link BindingCase#packWithRecord}) into this installation. Every digest is verified and every reason
 * against it found before anything is written; then it comes whole or not at all.
 */
@Component
public class ImportingCase {

    private final TakingOverCase taking;
    private final CarryingRemedies remedies;
    private final TransferStore transfers;
    private final Vault vault;
    private final TransactionTemplate transaction;

    ImportingCase(
            TakingOverCase taking,
            CarryingRemedies remedies,
            TransferStore transfers,
            Vault vault,
            TransactionTemplate transaction) {
        this.taking = taking;
        this.remedies = remedies;
        this.transfers = transfers;
        this.vault = vault;
        this.transaction = transaction;
    }

    /**
     * Reads one.
     *
     * @param preview only says what would be: nothing is written
     * @param by the program itself
     * @throws IOException when the file cannot be read
     * @throws org.gongkai.identity.NotPermitted for anybody else
     */
    public Outcome<ImportedCase> read(Path zip, String passphrase, boolean preview, Actor by) throws IOException {
        by.require(by.isSystem(), "读入案卷");
        CaseFileVerdict verdict;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(zip))) {
            verdict = VerifyingCaseFile.verify(in);
        }
        if (!verdict.intact()) {
            return refused(verdict.faults());
        }
        JsonNode manifest = JsonMapper.shared()
                .readTree(entries(zip, Set.of(CaseManifest.NAME)).get(CaseManifest.NAME));
        if (manifest.path("record").path("path").asString("").isEmpty()) {
            return refused(List.of("案卷里没有可以读回的办理记录，请对方在案卷页填写口令，重新生成“可以读回的案卷”"));
        }
        PassphraseBox box = new PassphraseBox(passphrase.strip());
        byte[] sealed = entries(zip, Set.of(SealedRecord.PATH)).getOrDefault(SealedRecord.PATH, new byte[0]);
        SealedRecord record =
                box.open(sealed, SealedRecord.PATH).flatMap(SealedRecord::read).orElse(null);
        if (record == null) {
            return refused(List.of("口令不对，打不开办理记录"));
        }

        List<Problem> problems = new ArrayList<>(taking.reasonsAgainst(record.record(), by));
        if (!record.outline().equals(SealedRecord.outline(manifest))) {
            problems.add(Problem.of("办理记录和案卷清单说的不是同一件申请，或者不是同一时间的"));
        }
        Map<String, String> open = SealedRecord.pathsByDigest(manifest);
        for (SealedRecord.KeptFile file : record.files()) {
            if (file.path().isEmpty() && !open.containsKey(file.sha256())) {
                problems.add(Problem.of("缺少办理记录提到的附件（SHA-256 " + file.sha256() + "）"));
            }
        }
        if (problems.isEmpty()) { // of a case that is here already, what followed it is, too
            problems.addAll(remedies.reasonsAgainst(record.remedies(), new RequestNumber(verdict.number())));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        ImportedCase read = new ImportedCase(
                new RequestNumber(verdict.number()),
                verdict.title(),
                verdict.facts().size(),
                record.files().size());
        return preview ? Outcome.done(read) : write(zip, record, open, box, read, by);
    }

    private Outcome<ImportedCase> write(
            Path zip, SealedRecord record, Map<String, String> open, PassphraseBox box, ImportedCase read, Actor by)
            throws IOException {
        List<BlobId> kept = new ArrayList<>();
        boolean whole = false;
        try {
            if (!keep(zip, record, open, box, kept)) {
                return refused(List.of("有附件打不开，或者与办理记录不符，没有读入"));
            }
            Outcome<RequestNumber> taken =
                    Objects.requireNonNull(transaction.execute(status -> takeOver(record, by, status)));
            whole = taken instanceof Outcome.Done;
            return switch (taken) {
                case Outcome.Refused<RequestNumber> refused -> Outcome.refused(refused.problems());
                case Outcome.Done<RequestNumber> done -> Outcome.done(read);
            };
        } finally {
            if (!whole) {
                kept.forEach(vault::discard);
            }
        }
    }

    /** The case, then what followed it; all of it or nothing. */
    private Outcome<RequestNumber> takeOver(SealedRecord record, Actor by, TransactionStatus status) {
        Outcome<RequestNumber> taken = taking.takeOver(record.record(), by);
        if (!(taken instanceof Outcome.Done<RequestNumber>(RequestNumber number))) {
            return taken;
        }
        if (remedies.takeOver(record.remedies(), number, by) instanceof Outcome.Refused<Integer>(var problems)) {
            status.setRollbackOnly();
            return Outcome.refused(problems);
        }
        for (CaseTransfer known : record.transfers().reversed()) {
            if (known.receipt() != null) {
                transfers.takeOver(number, known, known.receipt());
            }
        }
        return taken;
    }

    /** Files first, then the facts that name them. @return whether every file was what the record says */
    private boolean keep(Path zip, SealedRecord record, Map<String, String> open, PassphraseBox box, List<BlobId> kept)
            throws IOException {
        Map<String, List<SealedRecord.KeptFile>> wanted = new HashMap<>();
        for (SealedRecord.KeptFile file : record.files()) {
            String path = file.path().isEmpty() ? open.getOrDefault(file.sha256(), "") : file.path();
            wanted.computeIfAbsent(path, p -> new ArrayList<>()).add(file);
        }
        Set<String> found = new HashSet<>();
        try (ZipInputStream in = zip(zip)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                List<SealedRecord.KeptFile> here = wanted.getOrDefault(entry.getName(), List.of());
                byte[] raw = here.isEmpty() ? new byte[0] : in.readAllBytes();
                for (SealedRecord.KeptFile file : here) {
                    byte[] content = file.path().isEmpty()
                            ? raw
                            : box.open(raw, file.path()).orElse(null);
                    if (content == null || !Digests.of(content).sha256().equals(file.sha256())) {
                        return false;
                    }
                    if (vault.keepAs(file.id(), new ByteArrayInputStream(content))) {
                        kept.add(file.id());
                    }
                    found.add(entry.getName());
                }
            }
        } catch (IllegalArgumentException notItsContent) {
            return false;
        }
        return found.containsAll(wanted.keySet());
    }

    private static Map<String, byte[]> entries(Path zip, Set<String> names) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream in = zip(zip)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (names.contains(entry.getName())) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static ZipInputStream zip(Path zip) throws IOException {
        return new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)), StandardCharsets.UTF_8);
    }

    private static Outcome<ImportedCase> refused(List<String> reasons) {
        return Outcome.refused(reasons.stream().map(Problem::of).toList());
    }
}
