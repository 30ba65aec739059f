package org.gongkai.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.gongkai.request.web.RequestThrottle.Act;
import org.gongkai.request.web.RequestThrottle.TooOften;
import org.gongkai.words.TestClock;
import org.junit.jupiter.api.Test;

class RequestThrottleTest {

    private final TestClock clock = new TestClock();
    private final RequestThrottle throttle = new RequestThrottle(clock, 3, 2, 10);

    @Test
    void refusesTheFourthFilingOfAnHourAndSaysHowLongToWait() {
        for (int i = 0; i < 3; i++) {
            throttle.count(Act.FILING, "192.0.2.1");
        }
        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> throttle.count(Act.FILING, "192.0.2.1"))
                .satisfies(no -> assertThat(no.waiting()).isEqualTo(Duration.ofMinutes(20)));
    }

    @Test
    void letsTheSourceInAgainAfterTheWait() {
        for (int i = 0; i < 3; i++) {
            throttle.count(Act.FILING, "192.0.2.1");
        }
        clock.advance(Duration.ofMinutes(20));
        assertThatCode(() -> throttle.count(Act.FILING, "192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void countsEverySourceAndEveryActByItself() {
        for (int i = 0; i < 3; i++) {
            throttle.count(Act.FILING, "192.0.2.1");
        }
        assertThatCode(() -> throttle.count(Act.FILING, "192.0.2.2")).doesNotThrowAnyException();
        assertThatCode(() -> throttle.count(Act.LOOKUP, "192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void takesOneNetworkOfTheNewProtocolAsOneSource() {
        assertThat(RequestThrottle.source("2001:db8:1:2:3:4:5:6")).isEqualTo(RequestThrottle.source("2001:db8:1:2::9"));
        assertThat(RequestThrottle.source("2001:db8:1:2::9")).isNotEqualTo(RequestThrottle.source("2001:db8:1:3::9"));
        assertThat(RequestThrottle.source("192.0.2.7")).isEqualTo("192.0.2.7");
    }
}
