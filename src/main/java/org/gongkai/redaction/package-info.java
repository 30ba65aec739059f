/**
 * 区分处理 (第三十七条): taking what may not be disclosed out of a PDF, in the browser, for the reply of one case.
 *
 * <p>Reading order: {@link org.gongkai.redaction.Redacting} is the work from the file that is opened to the file that is verified and
 * goes along with the reply; {@code Suggestions} finds what probably has to go; {@code RedactionStore} keeps files and boxes. How a PDF is
 * redacted and verified is the business of room {@code paper} (docs/redaction.md).
 */
@ApplicationModule(
        displayName = "区分处理",
        allowedDependencies = {"request", "identity", "statute", "paper", "proof", "vault", "page"})
@NullMarked
package org.gongkai.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
