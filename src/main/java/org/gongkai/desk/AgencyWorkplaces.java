package org.gongkai.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.gongkai.agency.Agencies;
import org.gongkai.identity.Workplaces;
import org.springframework.stereotype.Component;

/** People work for the organs that exist today. */
@Component
class AgencyWorkplaces implements Workplaces {

    private final Agencies agencies;
    private final Clock clock;

    AgencyWorkplaces(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public SequencedMap<String, String> names() {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        agencies.existingOn(LocalDate.now(clock))
                .forEach(agency -> names.put(agency.code().value(), agency.name()));
        return names;
    }
}
