package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.springframework.stereotype.Component;

/** Lines of lists: headers found by the database, dates folded from the facts of all of them in one query. */
@Component
class CaseLines {

    private final RequestStore store;
    private final CaseClock clock;
    private final Lights lights;
    private final Agencies agencies;

    CaseLines(RequestStore store, CaseClock clock, Lights lights, Agencies agencies) {
        this.store = store;
        this.clock = clock;
        this.lights = lights;
        this.agencies = agencies;
    }

    List<CaseLine> of(Collection<RequestHeader> headers, LocalDate today) {
        Map<Long, List<RecordedFact>> facts =
                store.facts(headers.stream().map(RequestHeader::id).distinct().toList());
        var lines = new ArrayList<CaseLine>(headers.size());
        for (RequestHeader header : headers) {
            lines.add(line(header, facts.getOrDefault(header.id(), List.of()), today));
        }
        return lines;
    }

    private CaseLine line(RequestHeader header, List<RecordedFact> facts, LocalDate today) {
        CaseView view = clock.view(header, facts, today);
        LocalDate due =
                view.stage() == CaseStage.SET_ASIDE ? null : view.reading().due();
        return new CaseLine(
                header.number(),
                header.agency(),
                agencies.find(header.agency())
                        .map(Agency::shortName)
                        .orElse(header.agency().value()),
                header.handledBy(),
                header.title(),
                header.applicantMasked(),
                header.applicantKind(),
                header.way(),
                header.submittedOn(),
                view.reading().receivedOn(),
                due,
                clock.workdaysLeft(view),
                view.stage(),
                Light.of(view.stage(), due, today, clock.calendar(), lights.on(today)),
                view.extensionPending(),
                view.folded().decidedOn(),
                header.disposition(),
                view.reading().onTime(),
                view.folded().test != null);
    }
}
