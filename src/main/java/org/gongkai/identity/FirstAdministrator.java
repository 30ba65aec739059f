package org.gongkai.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 首次启动: an installation without an administrator lets whoever holds the setup code appoint one — once. The code is
 * printed where the program was started and nowhere else, so its holder is the operator.
 */
@Service
public class FirstAdministrator {

    /** What was typed. */
    public record Appointment(String code, String username, String displayName, String password, String repeated) {

        /** Neither code nor password. */
        @Override
        public String toString() {
            return "Appointment[" + username + "]";
        }
    }

    private final Accounts accounts;
    private final CreatingAccount creating;
    private final LastAdministrator administrators;
    private final SetupCode code;

    FirstAdministrator(Accounts accounts, CreatingAccount creating, LastAdministrator administrators, SetupCode code) {
        this.accounts = accounts;
        this.creating = creating;
        this.administrators = administrators;
        this.code = code;
    }

    /** Whether the installation still has no administrator. */
    public boolean isWanted() {
        return !accounts.haveAdministrator();
    }

    /** Appoints the administrator, or says all that speaks against it, with the names of the record's fields. */
    @Transactional
    public Outcome<StaffAccount> appoint(Appointment typed) {
        administrators.waitForTurn();
        List<Problem> problems = new ArrayList<>();
        if (!isWanted()) {
            return Outcome.refused(List.of(Problem.of("本系统已有管理员，不能再次设置；请直接登录。")));
        }
        if (!code.matches(typed.code())) {
            return Outcome.refused(List.of(new Problem("code", "设置码不正确。设置码显示在启动本程序的终端窗口里，重新启动后会更换。")));
        }
        if (!typed.repeated().equals(typed.password())) {
            problems.add(new Problem("repeated", "两次输入的密码不一致，请重新输入。"));
        }

        Outcome<StaffAccount> created = appoint(typed.username(), typed.displayName(), typed.password(), problems);

        if (created instanceof Outcome.Done<StaffAccount>) {
            code.spend();
        }
        return created;
    }

    /** Appoints the administrator the operator described in the environment. */
    @Transactional
    Outcome<StaffAccount> appoint(String username, String password) {
        administrators.waitForTurn();
        return isWanted()
                ? appoint(username, "系统管理员", password, List.of())
                : Outcome.refused(List.of(Problem.of("本系统已有管理员。")));
    }

    private Outcome<StaffAccount> appoint(String username, String displayName, String password, List<Problem> known) {
        var wanted = new NewAccount(username, displayName, null, Set.of(Role.ADMINISTRATOR), password, false);
        Actor operator = Actor.system("setup");
        if (known.isEmpty()) {
            return creating.create(operator, wanted);
        }
        List<Problem> all = new ArrayList<>(creating.reasonsAgainst(wanted));
        all.addAll(known);
        return Outcome.refused(all);
    }
}
