/**
 * 公文纸: content onto DOCX, PDF and OFD in the layout of GB/T 9704-2012.
 *
 * <p>Reading order: {@link org.gongkai.paper.OfficialPaper} is the content, made of {@link org.gongkai.paper.Block}s;
 * {@link org.gongkai.paper.PrintingPaper} prints it as a {@link org.gongkai.paper.PaperFormat}. Inside, {@code Measures} holds
 * the numbers of the standard, {@code PageFlow} lays the content out on pages, and a printer for each format writes what was
 * laid out: PDF and OFD show the same pages, DOCX leaves the breaking of lines and pages to the word processor.
 *
 * <p>{@link org.gongkai.paper.RedactingPdf} takes parts of a PDF out for good, and looks at what it made as an attacker would
 * (docs/redaction.md).
 */
@NullMarked
@ApplicationModule(
        displayName = "公文纸",
        allowedDependencies = {})
package org.gongkai.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
