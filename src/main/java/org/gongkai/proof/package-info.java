/**
 * 校核: personal data, wrong wording and left-over placeholders in any text.
 *
 * <p>Reading order: {@link org.gongkai.proof.Proofreading} reads a text and answers {@link org.gongkai.proof.Finding}s, each with its place in
 * the text as it was given; {@link org.gongkai.proof.Masking} hides the personal ones in the format of the inspection bulletins;
 * {@link org.gongkai.proof.WordingRules} are dated data with reason and source, to which a county adds its own. Everything runs in
 * time linear in the length of the text, offline, and finds the same tomorrow. No text can be read for names of persons reliably, so
 * none are looked for.
 */
@ApplicationModule(
        displayName = "校核",
        allowedDependencies = {})
@NullMarked
package org.gongkai.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
