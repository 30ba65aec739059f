package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages on which an administrator keeps accounts. */
class AccountPagesTest extends IdentityTest {

    @Autowired
    CreatingAccount creating;

    @Autowired
    Accounts accounts;

    PlainVisitor administrator;
    PlainVisitor security;
    String name;

    @BeforeEach
    void anAdministratorIsAtWork() {
        String guanli = unique("guanli");
        creating.create(Actor.system("test"), People.account(guanli, null, Role.ADMINISTRATOR))
                .orThrow();
        administrator = PlainVisitor.of(url(""));
        administrator.signIn(guanli, People.PASSWORD);
        String anquan = unique("anquan");
        creating.create(Actor.system("test"), People.account(anquan, null, Role.SECURITY_ADMINISTRATOR))
                .orThrow();
        security = PlainVisitor.of(url(""));
        security.signIn(anquan, People.PASSWORD);
        name = unique("xin");
    }

    @Test
    void createsAnAccountWhoseHolderChoosesThePassword() {
        administrator.get("/desk/accounts/new");
        Answer created = administrator.submit(Map.of(
                "username",
                name.toUpperCase(java.util.Locale.ROOT),
                "displayName",
                "领导甲",
                "roles",
                "LEADER",
                "password",
                People.PASSWORD));

        assertThat(created.location()).isEqualTo("/desk/accounts/" + name + "?done=waiting");
        assertThat(administrator.follow(created).text()).contains("账号已建立", "待安全管理员授权", "从未登录");
        assertThat(PlainVisitor.of(url("")).signIn(name, People.PASSWORD).status())
                .isEqualTo(422);
        security.get("/desk/accounts/" + name);
        assertThat(security.submit("form[action$=/unlock]", Map.of()).location())
                .endsWith("?done=opened");
        assertThat(administrator.get("/desk/accounts").text()).contains(name, "领导（只读）", "正常");
        var newcomer = PlainVisitor.of(url(""));
        newcomer.signIn(name, People.PASSWORD);
        assertThat(newcomer.get("/desk").location()).isEqualTo("/desk/password");
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedExceptThePassword() {
        administrator.get("/desk/accounts/new");
        Answer refused = administrator.submit(
                Map.of("username", name, "displayName", "经办人丙", "roles", "CLERK", "password", "Secret-but-" + name));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[name=username]").val()).isEqualTo(name);
        assertThat(refused.page().select("[name=displayName]").val()).isEqualTo("经办人丙");
        assertThat(refused.page().select("[name=roles][value=CLERK]").hasAttr("checked"))
                .isTrue();
        assertThat(refused.page()
                        .select(".govuk-error-summary a[href=#agency], .govuk-error-summary a[href=#password]"))
                .hasSize(2);
        assertThat(refused.page().html()).doesNotContain("Secret-but-");
    }

    @Test
    void changesClosesAndOpensAnAccount() {
        creating.create(Actor.system("test"), People.account(name, organ, Role.CLERK))
                .orThrow();
        String page = "/desk/accounts/" + name;

        security.get(page);
        assertThat(security.submit(
                                "form[action=" + page + "]",
                                Map.of("displayName", "人员新名", "agency", "", "roles", "LEADER"))
                        .location())
                .endsWith("?done=changed");
        assertThat(accounts.find(name).orElseThrow().displayName()).isEqualTo("人员新名");

        security.get(page);
        assertThat(security.submit("form[action$=/lock]", Map.of()).location()).endsWith("?done=closed");
        assertThat(security.get(page).text()).contains("停用").doesNotContain("离岗");

        assertThat(security.submit("form[action$=/unlock]", Map.of()).location())
                .endsWith("?done=opened");
        security.get(page);
        assertThat(security.submit("form[action$=/password]", Map.of("password", "Another-pass-2026"))
                        .location())
                .endsWith("?done=password");
        assertThat(PlainVisitor.of(url("")).signIn(name, "Another-pass-2026").status())
                .isEqualTo(303);
    }

    @Test
    void othersAreToldWhatTheyMayNotDo() {
        creating.create(Actor.system("test"), People.account(name, organ, Role.CLERK))
                .orThrow();
        var clerk = PlainVisitor.of(url(""));
        clerk.signIn(name, People.PASSWORD);

        Answer refused = clerk.get("/desk/accounts");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("您的账号没有“查看账号”的权限", "人员" + name);
        assertThat(refused.page().select(".mainnav a[href=/desk/accounts]")).isEmpty();
        assertThat(clerk.get("/desk/accounts/new").status()).isEqualTo(403);
        assertThat(clerk.get("/desk/accounts/" + name).status()).isEqualTo(403);
        assertThat(clerk.get("/desk/accounts/nobody").status()).isEqualTo(403);
    }

    @Test
    void anUnknownAccountIsNotFound() {
        assertThat(administrator.get("/desk/accounts/nobody").status()).isEqualTo(404);
    }
}
