package org.gongkai.dialogue;

import java.time.Clock;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds one fact to a letter that is held, with its sealed words, and lets the header follow. */
@Component
class KeepingLetterFact {

    private final LetterStore store;
    private final LetterSecrets secrets;
    private final Clock clock;

    KeepingLetterFact(LetterStore store, LetterSecrets secrets, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
    }

    Outcome<LetterNumber> keep(Letter letter, LetterFact fact, Actor by) {
        return keep(letter, fact, letter.handledBy(), null, by);
    }

    /** @param handler office that handles it afterwards */
    Outcome<LetterNumber> keep(
            Letter letter, LetterFact fact, AgencyCode handler, @Nullable LetterWords words, Actor by) {
        Letter after = letter.after(fact, handler);
        byte[] sealed = words == null
                ? null
                : secrets.sealWords(letter.number(), store.secret(letter.id()).orElseThrow(), after.facts(), words);
        store.append(
                letter.id(),
                letter.number(),
                new RecordedLetterFact(after.facts(), fact, clock.instant(), by.username(), by.displayName()),
                sealed);
        store.project(after, fact);
        return Outcome.done(letter.number());
    }
}
