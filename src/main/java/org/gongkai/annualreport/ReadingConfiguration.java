package org.gongkai.annualreport;

import org.gongkai.reportform.reading.ReadingApart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files that people bring are read in a process of their own. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    @Bean(destroyMethod = "close")
    ReadingApart readingApart() {
        return new ReadingApart();
    }
}
