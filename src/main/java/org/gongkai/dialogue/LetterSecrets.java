package org.gongkai.dialogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.gongkai.vault.SealedBox;
import org.gongkai.vault.SubjectBox;
import org.springframework.stereotype.Component;

/** 封存: seals the words of a letter under a key of its own; whoever deletes the key destroys them (PIPL 47). */
@Component
class LetterSecrets {

    /** Without letters and digits that are mistaken for one another. */
    private static final String CODE_CHARACTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 8;

    private final SealedBox box;
    private final LetterJson json;
    private final SecureRandom random = new SecureRandom();

    LetterSecrets(SealedBox box, LetterJson json) {
        this.box = box;
        this.json = json;
    }

    /** The secret row of a letter: its sealed key, the query code sealed with it, the code's keyed digest. */
    record SecretRow(byte[] subjectKey, byte[] queryCode, byte[] queryCodeMac) {}

    String newQueryCode() {
        var code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(CODE_CHARACTERS.charAt(random.nextInt(CODE_CHARACTERS.length())));
        }
        return code.toString();
    }

    SecretRow newRow(LetterNumber number, String queryCode) {
        byte[] key = box.newSubjectKey(place(number));
        byte[] sealedCode =
                box.under(key, place(number)).seal(queryCode.getBytes(StandardCharsets.US_ASCII), "query-code");
        return new SecretRow(key, sealedCode, mac(number, queryCode));
    }

    /** As people type it: blanks, dashes and small letters do not matter. */
    boolean isCode(LetterNumber number, String typed, byte[] expectedMac) {
        String code = typed.replaceAll("[\\s\\-]", "").toUpperCase(Locale.ROOT);
        return MessageDigest.isEqual(mac(number, code), expectedMac);
    }

    byte[] sealWords(LetterNumber number, SecretRow row, int seq, LetterWords words) {
        return own(number, row).seal(json.bytes(words), "fact/" + seq);
    }

    LetterWords openWords(LetterNumber number, byte[] subjectKey, int seq, byte[] sealed) {
        return json.words(box.under(subjectKey, place(number)).open(sealed, "fact/" + seq));
    }

    private SubjectBox own(LetterNumber number, SecretRow row) {
        return box.under(row.subjectKey(), place(number));
    }

    private byte[] mac(LetterNumber number, String queryCode) {
        return box.blindIndex("letter.query-code", number.value() + " " + queryCode);
    }

    private static String place(LetterNumber number) {
        return "letter/" + number.value();
    }
}
