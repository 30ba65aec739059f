package org.gongkai.dialogue;

import org.gongkai.agency.AgencyCode;
import org.gongkai.page.FactsAsJson;
import org.springframework.stereotype.Component;

/** Facts and sealed words as JSON. */
@Component
class LetterJson extends FactsAsJson<LetterFact> {

    LetterJson() {
        super(LetterFact.class, new Identifier<>(AgencyCode.class, AgencyCode::value, AgencyCode::new));
    }

    byte[] bytes(LetterWords words) {
        return json.writeValueAsBytes(words);
    }

    LetterWords words(byte[] plain) {
        return json.readValue(plain, LetterWords.class);
    }
}
