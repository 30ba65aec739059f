package org.gongkai.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.paper.BindingPapers;
import org.gongkai.paper.BoundPapers;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.ZipPackage;
import org.gongkai.request.LookingAtPersonalData;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.springframework.stereotype.Component;

/**
 * 整理案卷: the whole case as one file, by one press. Holds the applicant whole and therefore opens only to those who handle the
 * case; each making leaves a trace. Query code and papers that proved identity are never in it.
 */
@Component
public class BindingCase {

    private final RequestFiles files;
    private final LookingAtPersonalData looking;
    private final CasePapers papers;
    private final Clock clock;

    BindingCase(RequestFiles files, LookingAtPersonalData looking, CasePapers papers, Clock clock) {
        this.files = files;
        this.looking = looking;
        this.papers = papers;
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
                        number + "-" + kind.label() + ".zip", "application/zip", packed(laid, by, clock.instant())));
    }

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

    private static byte[] packed(Laid laid, Actor by, Instant madeAt) {
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
        byte[] manifest = CaseManifest.json(laid.file(), laid.kind(), laid.veil(), listed, by.displayName(), madeAt);
        zip.add(CaseManifest.NAME, manifest);
        zip.add(CaseManifest.CHECKSUMS, CaseManifest.checksums(listed, manifest));
        return zip.bytes();
    }
}
