package org.gongkai.demo;

import java.util.Set;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NewAccount;
import org.gongkai.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 人员: one demonstration account for each role, and two of a department. */
@Component
@Order(20)
@Demonstration
class PeopleChapter implements Chapter {

    /** Printed at start; these accounts exist in demonstration installations only. */
    static final String PASSWORD = "gongkai-demo-2024";

    private final CreatingAccount creating;

    PeopleChapter(CreatingAccount creating) {
        this.creating = creating;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public void tell() {
        account("guanli", "系统管理员甲", null, Role.ADMINISTRATOR);
        account("anquan", "安全管理员庚", null, Role.SECURITY_ADMINISTRATOR);
        account("shenji", "审计管理员辛", null, Role.AUDIT_ADMINISTRATOR);
        account("jingban", "经办人甲", "zfb", Role.CLERK);
        account("shencha", "审查人乙", "zfb", Role.REVIEWER);
        account("fuzeren", "负责人丙", "zfb", Role.HEAD);
        account("lingdao", "领导丁", null, Role.LEADER);
        account("ducha", "督查员壬", null, Role.INSPECTOR);
        account("baomi", "保密审查员癸", "zfb", Role.SECRECY_REVIEWER);
        account("keshi", "科室承办人子", "zfb", Role.SECTION_OFFICER);
        account("fgj-jingban", "经办人戊", "fgj", Role.CLERK, Role.REVIEWER);
        account("fgj-fuzeren", "负责人己", "fgj", Role.HEAD);
    }

    private void account(String username, String displayName, @Nullable String agency, Role... roles) {
        creating.create(
                        Actor.system("demo"),
                        new NewAccount(username, displayName, agency, Set.of(roles), PASSWORD, false))
                .orThrow();
    }
}
