package org.gongkai.request;

import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.words.Organs;
import org.gongkai.words.People;

/** An organ of a test with one person for each role. */
record Office(Agency agency, Actor clerk, Actor reviewer, Actor head) {

    /** A department under the one county of this run. */
    static Office department(String code, Agencies agencies, RegisteringAgency registering) {
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        return of(registering.register(Organs.department(code, county)).orThrow());
    }

    static Office of(Agency agency) {
        String organ = agency.handledBy().value();
        return new Office(agency, People.clerk(organ), People.reviewer(organ), People.head(organ));
    }

    String code() {
        return agency.code().value();
    }
}
