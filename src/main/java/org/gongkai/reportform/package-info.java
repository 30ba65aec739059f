/**
 * 年报表式: the statutory annual report on government information disclosure (政府信息公开工作年度报告) as a value.
 *
 * <p>Reading order: {@link org.gongkai.reportform.CellName} names a cell; {@link org.gongkai.reportform.FormEdition} and
 * {@link org.gongkai.reportform.FormLayout} say which cells a form has, how they are printed and which sums they obey;
 * {@link org.gongkai.reportform.StatutoryReport} is one report, filled from facts or read from a file;
 * {@link org.gongkai.reportform.ReportChecks} evaluates the same sums and compares the words with the tables;
 * {@link org.gongkai.reportform.ReportJson} and {@link org.gongkai.reportform.ReportHtml} write it. A cell may be unknown, and
 * unknown is never zero.
 */
@NullMarked
@ApplicationModule(
        displayName = "年报表式",
        allowedDependencies = {"statute", "paper", "paper :: reading"})
package org.gongkai.reportform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
