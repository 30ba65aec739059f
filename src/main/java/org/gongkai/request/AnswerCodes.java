package org.gongkai.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.page.SiteIdentity;
import org.gongkai.vault.SealedBox;
import org.springframework.stereotype.Component;

/**
 * 答复码: opens one consultation to whoever holds its letter. It follows from the number of the consultation and the key of this
 * installation, so it is kept nowhere but in the letter.
 */
@Component
class AnswerCodes {

    private static final Pattern LETTER = Pattern.compile("(.+)-([A-Z]{1,2})");
    private static final int LENGTH = 8;

    private final SealedBox box;
    private final SiteIdentity site;

    AnswerCodes(SealedBox box, SiteIdentity site) {
        this.box = box;
        this.site = site;
    }

    /** One consultation of one request: {@code zfb-2026-0007-A}. */
    record Place(RequestNumber number, String ref) {
        @Override
        public String toString() {
            return number + "-" + ref;
        }
    }

    /** As people type it. */
    static Optional<Place> place(String typed) {
        Matcher matcher = LETTER.matcher(typed.strip().toUpperCase(Locale.ROOT));
        return matcher.matches()
                ? RequestNumber.parse(matcher.group(1)).map(number -> new Place(number, matcher.group(2)))
                : Optional.empty();
    }

    String code(Place place) {
        byte[] digest = box.blindIndex("request.answer-code", place.toString());
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            // two bytes a character, so that none is noticeably likelier than another
            int two = Byte.toUnsignedInt(digest[2 * i]) << 8 | Byte.toUnsignedInt(digest[2 * i + 1]);
            code.append(Secrets.CODE_CHARACTERS.charAt(two % Secrets.CODE_CHARACTERS.length()));
        }
        return code.toString();
    }

    boolean isCode(Place place, String typed) {
        return MessageDigest.isEqual(
                code(place).getBytes(StandardCharsets.US_ASCII),
                Secrets.normalCode(typed).getBytes(StandardCharsets.UTF_8));
    }

    ReplyLetter.Slip.Online online(RequestNumber number, String ref) {
        Place place = new Place(number, ref);
        return new ReplyLetter.Slip.Online(site.absolute("/opinion?letter=" + place), code(place));
    }
}
