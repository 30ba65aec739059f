package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.words.HouseTest;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.junit.jupiter.api.Test;

/** The tool works on the database of a program that is running. */
class UserVerbTest extends HouseTest {

    @Test
    void addsAnAccountThatCanSignIn() {
        String name = unique("yonghu");
        ToolRun added =
                ToolRun.of(People.PASSWORD + "\n", "user", "add", name, "--name", "领导甲", "--role", "leader", "--json");

        assertThat(added.err()).isEmpty();
        assertThat(added.exit()).isZero();
        assertThat(added.json().path("roles").toString()).isEqualTo("[\"leader\"]");
        assertThat(added.out()).doesNotContain(People.PASSWORD);
        assertThat(PlainVisitor.of(url("")).signIn(name, People.PASSWORD).status())
                .isEqualTo(303);

        ToolRun closed = ToolRun.of("", "user", "lock", name);
        assertThat(closed.out()).contains(name, "停用");
        assertThat(PlainVisitor.of(url("")).signIn(name, People.PASSWORD).status())
                .isEqualTo(422);
    }

    @Test
    void refusesWithAllReasons() {
        ToolRun refused = ToolRun.of("weak\n", "user", "add", "Bad Name", "--name", "甲", "--role", "clerk");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("用户名由", "所在机关", "密码至少 10 个字符");
    }

    @Test
    void needsNoDatabaseToSayWhatCannotBeUsed() {
        assertThat(ToolRun.of("", "user").err()).contains("请给出要做的事");
        assertThat(ToolRun.of("x\n", "user", "add", "a1", "--name", "甲", "--role", "boss")
                        .err())
                .contains("没有角色 boss");
    }
}
