/**
 * 咨询投诉举报: letters of the public to an organ that are no requests for information: questions, complaints, reports, mistakes found on
 * the site, suggestions.
 *
 * <p>Reading order: {@link org.gongkai.dialogue.LetterKind} with its {@link org.gongkai.dialogue.LetterLimits};
 * {@link org.gongkai.dialogue.LetterFact}, what can happen; {@link org.gongkai.dialogue.WritingLetter} and
 * {@link org.gongkai.dialogue.FollowingLetter} for the writer, {@link org.gongkai.dialogue.HandlingLetter},
 * {@link org.gongkai.dialogue.OverseeingLetter} and
 * {@link org.gongkai.dialogue.Letters} for the office, {@link org.gongkai.dialogue.PublishedLetters} for everybody,
 * {@link org.gongkai.dialogue.LetterFigures} for the year.
 *
 * <p>Facts are kept; the header of a letter is their projection and serves to find and to count. The words of the writer and of the
 * answer are sealed under a key of the letter; what is published is written anew, without personal data.
 */
@ApplicationModule(
        displayName = "咨询投诉举报",
        allowedDependencies = {"agency", "identity", "vault", "workday", "page"})
@NullMarked
package org.gongkai.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
