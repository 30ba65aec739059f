package org.gongkai.demo;

import java.time.LocalDate;
import org.gongkai.identity.Actor;
import org.gongkai.remedy.RecordingRemedy;
import org.gongkai.remedy.RemedyEntry;
import org.gongkai.remedy.RemedyResult;
import org.gongkai.remedy.RemedyType;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 复议、诉讼: what followed some of the replies of 2025. */
@Component
@Order(40)
@Demonstration
class RemediesChapter implements Chapter {

    private final RecordingRemedy recording;
    private final StoryClock clock;

    RemediesChapter(RecordingRemedy recording, StoryClock clock) {
        this.recording = recording;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remedies";
    }

    @Override
    public void tell() {
        String county = "平乡县人民政府";
        String court = "平乡县人民法院";
        one("zjj", RemedyType.REVIEW, "平政复〔2025〕演示1号", county, "2025-05-12", RemedyResult.UPHELD, "2025-06-20");
        one("mzj", RemedyType.REVIEW, "平政复〔2025〕演示2号", county, "2025-06-05", RemedyResult.ORDERED, "2025-07-11");
        one("czj", RemedyType.REVIEW, "平政复〔2025〕演示3号", county, "2025-07-02", RemedyResult.MEDIATED, "2025-07-29");
        one(
                "slj",
                RemedyType.SUIT_DIRECT,
                "（2025）冀演示行初1号",
                court,
                "2025-08-06",
                RemedyResult.SUIT_CLAIM_DISMISSED,
                "2025-11-18");
        one("zjj", RemedyType.SUIT_AFTER_REVIEW, "（2025）冀演示行初2号", court, "2025-07-10", null, "");
        one("jyj", RemedyType.REVIEW, "平政复〔2025〕演示4号", county, "2025-12-15", null, "");
    }

    private void one(
            String organ,
            RemedyType type,
            String caseNumber,
            String body,
            String accepted,
            @Nullable RemedyResult result,
            String decided) {
        Actor clerk = People.clerk(organ);
        LocalDate acceptedOn = LocalDate.parse(accepted);
        clock.on(acceptedOn, () -> {
            long id = recording
                    .accept(new RemedyEntry(organ, type, caseNumber, body, acceptedOn, "", "政府信息公开答复"), clerk)
                    .orThrow();
            if (result != null) {
                LocalDate decidedOn = LocalDate.parse(decided);
                clock.on(
                        decidedOn,
                        () -> recording
                                .decide(id, result, decidedOn, caseNumber, clerk)
                                .orThrow());
            }
        });
    }
}
