package org.gongkai.identity;

import org.gongkai.agency.RegisteringAgency;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** There is an organ to work for. */
abstract class IdentityTest extends HouseTest {

    @Autowired
    RegisteringAgency registering;

    String organ;

    @BeforeEach
    void anOrgan() {
        organ = unique("xian");
        registering.register(Organs.countyGovernment(organ)).orThrow();
    }
}
