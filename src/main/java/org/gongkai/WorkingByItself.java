package org.gongkai;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Lets what the program does by the hour happen: publishing on time, lapsing by date, reminders, sending, purging. {@code
 * gongkai.by-itself=false} leaves all of it to whoever calls it: tests, whose clock does not run.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gongkai.by-itself", havingValue = "true", matchIfMissing = true)
@EnableScheduling
class WorkingByItself {}
