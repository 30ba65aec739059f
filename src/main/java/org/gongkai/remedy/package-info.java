/**
 * 复议诉讼: administrative reviews and lawsuits about disclosure, as far as the office must know them: for Table 4 of the annual report
 * and for the case they followed.
 *
 * <p>Reading order: {@link org.gongkai.remedy.RemedyType} and {@link org.gongkai.remedy.RemedyResult} with the column each result
 * counts in (OQ-7); {@link org.gongkai.remedy.RecordingRemedy} appends facts; {@link org.gongkai.remedy.RemedyCases} is read by the
 * office, {@link org.gongkai.remedy.RemedyFigures} by the annual report.
 * {@link org.gongkai.remedy.CarryingRemedies} lets them travel with the file of their request,
 * {@link org.gongkai.remedy.TakingOverOldRemedy} takes those of a register kept before.
 */
@ApplicationModule(
        displayName = "复议诉讼",
        allowedDependencies = {"request", "agency", "identity", "workday", "page"})
@NullMarked
package org.gongkai.remedy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
