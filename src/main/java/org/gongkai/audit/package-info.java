/**
 * 留痕: who did what, append-only, chained with SM3.
 *
 * <p>Reading order: {@link org.gongkai.page.Traced} is the news every room below publishes; {@code TrailWriter} puts it into the
 * transaction of the change; {@code TrailChain} takes what was committed, in one line, into the chain and tells its head to
 * {@code Anchors}, a file outside the database. {@code RowSeals} keeps a digest of every row that changes lawfully, and what
 * they come to goes into the chain. {@link org.gongkai.audit.Trail} reads,
 * {@link org.gongkai.audit.VerifyingTrail} finds out what was changed behind the program's back,
 * {@link org.gongkai.audit.ExportingTrail} takes it out.
 *
 * <p>Why not chain in the transaction of the change: every change would then wait for the commit before it. See
 * docs/decisions/0016, for the rows 0056.
 */
@ApplicationModule(allowedDependencies = {"identity", "page"})
@NullMarked
package org.gongkai.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
