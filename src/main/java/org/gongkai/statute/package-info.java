/**
 * 法规: the law as values — time limits, the legal clock, dispositions, remedies, fees. No storage, no web, no person.
 *
 * <p>Reading order. The clock: {@link org.gongkai.statute.ClockFact} goes in, {@link org.gongkai.statute.LegalClock} reads,
 * {@link org.gongkai.statute.ClockAnswer} comes out; its terms stand in {@link org.gongkai.statute.TimeLimits}, an office's
 * reading of silent law in {@link org.gongkai.statute.ClockPractice}. The reply:
 * {@link org.gongkai.statute.Disposition} with its {@link org.gongkai.statute.Table3Row}, its
 * {@link org.gongkai.statute.Ground grounds} and {@link org.gongkai.statute.RemedyText remedies}. The money:
 * {@link org.gongkai.statute.FeeScale}. Rule ids such as R-11 are those of the rule table in the law reference.
 */
@ApplicationModule(allowedDependencies = {"workday"})
@NullMarked
package org.gongkai.statute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
