package org.gongkai.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Accounts;
import org.gongkai.identity.Actor;
import org.gongkai.request.ArrangingAbsence;
import org.gongkai.request.CorrectingRecords;
import org.gongkai.request.HandlingSettings;
import org.gongkai.request.RecordCorrection;
import org.gongkai.statute.Way;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 内部管理: sections of the office, a deputy next week, and two persons who want their records corrected. */
@Component
@Order(45)
@Demonstration
class OfficeChapter implements Chapter {

    private static final String OFFICE = "zfb";
    private static final String TEXT = "（演示文本）";

    private final HandlingSettings settings;
    private final ArrangingAbsence absences;
    private final CorrectingRecords records;
    private final Accounts accounts;
    private final StoryClock clock;

    OfficeChapter(
            HandlingSettings settings,
            ArrangingAbsence absences,
            CorrectingRecords records,
            Accounts accounts,
            StoryClock clock) {
        this.settings = settings;
        this.absences = absences;
        this.records = records;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "office";
    }

    @Override
    public void tell() {
        LocalDate today = LocalDate.now(Clock.system(clock.getZone()));
        Actor head = accounts.actor("fuzeren");
        settings.set(
                        new AgencyCode(OFFICE),
                        HandlingSettings.Setting.SECTIONS,
                        "综合科\n城建科\n农业农村科\n档案室",
                        "按内设机构设置" + TEXT,
                        head)
                .orThrow();
        absences.arrange(
                        new ArrangingAbsence.Arrangement(
                                "fuzeren", "shencha", today.plusDays(7), today.plusDays(11), "参加培训" + TEXT),
                        head)
                .orThrow();
        clock.on(today.minusDays(40), () -> {
            String number = register(today.minusDays(40), "某年护林员补助发放表", "申请人戊", "发放月份少记一个月" + TEXT);
            records.decide(number, RecordCorrection.Decision.CORRECTED, "经核对原始签字表，属实" + TEXT, "", People.head(OFFICE))
                    .orThrow();
        });
        clock.on(today.minusDays(3), () -> register(today.minusDays(3), "某村改厕项目验收名册", "申请人己", "户主姓名用字有误" + TEXT));
    }

    private String register(LocalDate on, String record, String name, String wrong) {
        return records.register(
                        new CorrectingRecords.Asked(
                                "", on, Way.IN_PERSON, record, name, "0319-0002999", wrong, "签字表、户口簿复印件" + TEXT),
                        People.clerk(OFFICE))
                .orThrow();
    }
}
