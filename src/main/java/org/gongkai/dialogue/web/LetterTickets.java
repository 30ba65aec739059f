package org.gongkai.dialogue.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.gongkai.vault.SealBroken;
import org.gongkai.vault.SealedBox;
import org.springframework.stereotype.Component;

/**
 * 查询凭条: stands in the address of receipt and progress, so that they can be reloaded and printed. It is sealed and ends by
 * itself; number and code cannot be read out of it.
 */
@Component
class LetterTickets {

    /** How long one look lasts. */
    static final Duration LIFE = Duration.ofHours(2);

    private static final String PLACE = "letter/ticket";
    private static final String SEPARATOR = "\n";

    private final SealedBox box;
    private final Clock clock;

    LetterTickets(SealedBox box, Clock clock) {
        this.box = box;
        this.clock = clock;
    }

    /** What a ticket says. */
    record Ticket(String number, String code) {

        /** Never printed, so that it does not get into logs. */
        @Override
        public String toString() {
            return "Ticket";
        }
    }

    String issue(String number, String code) {
        String until = Long.toString(clock.instant().plus(LIFE).getEpochSecond());
        byte[] sealed = box.sealText(String.join(SEPARATOR, until, number, code), PLACE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Empty when it is not a ticket of ours, or has ended. */
    Optional<Ticket> read(String text) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
            String[] parts = box.openText(sealed, PLACE).split(SEPARATOR, 3);
            Instant until = Instant.ofEpochSecond(Long.parseLong(parts[0]));
            return clock.instant().isAfter(until) ? Optional.empty() : Optional.of(new Ticket(parts[1], parts[2]));
        } catch (SealBroken | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
