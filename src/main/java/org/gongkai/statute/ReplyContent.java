package org.gongkai.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 答复内容: what a draft reply says, as far as the law checks it.
 *
 * @param on the day it is to be made
 * @param grounds why something is withheld; for a partial disclosure of the withheld part
 * @param subTypes the kinds named
 * @param texts what is written under each particular; blank counts as missing
 * @param thirdParty what the third party said
 */
public record ReplyContent(
        Disposition disposition,
        LocalDate on,
        List<Ground> grounds,
        Set<SubType> subTypes,
        Map<Particular, String> texts,
        ThirdPartyOpinion thirdParty) {

    /** 第三方意见. */
    public enum ThirdPartyOpinion {
        /** Nobody was asked. */
        NOT_ASKED,
        /** Asked; no answer yet or none in time. */
        SILENT,
        CONSENTS,
        /** Refuses without reasonable grounds. */
        REFUSES,
        /** Refuses with reasonable grounds. */
        REFUSES_WITH_GROUNDS
    }

    public ReplyContent {
        grounds = List.copyOf(grounds);
        subTypes = Set.copyOf(subTypes);
        texts = Map.copyOf(texts);
    }

    boolean says(Particular particular) {
        return !texts.getOrDefault(particular, "").isBlank();
    }
}
