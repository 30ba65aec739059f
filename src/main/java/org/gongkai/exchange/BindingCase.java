package org.gongkai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.paper.BindingPapers;
import org.gongkai.paper.BoundPapers;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.ZipPackage;
import org.gongkai.remedy.CarryingRemedies;
import org.gongkai.request.CarriedCase;
import org.gongkai.request.CarryingCase;
import org.gongkai.request.LookingAtPersonalData;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 整理案卷: the whole case as one file, by one press. Holds the applicant whole and therefore opens only to those who handle the
 * case; each making leaves a trace. Query code and papers that proved identity are never in it.
 */
@Component
public class BindingCase {

    private static final int SHORTEST_PASSPHRASE = 12;

    private final RequestFiles files;
    private final LookingAtPersonalData looking;
    private final CasePapers papers;
    private final CarryingCase carrying;
    private final CarryingRemedies remedies;
    private final TransferStore transfers;
    private final Vault vault;
    private final Clock clock;

    BindingCase(
            RequestFiles files,
            LookingAtPersonalData looking,
            CasePapers papers,
            CarryingCase carrying,
            CarryingRemedies remedies,
            TransferStore transfers,
            Vault vault,
            Clock clock) {
        this.files = files;
        this.looking = looking;
        this.papers = papers;
        this.carrying = carrying;
        this.remedies = remedies;
        this.transfers = transfers;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * The case as one PDF: contents, then every paper in archive order with its page in the volume.
     *
     * @return empty when there is no such case
     * @throws org.gongkai.identity.NotPermitted unless the person handles the case
     */
    public Optional<BoundCase> volume(RequestNumber number, CaseFileKind kind, Actor by) {
        return lay(number, kind, by)
                .map(laid -> new BoundCase(
                        number + "-" + kind.label() + ".pdf",
                        PaperFormat.PDF.mediaType(),
                        laid.volume().content()));
    }

    /**
     * The case as a zip: the volume, every paper by itself in folders, {@code manifest.json} with what they are and their digests
     * (SHA-256 and SM3), and {@code checksums.sha256} for those who only have the tools of their system.
     *
     * @return empty when there is no such case
     * @throws org.gongkai.identity.NotPermitted unless the person handles the case
     */
    public Optional<BoundCase> pack(RequestNumber number, CaseFileKind kind, Actor by) {
        return lay(number, kind, by)
                .map(laid -> new BoundCase(
                        number + "-" + kind.label() + ".zip",
                        "application/zip",
                        packed(laid, null, by, clock.instant())));
    }

    /**
     * The 归档卷 as a zip that another installation can read back ({@link ImportingCase}): beside the papers lies the case as data,
     * sealed with a passphrase. Field of problems: {@code passphrase}.
     *
     * @return empty when there is no such case
     * @throws org.gongkai.identity.NotPermitted unless the person handles the case
     */
    public Optional<Outcome<BoundCase>> packWithRecord(RequestNumber number, String passphrase, Actor by) {
        Outcome<CarriedCase> carried;
        try {
            looking.requireHandling(number, by);
            carried = passphrase.strip().length() < SHORTEST_PASSPHRASE
                    ? Outcome.refused(List.of(new Problem("passphrase", "口令至少" + SHORTEST_PASSPHRASE + "个字符，另行告知接收方")))
                    : carrying.carry(number, by);
        } catch (NoSuchElementException unknown) {
            return Optional.empty();
        }
        return switch (carried) {
            case Outcome.Refused<CarriedCase> refused -> Optional.of(Outcome.refused(refused.problems()));
            case Outcome.Done<CarriedCase>(CarriedCase one) -> {
                Carried sealed = new Carried(
                        one,
                        remedies.carry(number, by),
                        transfers.of(number).stream()
                                .filter(transfer -> transfer.receipt() != null)
                                .toList(),
                        new PassphraseBox(passphrase.strip()));
                yield lay(number, CaseFileKind.ARCHIVE, by)
                        .map(laid -> Outcome.done(new BoundCase(
                                number + "-可读回的案卷.zip", "application/zip", packed(laid, sealed, by, clock.instant()))));
            }
        };
    }

    private record Carried(CarriedCase carried, String remedies, List<CaseTransfer> transfers, PassphraseBox box) {}

    private record Laid(RequestFile file, CaseFileKind kind, Veil veil, List<CasePaper> papers, BoundPapers volume) {}

    private Optional<Laid> lay(RequestNumber number, CaseFileKind kind, Actor by) {
        try {
            looking.requireHandling(number, by);
        } catch (NoSuchElementException unknown) {
            return Optional.empty();
        }
        return files.findWhole(number, kind.purpose(), by).map(file -> {
            Veil veil = kind == CaseFileKind.EVIDENCE ? Veil.overThirdParties(file) : Veil.none();
            List<CasePaper> laid = papers.of(file, kind, veil, by);
            CaseContents contents = new CaseContents(file, kind, laid, veil);
            BoundPapers volume = BindingPapers.bind(
                    number + " " + kind.label(),
                    contents::paper,
                    laid.stream().map(CasePaper::sheet).toList());
            return new Laid(file, kind, veil, laid, volume);
        });
    }

    private byte[] packed(Laid laid, @Nullable Carried carried, Actor by, Instant madeAt) {
        List<CaseManifest.PackedFile> listed = new ArrayList<>();
        ZipPackage zip = new ZipPackage();
        listed.add(CaseManifest.volume(laid.volume().content()));
        zip.add(CaseManifest.VOLUME, laid.volume().content());
        for (int i = 0; i < laid.papers().size(); i++) {
            CasePaper paper = laid.papers().get(i);
            zip.add(paper.path(i + 1), paper.content());
            listed.add(
                    CaseManifest.paper(paper, i + 1, laid.volume().firstPages().get(i)));
        }
        if (carried != null) {
            seal(carried, zip, listed);
        }
        byte[] manifest = CaseManifest.json(laid.file(), laid.kind(), laid.veil(), listed, by.displayName(), madeAt);
        zip.add(CaseManifest.NAME, manifest);
        zip.add(CaseManifest.CHECKSUMS, CaseManifest.checksums(listed, manifest));
        return zip.bytes();
    }

    /** The record, and those files of the case that are not among its papers. */
    private void seal(Carried carried, ZipPackage zip, List<CaseManifest.PackedFile> listed) {
        Set<String> open = listed.stream().map(one -> one.digests().sha256()).collect(Collectors.toSet());
        List<SealedRecord.KeptFile> files = new ArrayList<>();
        for (BlobId id : carried.carried().files()) {
            byte[] content = content(id);
            if (content == null) {
                continue; // destroyed by the rules of retention
            }
            String sha256 = Digests.of(content).sha256();
            String path = open.contains(sha256) ? "" : SealedRecord.FOLDER + (files.size() + 1) + ".gkp";
            if (!path.isEmpty()) {
                add(carried.box().seal(content, path), path, "附件（加密）", zip, listed);
            }
            files.add(new SealedRecord.KeptFile(id, sha256, path));
        }
        byte[] record =
                new SealedRecord(carried.carried().content(), carried.remedies(), carried.transfers(), files).json();
        add(carried.box().seal(record, SealedRecord.PATH), SealedRecord.PATH, SealedRecord.TITLE, zip, listed);
    }

    private static void add(
            byte[] sealed, String path, String title, ZipPackage zip, List<CaseManifest.PackedFile> listed) {
        zip.add(path, sealed);
        listed.add(CaseManifest.sealed(path, title, sealed));
    }

    private byte @Nullable [] content(BlobId id) {
        try (InputStream in = vault.open(id).orElse(null)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
