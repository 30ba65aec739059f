package org.gongkai;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** 公开: government information disclosure for one county, in one process. */
@SpringBootApplication
public class GongkaiApplication {

    /** Civil dates of the law are dates in this zone (OQ-28). */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public static void main(String[] args) {
        SpringApplication.run(GongkaiApplication.class, args);
    }

    /** A demonstration installation brings a clock of its own, see {@code demo}. */
    @Bean
    @ConditionalOnProperty(name = "gongkai.demo", havingValue = "false", matchIfMissing = true)
    Clock clock() {
        return Clock.system(ZONE);
    }
}
