package org.gongkai.identity;

import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the operator how to appoint the first administrator. Written to the console itself, never to the log: a log is
 * kept, copied and read by others.
 */
@Component
class FirstStart {

    private final FirstAdministrator first;
    private final SetupCode code;
    private final String passwordFromEnvironment;

    FirstStart(FirstAdministrator first, SetupCode code, @Value("${GONGKAI_ADMIN_PASSWORD:}") String password) {
        this.first = first;
        this.code = code;
        this.passwordFromEnvironment = password;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
                && first.isWanted()) {
            System.out.println(announcement(web.getWebServer().getPort()));
        }
    }

    private String announcement(int port) {
        if (!passwordFromEnvironment.isEmpty()) {
            Outcome<StaffAccount> outcome = first.appoint("admin", passwordFromEnvironment);
            if (outcome instanceof Outcome.Refused<StaffAccount> refused) {
                return "GONGKAI_ADMIN_PASSWORD 不能用作管理员密码："
                        + String.join(
                                "",
                                refused.problems().stream()
                                        .map(Problem::message)
                                        .toList()) + "\n" + invitation(port);
            }
            return "已建立管理员账号 admin，密码为 GONGKAI_ADMIN_PASSWORD 的值。";
        }
        return invitation(port);
    }

    private String invitation(int port) {
        return "本系统还没有管理员：请打开 http://localhost:" + port + "/desk/setup ，输入一次性设置码 " + code.printed() + " ，设置管理员密码。";
    }
}
