package org.gongkai.page;

import java.util.List;

/**
 * Something an official may do next, or may not, and then why (part {@code moves.jte}).
 *
 * @param verb the verb of the law: 告知补正, 延期, 答复 …
 * @param article the article it rests on, e.g. {@code 《条例》第三十条}
 * @param href where it is done; not looked at while there are reasons against
 * @param reasonsAgainst why it cannot be done now; empty when it can
 */
public record MoveLink(String verb, String article, String href, List<String> reasonsAgainst) {

    public MoveLink {
        reasonsAgainst = List.copyOf(reasonsAgainst);
    }

    public boolean isAllowed() {
        return reasonsAgainst.isEmpty();
    }
}
