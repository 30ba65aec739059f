/**
 * 年报读取: any published annual report becomes a {@link org.gongkai.reportform.StatutoryReport}, or is refused with the reason.
 *
 * <p>One idea for all layouts. {@link org.gongkai.reportform.reading.ReadingReport} opens a file; a reader of its kind
 * ({@code HtmlFile}, {@code WordFile}, {@code PdfFile} …) turns it into {@code Line}s of {@code Piece}s, saying how far the pieces'
 * places can be trusted. {@code Rows} parts labels from the slots that hold numbers or blanks; {@code Alignment} finds which row of
 * the form each row of the document is, from label, order and number; {@code SlotChoice} finds which slots are the columns;
 * {@code Table3Reading} and its brothers accept what is certain, confirm by sums what is likely, and leave the rest unread.
 * A number is never invented; unknown is never zero. Nothing here touches the network.
 */
@NamedInterface("reading")
@NullMarked
package org.gongkai.reportform.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
