package org.gongkai.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 口令有效期: after how many days a password must be changed ({@code gongkai.identity.password-days}, 0 for never). */
@Component
class PasswordAge {

    private final int days;
    private final Clock clock;

    PasswordAge(@Value("${gongkai.identity.password-days:90}") int days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    boolean isOver(Instant setAt) {
        return days > 0 && Duration.between(setAt, clock.instant()).compareTo(Duration.ofDays(days)) >= 0;
    }

    int days() {
        return days;
    }
}
