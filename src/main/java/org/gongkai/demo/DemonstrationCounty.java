package org.gongkai.demo;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.GongkaiApplication;
import org.gongkai.agency.Agencies;
import org.gongkai.annualreport.AdvancingReport;
import org.gongkai.annualreport.DeclaringFigures;
import org.gongkai.annualreport.DraftingReport;
import org.gongkai.annualreport.ReportDesk;
import org.gongkai.request.PurgingProofs;
import org.gongkai.request.RequestDrafts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 演示县: tells every chapter that was not told yet in this installation. An interrupted start goes on with the chapter it was
 * in, since each is one transaction.
 */
@Configuration(proxyBeanMethods = false)
@Demonstration
class DemonstrationCounty {

    @Bean
    StoryClock clock() {
        return new StoryClock(Clock.system(GongkaiApplication.ZONE));
    }

    @Bean
    @Order(30)
    Chapter requestsOf2024(CaseTeller teller, StoryClock clock) {
        return new CasesChapter("2024", teller, clock);
    }

    @Bean
    @Order(31)
    Chapter requestsOf2025(CaseTeller teller, StoryClock clock) {
        return new CasesChapter("2025", teller, clock);
    }

    @Bean
    @Order(32)
    Chapter requestsOf2026(CaseTeller teller, StoryClock clock) {
        return new CasesChapter("2026", teller, clock);
    }

    @Bean
    @Order(33)
    Chapter requestsOnTheDeskNow(CaseTeller teller, StoryClock clock) {
        return new CasesChapter("now", teller, clock);
    }

    @Bean
    @Order(34)
    Chapter hintsAndProofs(RequestDrafts drafts, PurgingProofs purging, StoryClock clock) {
        return new HintsChapter(drafts, purging, clock);
    }

    @Bean
    @Order(50)
    Chapter reportsOf2024(
            Agencies agencies,
            DeclaringFigures declaring,
            DraftingReport drafting,
            AdvancingReport advancing,
            ReportDesk desk,
            StoryClock clock) {
        return new ReportsChapter(2024, agencies, declaring, drafting, advancing, desk, clock);
    }

    @Bean
    @Order(51)
    Chapter reportsOf2025(
            Agencies agencies,
            DeclaringFigures declaring,
            DraftingReport drafting,
            AdvancingReport advancing,
            ReportDesk desk,
            StoryClock clock) {
        return new ReportsChapter(2025, agencies, declaring, drafting, advancing, desk, clock);
    }

    @Bean
    ApplicationRunner tellDemonstration(
            List<Chapter> chapters, PublishedYear press, JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        return (ApplicationArguments arguments) -> Stream.of(
                        before(chapters), press.chapters().stream(), reports(chapters))
                .flatMap(told -> told)
                .forEach(chapter -> transaction.executeWithoutResult(t -> {
                    boolean told = sql.sql("select 1 from demonstration_chapter where name = ?")
                            .param(chapter.name())
                            .query()
                            .optionalValue()
                            .isPresent();
                    if (!told) {
                        chapter.tell();
                        sql.sql("insert into demonstration_chapter (name, told_at) values (?, ?)")
                                .param(chapter.name())
                                .param(Timestamp.from(clock.instant()))
                                .update();
                    }
                }));
    }

    /** The annual reports come last: Table 2 counts what was published. */
    private static Stream<Chapter> reports(List<Chapter> chapters) {
        return chapters.stream().filter(ReportsChapter.class::isInstance);
    }

    private static Stream<Chapter> before(List<Chapter> chapters) {
        return chapters.stream().filter(chapter -> !(chapter instanceof ReportsChapter));
    }

    @EventListener
    @Order(100)
    void tellAccounts(ApplicationReadyEvent event) {
        System.out.println(
                "演示账号（密码均为 " + PeopleChapter.PASSWORD
                        + "）：经办人 jingban · 审查人 shencha · 负责人 fuzeren · 领导 lingdao · 系统、安全、审计管理员 guanli、anquan、shenji · 保密审查 baomi · 科室 keshi · 督查 ducha · 县发改局 fgj-jingban、fgj-fuzeren");
    }
}
