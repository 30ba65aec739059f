/**
 * 交换: what leaves the program whole and can be read back: case files for the archive and for a review body.
 *
 * <p>Reading order: {@link org.gongkai.exchange.BindingCase} makes the file of one case, of {@code CasePaper}s that
 * {@code CasePapers} lays together in archive order ({@link org.gongkai.exchange.CaseChapter});
 * {@link org.gongkai.exchange.VerifyingCaseFile} reads such a file and says whether anything in it was changed, without
 * Spring or database; {@link org.gongkai.exchange.TransferringCase} hands a file to the archive and keeps the receipt.
 * {@link org.gongkai.exchange.ImportingCase} reads one with its sealed record into this installation.
 * {@link org.gongkai.exchange.ImportingItems} takes over what an older site published, from a table or from a copy of its pages;
 * {@link org.gongkai.exchange.ImportingRegister} the requests of earlier years, from the table an office kept them in.
 * {@link org.gongkai.exchange.ExportingAll} writes an organ or the county in open formats; {@link org.gongkai.exchange.ArchivingDocuments}
 * hands public documents to archive and library as a BagIt bag.
 */
@ApplicationModule(
        displayName = "交换",
        allowedDependencies = {
            "request",
            "remedy",
            "document",
            "catalogue",
            "agency",
            "identity",
            "statute",
            "paper",
            "vault",
            "page"
        })
@NullMarked
package org.gongkai.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
