/**
 * 年报印制: a {@link org.gongkai.reportform.StatutoryReport} as a file people expect from a government.
 *
 * <p>{@link org.gongkai.reportform.writing.WritingReport} writes a {@link org.gongkai.reportform.writing.ReportFormat}; the tables are
 * laid out once ({@code FormTables}) and the room {@code paper} prints them. What was written is read back
 * ({@code ReadBack}) and compared cell by cell: a file that does not agree is not handed out.
 */
@NamedInterface("writing")
@NullMarked
package org.gongkai.reportform.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
