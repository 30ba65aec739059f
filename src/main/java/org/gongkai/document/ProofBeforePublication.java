package org.gongkai.document;

import java.util.List;
import org.gongkai.page.Problem;
import org.springframework.stereotype.Component;

/** 校核 before submission and before publication: an alarm that nobody has cleared stands against both. */
@Component
class ProofBeforePublication implements BeforePublication {

    private final ProofReading reading;
    private final ProofClearances clearances;

    ProofBeforePublication(ProofReading reading, ProofClearances clearances) {
        this.reading = reading;
        this.clearances = clearances;
    }

    @Override
    public List<Problem> reasonsAgainst(PublishingChecks.Text text) {
        return clearances.known(text.number(), reading.alarms(text)).stream()
                .filter(ProofAlarm::isOpen)
                .map(a -> new Problem("body", a.words() + "：" + a.why() + "请修改，或者在“校核”页写明可以保留的理由。"))
                .toList();
    }
}
