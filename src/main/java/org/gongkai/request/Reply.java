package org.gongkai.request;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Ground;
import org.gongkai.statute.Particular;
import org.gongkai.statute.SubType;
import org.jspecify.annotations.Nullable;

/**
 * 答复: what a reply says (条例第三十六条至第三十九条). {@link ReplyChecks} tells what is missing.
 *
 * @param disposition 处理决定, exactly one; null while none is chosen
 * @param grounds why something is withheld, in order; the first counts
 * @param subTypes kinds named by a ground
 * @param texts what is written under each particular the disposition asks for
 * @param earlier X2 重复申请: the earlier request that was answered; null if answered before this system
 * @param provision the form in which it is given; null when nothing is given
 * @param provisionReason why that is another form than the one asked for (条例第四十条)
 * @param files what is given along
 */
public record Reply(
        @Nullable Disposition disposition,
        List<Ground> grounds,
        Set<SubType> subTypes,
        Map<Particular, String> texts,
        @Nullable RequestNumber earlier,
        @Nullable Provision provision,
        String provisionReason,
        List<Attachment> files) {

    public Reply {
        grounds = List.copyOf(grounds);
        subTypes = Set.copyOf(subTypes);
        texts = Map.copyOf(texts);
        files = List.copyOf(files);
    }

    /** What is written under a particular, or the empty string. */
    public String text(Particular particular) {
        return texts.getOrDefault(particular, "");
    }

    /** The same without blanks around texts and without empty ones. */
    Reply tidied() {
        Map<Particular, String> tidy = new EnumMap<>(Particular.class);
        texts.forEach((particular, text) -> {
            if (!text.isBlank()) {
                tidy.put(particular, Typed.text(text));
            }
        });
        return new Reply(disposition, grounds, subTypes, tidy, earlier, provision, Typed.text(provisionReason), files);
    }
}
