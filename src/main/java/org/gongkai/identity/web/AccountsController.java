package org.gongkai.identity.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.identity.Accounts;
import org.gongkai.identity.ChangingAccount;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.LockingAccount;
import org.gongkai.identity.ResettingPassword;
import org.gongkai.identity.Role;
import org.gongkai.identity.SecondFactor;
import org.gongkai.identity.StaffAccount;
import org.gongkai.page.Badge;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The accounts, kept by an administrator. Who may do so is asked by the use cases. */
@Controller
class AccountsController {

    private static final String LIST = "/desk/accounts";

    private final Accounts accounts;
    private final CreatingAccount creating;
    private final ChangingAccount changing;
    private final LockingAccount locking;
    private final ResettingPassword resetting;
    private final SecondFactor secondFactor;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    AccountsController(
            Accounts accounts,
            CreatingAccount creating,
            ChangingAccount changing,
            LockingAccount locking,
            ResettingPassword resetting,
            SecondFactor secondFactor,
            CurrentActor current,
            Frames frames,
            Clock clock) {
        this.accounts = accounts;
        this.creating = creating;
        this.changing = changing;
        this.locking = locking;
        this.resetting = resetting;
        this.secondFactor = secondFactor;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(LIST)
    ModelAndView list() {
        Map<String, String> offices = accounts.workplaces();
        List<AccountsPage.Row> rows = accounts.all(current.get()).stream()
                .map(account -> row(account, offices))
                .toList();
        return new ModelAndView(
                "jte/identity/AccountsPage",
                Map.of(
                        "page",
                        new AccountsPage(rows, current.get().has(Role.ADMINISTRATOR)),
                        "frame",
                        frames.desk("账号")));
    }

    @GetMapping(LIST + "/new")
    ModelAndView blank() {
        current.get().require(Role.ADMINISTRATOR, "新增账号");
        return newPage(AccountForm.empty(), FormErrors.none(), HttpStatus.OK);
    }

    @PostMapping(LIST + "/new")
    ModelAndView create(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") List<String> roles,
            @RequestParam(defaultValue = "") String password) {
        var form = new AccountForm(username, displayName, agency, roles);
        return switch (creating.create(current.get(), form.withPassword(password))) {
            case Outcome.Done<StaffAccount> done ->
                Redirect.to(LIST + "/" + done.value().username() + "?done="
                        + (done.value().awaitingGrant() ? "waiting" : "created"));
            case Outcome.Refused<StaffAccount> refused ->
                newPage(form, new FormErrors(refused.problems()), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping(LIST + "/{username}")
    ModelAndView one(@PathVariable String username, @RequestParam(defaultValue = "") String done) {
        StaffAccount account = known(username);
        return onePage(account, AccountForm.of(account), done(done), FormErrors.none());
    }

    @PostMapping(LIST + "/{username}")
    ModelAndView change(
            @PathVariable String username,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") List<String> roles) {
        StaffAccount account = known(username);
        var form = new AccountForm(username, displayName, agency, roles);
        return answer(
                account,
                form,
                changing.change(current.get(), username, displayName, form.chosenAgency(), form.chosenRoles()),
                "changed");
    }

    @PostMapping(LIST + "/{username}/password")
    ModelAndView reset(@PathVariable String username, @RequestParam(defaultValue = "") String password) {
        StaffAccount account = known(username);
        return answer(account, AccountForm.of(account), resetting.reset(current.get(), username, password), "password");
    }

    @PostMapping(LIST + "/{username}/lock")
    ModelAndView lock(@PathVariable String username) {
        StaffAccount account = known(username);
        return answer(account, AccountForm.of(account), locking.lock(current.get(), username), "closed");
    }

    @PostMapping(LIST + "/{username}/unlock")
    ModelAndView unlock(@PathVariable String username) {
        StaffAccount account = known(username);
        return answer(account, AccountForm.of(account), locking.unlock(current.get(), username), "opened");
    }

    @PostMapping(LIST + "/{username}/second-factor")
    ModelAndView resetSecondFactor(@PathVariable String username) {
        StaffAccount account = known(username);
        return answer(account, AccountForm.of(account), secondFactor.reset(current.get(), username), "second-factor");
    }

    private ModelAndView answer(StaffAccount account, AccountForm form, Outcome<StaffAccount> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<StaffAccount> changed -> Redirect.to(LIST + "/" + account.username() + "?done=" + done);
            case Outcome.Refused<StaffAccount> refused -> {
                ModelAndView page = onePage(account, form, "", new FormErrors(refused.problems()));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    /** Others than administrators are not told which accounts exist. */
    private StaffAccount known(String username) {
        accounts.requireAdministrator(current.get(), "维护账号");
        return accounts.find(username).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView newPage(AccountForm form, FormErrors errors, HttpStatus status) {
        var page = new NewAccountPage(form, agencies(), roles(), errors);
        Frame frame = frames.desk("新增账号").crumb("账号", LIST).wide(false).refusedIf(errors);
        return new ModelAndView("jte/identity/NewAccountPage", Map.of("page", page, "frame", frame), status);
    }

    private ModelAndView onePage(StaffAccount account, AccountForm form, String done, FormErrors errors) {
        var page = new AccountPage(
                form,
                state(account),
                moment(account.lastSignIn()),
                account.closed(),
                account.awaitingGrant(),
                account.lockedAt(clock.instant()),
                secondFactor.isOn(account.username()),
                accounts.mayGrant(current.get()),
                current.get().has(Role.ADMINISTRATOR) || accounts.mayGrant(current.get()),
                agencies(),
                roles(),
                done,
                errors);
        Frame frame = frames.desk("账号 " + account.username())
                .crumb("账号", LIST)
                .wide(false)
                .refusedIf(errors);
        return new ModelAndView("jte/identity/AccountPage", Map.of("page", page, "frame", frame));
    }

    private AccountsPage.Row row(StaffAccount account, Map<String, String> offices) {
        String agency = account.agency();
        return new AccountsPage.Row(
                account.username(),
                account.displayName(),
                agency == null ? "" : offices.getOrDefault(agency, agency),
                account.roles().stream().sorted().map(Role::label).collect(Collectors.joining("、")),
                state(account),
                moment(account.lastSignIn()));
    }

    private Badge state(StaffAccount account) {
        if (account.awaitingGrant()) {
            return Badge.soon("待授权");
        }
        if (account.closed()) {
            return Badge.resting("停用");
        }
        return account.lockedAt(clock.instant()) ? Badge.bad("锁定") : Badge.good("正常");
    }

    private String moment(@Nullable Instant instant) {
        if (instant == null) {
            return "从未登录";
        }
        ZonedDateTime local = instant.atZone(clock.getZone());
        return ChineseDates.date(local.toLocalDate()) + " "
                + DateTimeFormatter.ofPattern("HH:mm").format(local);
    }

    private List<Choice> agencies() {
        return accounts.workplaces().entrySet().stream()
                .map(known -> Choice.of(known.getKey(), known.getValue()))
                .toList();
    }

    private static List<Choice> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.name(), role.label(), role.meaning()))
                .toList();
    }

    private static String done(String word) {
        return switch (word) {
            case "created" -> "账号已建立。请把用户名和初始密码当面告知本人；首次登录时必须修改密码。";
            case "waiting" -> "账号已建立，待安全管理员授权后可以登录。请把用户名和初始密码当面告知本人；首次登录时必须修改密码。";
            case "changed" -> "账号已变更；本人需要重新登录。";
            case "password" -> "密码已重置。请当面告知本人；下次登录时必须修改密码。";
            case "closed" -> "账号已停用，正在使用的登录已退出。";
            case "second-factor" -> "两步验证已解除；本人下次登录只需要密码，请提醒本人重新设置。";
            case "opened" -> "账号已启用，登录失败锁定已解除。";
            default -> "";
        };
    }
}
