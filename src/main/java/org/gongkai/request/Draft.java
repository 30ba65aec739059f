package org.gongkai.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 草稿: what was typed and uploaded so far.
 *
 * @param answers by name of the form field
 * @param uploads in the order they came
 * @param expiresAt then it is forgotten, uploads included
 * @param filedAs the request it became; null while it is a draft
 */
public record Draft(
        DraftToken token,
        Map<String, String> answers,
        List<Upload> uploads,
        Instant expiresAt,
        @Nullable RequestNumber filedAs) {

    public Draft {
        answers = Map.copyOf(answers);
        uploads = List.copyOf(uploads);
    }

    /** A file that was uploaded for a field of the form. */
    public record Upload(String field, Attachment file) {}

    /** The files of one field. */
    public List<Attachment> files(String field) {
        return uploads.stream()
                .filter(u -> u.field().equals(field))
                .map(Upload::file)
                .toList();
    }

    /** The answer of a field, or the empty string. */
    public String answer(String field) {
        return answers.getOrDefault(field, "");
    }
}
