package org.gongkai.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.Role;
import org.gongkai.words.HouseTest;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every part in every state. */
class StylePageTest extends HouseTest {

    @Autowired
    CreatingAccount creating;

    @Test
    void everyPartIsFineLightDarkAndLarge() {
        String name = anAdministrator();
        try (Visitor light = Visitor.of(url(""));
                Visitor dark = Visitor.inTheDark(url(""))) {
            light.signIn(name, People.PASSWORD).goTo("/desk/style").isFine("style");
            light.goTo("/desk/style").onPaper("paper-style");
            dark.signIn(name, People.PASSWORD).goTo("/desk/style").isFine("style-dark");
            dark.goTo("/desk/style?elder").isFine("style-dark-large");
        }
    }

    @Test
    void isForStaffOnly() {
        assertThat(PlainVisitor.of(url("")).get("/desk/style").status()).isEqualTo(303);
    }

    private String anAdministrator() {
        String name = unique("yangshi");
        creating.create(Actor.system("test"), People.account(name, null, Role.ADMINISTRATOR))
                .orThrow();
        return name;
    }
}
