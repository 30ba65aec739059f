package org.gongkai.identity;

import com.microsoft.playwright.Page;
import org.gongkai.words.People;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of this room in a browser: valid, accessible, readable on a phone. */
class IdentityPagesTest extends IdentityTest {

    @Autowired
    CreatingAccount creating;

    @Autowired
    ResettingPassword resetting;

    @Test
    void everyPageIsFine() {
        String guanli = unique("guanli");
        String clerk = unique("ren");
        creating.create(Actor.system("test"), People.account(guanli, null, Role.ADMINISTRATOR))
                .orThrow();
        creating.create(Actor.system("test"), People.account(clerk, organ, Role.CLERK, Role.HEAD))
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.goTo("/desk/accounts?x=1").isFine("sign-in");
            signIn(visitor.page(), guanli, "wrong");
            visitor.isFine("sign-in-refused");
            signIn(visitor.page(), guanli, People.PASSWORD);
            visitor.isFine("accounts");

            visitor.goTo("/desk/accounts/new").isFine("account-new");
            visitor.page().getByText("新增账号").last().click();
            visitor.isFine("account-new-refused");
            visitor.goTo("/desk/accounts/" + clerk + "?done=changed").isFine("account");
            visitor.goTo("/desk/password").isFine("password");
            press(visitor.page(), "修改密码");
            visitor.isFine("password-refused");
        }
    }

    @Test
    void theNewPasswordIsAskedForFirst() {
        String clerk = unique("ren");
        creating.create(Actor.system("test"), People.account(clerk, organ, Role.CLERK))
                .orThrow();
        resetting.reset(Actor.system("test"), clerk, "Another-pass-2026").orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.goTo("/desk/sign-in");
            signIn(visitor.page(), clerk, "Another-pass-2026");
            visitor.isFine("password-due");
            visitor.goTo("/desk/accounts");
            visitor.page().getByLabel("原密码").fill("Another-pass-2026");
            visitor.page().getByLabel("新密码").first().fill("My-own-pass-2026");
            visitor.page().getByLabel("再输入一次新密码").fill("My-own-pass-2026");
            press(visitor.page(), "修改密码");
            visitor.isFine("password-changed");
            visitor.goTo("/desk/accounts").isFine("not-permitted");
        }
    }

    private static void signIn(Page page, String name, String password) {
        page.getByLabel("用户名").fill(name);
        page.getByLabel("密码").fill(password);
        press(page, "登录");
    }

    private static void press(Page page, String verb) {
        page.locator("main button", new Page.LocatorOptions().setHasText(verb)).click();
    }
}
