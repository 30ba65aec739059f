package org.gongkai.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the office reads it.
 *
 * @param words as written; name and contact are empty until somebody asks for them, see {@link Letters#writer}
 * @param named whether the writer gave a name or a contact
 * @param reply null while there is none
 */
public record LetterFile(
        Letter letter,
        String agencyName,
        LetterWords words,
        boolean named,
        @Nullable Reply reply,
        List<RecordedLetterFact> facts) {

    /** 答复. @param byUsername who gave it */
    public record Reply(LocalDate on, String text, String byUsername) {}

    @Override
    public String toString() {
        return "LetterFile " + letter.number();
    }

    static LetterWords words(
            Letter letter,
            List<RecordedLetterFact> facts,
            LetterSecrets.SecretRow row,
            Map<Integer, byte[]> sealed,
            LetterSecrets secrets) {
        int seq = facts.getFirst().seq();
        return secrets.openWords(letter.number(), row.subjectKey(), seq, bytes(sealed, seq));
    }

    static @Nullable Reply reply(
            Letter letter,
            List<RecordedLetterFact> facts,
            LetterSecrets.SecretRow row,
            Map<Integer, byte[]> sealed,
            LetterSecrets secrets) {
        return facts.stream()
                .filter(f -> f.fact() instanceof LetterFact.LetterReplied)
                .findFirst()
                .map(f -> new Reply(
                        f.fact().on(),
                        secrets.openWords(letter.number(), row.subjectKey(), f.seq(), bytes(sealed, f.seq()))
                                .text(),
                        f.actor()))
                .orElse(null);
    }

    private static byte[] bytes(Map<Integer, byte[]> sealed, int seq) {
        byte[] found = sealed.get(seq);
        if (found == null) {
            throw new IllegalStateException("the words of a letter are missing");
        }
        return found;
    }
}
