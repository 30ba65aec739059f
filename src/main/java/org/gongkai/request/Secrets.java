package org.gongkai.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.gongkai.vault.SealedBox;
import org.gongkai.vault.SubjectBox;
import org.springframework.stereotype.Component;

/**
 * 个人信息封存: seals what is personal under a key of the case. Deleting that key destroys the personal data of the case, also
 * inside facts that may not be deleted (PIPL 47).
 */
@Component
class Secrets {

    /** Without letters and digits that are mistaken for one another. */
    static final String CODE_CHARACTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 8;

    private final SealedBox box;
    private final FactJson json;
    private final SecureRandom random = new SecureRandom();

    Secrets(SealedBox box, FactJson json) {
        this.box = box;
        this.json = json;
    }

    /**
     * The secret row of a case.
     *
     * @param subjectKey key of the case, sealed
     * @param queryCode query code, sealed with it
     * @param queryCodeMac keyed digest of the query code
     * @param applicant the applicant as known now, sealed with it
     */
    record SecretRow(byte[] subjectKey, byte[] queryCode, byte[] queryCodeMac, byte[] applicant) {}

    SecretRow newRow(RequestNumber number, String queryCode, Applicant applicant) {
        byte[] key = box.newSubjectKey(place(number));
        SubjectBox own = box.under(key, place(number));
        return new SecretRow(
                key,
                own.seal(queryCode.getBytes(StandardCharsets.US_ASCII), "query-code"),
                mac(number, queryCode),
                sealApplicant(own, applicant));
    }

    String newQueryCode() {
        var code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(CODE_CHARACTERS.charAt(random.nextInt(CODE_CHARACTERS.length())));
        }
        return code.toString();
    }

    /** As people type it: blanks, dashes and small letters do not matter. */
    static String normalCode(String typed) {
        return typed.replaceAll("[\\s\\-]", "").toUpperCase(Locale.ROOT);
    }

    boolean isCode(RequestNumber number, String typed, byte[] expectedMac) {
        return MessageDigest.isEqual(mac(number, normalCode(typed)), expectedMac);
    }

    String queryCode(RequestNumber number, SecretRow row) {
        return new String(own(number, row).open(row.queryCode(), "query-code"), StandardCharsets.US_ASCII);
    }

    Applicant applicant(RequestNumber number, SecretRow row) {
        return json.readBytes(own(number, row).open(row.applicant(), "applicant"), Applicant.class);
    }

    byte[] sealApplicant(RequestNumber number, SecretRow row, Applicant applicant) {
        return sealApplicant(own(number, row), applicant);
    }

    byte[] sealPart(RequestNumber number, SecretRow row, int seq, PersonalPart part) {
        return own(number, row).seal(json.write(part), "fact/" + seq);
    }

    PersonalPart openPart(RequestNumber number, SecretRow row, int seq, byte[] sealed) {
        return json.readPart(own(number, row).open(sealed, "fact/" + seq));
    }

    byte[] bytes(ReplyLetter letter) {
        return json.writeBytes(letter);
    }

    byte[] sealLetter(RequestNumber number, SecretRow row, String place, byte[] plain) {
        return own(number, row).seal(plain, place);
    }

    ReplyLetter openLetter(RequestNumber number, SecretRow row, String place, byte[] sealed) {
        return json.readBytes(own(number, row).open(sealed, place), ReplyLetter.class);
    }

    /** A letter as the JSON it was frozen as. */
    String letterText(RequestNumber number, SecretRow row, String place, byte[] sealed) {
        return new String(own(number, row).open(sealed, place), StandardCharsets.UTF_8);
    }

    /** Finds requests of the same applicant without telling who it is. */
    byte[] applicantIndex(String proofNumber) {
        return box.blindIndex("request.applicant", IdentityNumbers.normal(proofNumber));
    }

    private byte[] mac(RequestNumber number, String queryCode) {
        return box.blindIndex("request.query-code", number.value() + " " + queryCode);
    }

    private byte[] sealApplicant(SubjectBox own, Applicant applicant) {
        return own.seal(json.writeBytes(applicant), "applicant");
    }

    private SubjectBox own(RequestNumber number, SecretRow row) {
        return box.under(row.subjectKey(), place(number));
    }

    static String place(RequestNumber number) {
        return "request/" + number.value();
    }
}
