package org.gongkai.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What speaks against an entry about an account, all at once. */
@Component
class AccountChecks {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9-]{1,29}");
    private static final int LONGEST_NAME = 40;

    private final StaffAccounts accounts;
    private final ObjectProvider<Workplaces> workplaces;

    AccountChecks(StaffAccounts accounts, ObjectProvider<Workplaces> workplaces) {
        this.accounts = accounts;
        this.workplaces = workplaces;
    }

    List<Problem> reasonsAgainstName(String username) {
        if (!USERNAME.matcher(username).matches()) {
            return List.of(new Problem("username", "用户名由 2 至 30 个小写字母、数字或连字符组成，以字母开头，例如 zhang-san。"));
        }
        return accounts.existsById(username) ? List.of(taken(username)) : List.of();
    }

    static Problem taken(String username) {
        return new Problem("username", "用户名“" + username + "”已经有人使用；停用的用户名也不能再用，请换一个。");
    }

    List<Problem> reasonsAgainst(String displayName, @Nullable String agency, Set<Role> roles) {
        List<Problem> problems = new ArrayList<>();
        if (displayName.isBlank()) {
            problems.add(new Problem("displayName", "请填写姓名。"));
        } else if (displayName.length() > LONGEST_NAME) {
            problems.add(new Problem("displayName", "姓名最多 " + LONGEST_NAME + " 个字。"));
        }
        if (roles.isEmpty()) {
            problems.add(new Problem("roles", "请至少选择一个角色。"));
        }
        if (roles.size() > 1 && roles.stream().anyMatch(Role.ADMINISTRATORS::contains)) {
            problems.add(new Problem("roles", "系统管理员、安全管理员、审计管理员须由不同的人担任，也不能兼任其他角色（三员分立）；请只选这一个角色。"));
        }
        if (agency == null && roles.stream().anyMatch(Role::needsAgency)) {
            problems.add(new Problem("agency", "经办人、审查人、负责人等须属于一个机关，请选择所在机关。"));
        }
        if (agency != null && isUnknown(agency)) {
            problems.add(new Problem("agency", "没有代码为“" + agency + "”的机关，请先登记机关。"));
        }
        return problems;
    }

    private boolean isUnknown(String agency) {
        return workplaces.stream()
                .findFirst()
                .map(known -> !known.names().containsKey(agency))
                .orElse(false);
    }
}
