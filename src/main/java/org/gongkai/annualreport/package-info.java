/**
 * 年报编制: the annual report of an organ or of the whole county, compiled from facts.
 *
 * <p>Reading order: {@link org.gongkai.annualreport.CompilingReport} turns a year's facts into cells;
 * {@link org.gongkai.annualreport.DeclaringFigures} takes what no case tells (Table 2);
 * {@link org.gongkai.annualreport.DraftingReport} writes the words, overrides a figure, answers a finding; the table of
 * {@link org.gongkai.annualreport.ReportMove}s and {@link org.gongkai.annualreport.AdvancingReport} lead from draft to publication;
 * {@link org.gongkai.annualreport.ReportDesk} is read by the office, {@link org.gongkai.annualreport.PublishedReports} by everybody.
 * What is signed is frozen as an edition: figures, words and the case numbers behind each figure.
 * {@link org.gongkai.annualreport.CollectingReports} takes in the reports that organs made themselves, and history, which
 * {@link org.gongkai.annualreport.CollectedReports} lists, checks and adds up.
 * {@link org.gongkai.annualreport.CheckingBroughtReport} reads and checks any report that anybody brings, and keeps nothing.
 */
@ApplicationModule(
        displayName = "年报编制",
        allowedDependencies = {
            "agency",
            "document",
            "identity",
            "request",
            "remedy",
            "review",
            "reportform",
            "reportform::reading",
            "reportform::writing",
            "statute",
            "page"
        })
@NullMarked
package org.gongkai.annualreport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
