package org.gongkai.desk;

import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.Role;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A department of its own for each test, and people who sign in to its desk. */
abstract class DeskTest extends HouseTest {

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    CreatingAccount accounts;

    Agency organ;

    @BeforeEach
    void aDepartment() {
        organ = department("desk");
    }

    String code() {
        return organ.code().value();
    }

    Agency department(String stem) {
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        return registering.register(Organs.department(unique(stem), county)).orThrow();
    }

    /** Creates an account; its name. */
    String account(String username, @Nullable String agency, Role... roles) {
        accounts.create(Actor.system("test"), People.account(username, agency, roles))
                .orThrow();
        return username;
    }

    PlainVisitor signedIn(String username) {
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.signIn(username, People.PASSWORD);
        return visitor;
    }

    Visitor inBrowser(String username) {
        Visitor visitor = Visitor.of(url(""));
        visitor.goTo("/desk/sign-in");
        visitor.page().locator("input[name=username]").fill(username);
        visitor.page().locator("input[name=password]").fill(People.PASSWORD);
        visitor.page().locator("main form button").click();
        return visitor;
    }
}
