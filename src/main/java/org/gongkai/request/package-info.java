/**
 * 依申请公开: a request for information from filing to archive (条例第四章).
 *
 * <p>Reading order. What can happen: {@link org.gongkai.request.RequestFact}, {@link org.gongkai.request.CaseStage} and the
 * table of {@link org.gongkai.request.Move}s. How it is made to happen: {@link org.gongkai.request.FilingRequest},
 * {@link org.gongkai.request.RegisteringPaperRequest} and the other use cases, each of which adds its fact through
 * {@code CaseDesk}. How it is read: {@link org.gongkai.request.RequestFiles} by the office,
 * {@link org.gongkai.request.TrackingRequest} by the applicant, {@link org.gongkai.request.RequestFigures} by the annual
 * report.
 *
 * <p>Facts are kept and everything else is derived: {@code FoldedCase} puts the facts of a case in their places,
 * {@code CaseClock} asks the legal clock, {@code CaseView} is the case as it stood on a day. The header row of a case is a
 * projection, written with the fact, and serves to find and to count only. Personal data is sealed under a key of the case
 * ({@code Secrets}).
 */
@ApplicationModule(allowedDependencies = {"agency", "identity", "statute", "paper", "vault", "workday", "page"})
@NullMarked
package org.gongkai.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
