/**
 * 公报: the county government's gazette. An issue is a list of published editions, frozen and printed when it is released.
 *
 * <p>Reading order: {@link org.gongkai.gazette.IssueNumber}; {@link org.gongkai.gazette.CompilingIssue}, which picks and orders;
 * {@link org.gongkai.gazette.ReleasingIssue}, which compares the printed words with the platform's and freezes;
 * {@link org.gongkai.gazette.CorrectingIssue}; {@link org.gongkai.gazette.Gazette}, what everybody may read, and
 * {@link org.gongkai.gazette.GazetteDesk}, what the office sees. The news is {@link org.gongkai.gazette.IssueReleased}.
 * Decision record 0038.
 */
@ApplicationModule(
        displayName = "公报",
        allowedDependencies = {"agency", "catalogue", "document", "identity", "page", "paper", "vault"})
@NullMarked
package org.gongkai.gazette;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
