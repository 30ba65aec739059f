package org.gongkai.vault;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 查询凭条: stands in the address of receipt and progress pages after number and query code were entered once, so that pages can be
 * reloaded and printed. It is sealed: neither code nor number can be read out of it, it opens only in its own place, and it ends by itself.
 */
@Component
public class LookTickets {

    /** How long one look lasts. */
    public static final Duration LIFE = Duration.ofHours(2);

    private static final String SEPARATOR = "\n";

    private final SealedBox box;
    private final Clock clock;

    LookTickets(SealedBox box, Clock clock) {
        this.box = box;
        this.clock = clock;
    }

    /** What a ticket says. */
    public record Ticket(String number, String code, Instant until, boolean ended) {

        /** Never printed, so that it does not get into logs. */
        @Override
        public String toString() {
            return "Ticket";
        }
    }

    /** @param place which pages it opens, such as {@code track/ticket} */
    public String issue(String place, String number, String code) {
        String until = Long.toString(clock.instant().plus(LIFE).getEpochSecond());
        byte[] sealed = box.sealText(String.join(SEPARATOR, until, number, code), place);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Empty when it is not a ticket of that place. */
    public Optional<Ticket> read(String place, String text) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
            String[] parts = box.openText(sealed, place).split(SEPARATOR, 3);
            Instant until = Instant.ofEpochSecond(Long.parseLong(parts[0]));
            return Optional.of(
                    new Ticket(parts[1], parts[2], until, clock.instant().isAfter(until)));
        } catch (SealBroken | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
