package org.gongkai.annualreport.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckThrottleTest {

    @Test
    void tellsASourceThatCameTooOftenHowLongToWaitAndLetsOthersIn() {
        CheckThrottle throttle = new CheckThrottle(2);

        assertThat(throttle.count("192.0.2.7")).isZero();
        assertThat(throttle.count("192.0.2.7")).isZero();
        assertThat(throttle.count("192.0.2.7")).isPositive();
        assertThat(throttle.count("192.0.2.8")).isZero();
    }
}
