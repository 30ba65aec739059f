package org.gongkai.desk.web;

import org.gongkai.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk's own entries in its navigation. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {

    private static final String[] WHO_READS_CASES = {
        "CLERK", "REVIEWER", "SECRECY_REVIEWER", "SECTION_OFFICER", "HEAD", "LEADER", "INSPECTOR"
    };

    @Bean
    NavigationEntry todayEntry() {
        return NavigationEntry.onDesk("今日待办", DeskAddresses.TODAY, 10, WHO_READS_CASES);
    }

    @Bean
    NavigationEntry registerEntry() {
        return NavigationEntry.onDesk("登记台账", DeskAddresses.REGISTER, 20, WHO_READS_CASES);
    }

    @Bean
    NavigationEntry intakeEntry() {
        return NavigationEntry.onDesk("来件情况", DeskAddresses.INTAKE, 35, WHO_READS_CASES);
    }

    @Bean
    NavigationEntry paperEntry() {
        return NavigationEntry.onDesk("登记来件", DeskAddresses.PAPER, 30, "CLERK");
    }

    @Bean
    NavigationEntry boardEntry() {
        return NavigationEntry.onDesk("看板", DeskAddresses.BOARD, 15, WHO_READS_CASES);
    }

    @Bean
    NavigationEntry lightsEntry() {
        return NavigationEntry.onDesk("预警设置", DeskAddresses.LIGHTS, 96, "ADMINISTRATOR");
    }
}
