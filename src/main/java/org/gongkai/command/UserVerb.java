package org.gongkai.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.identity.Accounts;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.LockingAccount;
import org.gongkai.identity.NewAccount;
import org.gongkai.identity.ResettingPassword;
import org.gongkai.identity.Role;
import org.gongkai.identity.StaffAccount;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code user list|add|passwd|lock|unlock}: accounts from the command line of the server, for the operator.
 *
 * <p>A password is read from the console without echo, or as the first line of standard input; it is never an argument,
 * which others on the machine could read.
 */
@Command(name = "user", description = "维护账号：list、add、passwd、lock、unlock。", sortOptions = false)
final class UserVerb implements Callable<Integer> {

    private static final Actor OPERATOR = Actor.system("command");

    private final Streams streams;

    UserVerb(Streams streams) {
        this.streams = streams;
    }

    /** Without a second verb there is nothing to do. */
    @Override
    public Integer call() {
        throw new UnusableInput("请给出要做的事：list、add、passwd、lock 或 unlock。用 gongkai help user 查看用法。");
    }

    @Command(name = "list", description = "列出账号。")
    int list(@Option(names = "--json", description = "以 JSON 输出。") boolean json) {
        try (Program program = Program.open()) {
            List<StaffAccount> all = program.the(Accounts.class).all(OPERATOR);
            if (json) {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                all.forEach(account -> array.add(json(account)));
                streams.print(array);
            } else {
                all.forEach(account -> streams.out().println(line(account)));
            }
            return ExitCode.FINE;
        }
    }

    @Command(name = "add", description = "新增账号；密码从终端或标准输入的第一行读入，本人首次登录时必须修改。")
    int add(
            @Parameters(paramLabel = "用户名") String username,
            @Option(names = "--name", required = true, paramLabel = "姓名", description = "姓名或岗位。") String name,
            @Option(names = "--agency", paramLabel = "机关代码", description = "所在机关；经办人、审查人、负责人必须给出。") @Nullable String agency,
            @Option(
                            names = "--role",
                            required = true,
                            split = ",",
                            paramLabel = "角色",
                            description =
                                    "clerk、reviewer、head、leader、section_officer、secrecy_reviewer、inspector、administrator、"
                                            + "security_administrator、audit_administrator，可以给出几个；管理员不能兼任。")
                    List<String> roles,
            @Option(names = "--json", description = "以 JSON 输出。") boolean json) {
        Set<Role> chosen = roles(roles);
        String password = password();
        return act(
                json,
                program -> program.the(CreatingAccount.class)
                        .create(OPERATOR, new NewAccount(username, name, agency, chosen, password, true)));
    }

    @Command(name = "passwd", description = "重置密码；新密码从终端或标准输入的第一行读入，本人下次登录时必须修改。")
    int passwd(
            @Parameters(paramLabel = "用户名") String username,
            @Option(names = "--json", description = "以 JSON 输出。") boolean json) {
        String password = password();
        return act(json, program -> {
            known(program, username);
            return program.the(ResettingPassword.class).reset(OPERATOR, username, password);
        });
    }

    @Command(name = "lock", description = "停用账号，并退出它正在使用的登录。")
    int lock(
            @Parameters(paramLabel = "用户名") String username,
            @Option(names = "--json", description = "以 JSON 输出。") boolean json) {
        return act(json, program -> {
            known(program, username);
            return program.the(LockingAccount.class).lock(OPERATOR, username);
        });
    }

    @Command(name = "unlock", description = "启用账号，解除登录失败锁定。")
    int unlock(
            @Parameters(paramLabel = "用户名") String username,
            @Option(names = "--json", description = "以 JSON 输出。") boolean json) {
        return act(json, program -> {
            known(program, username);
            return program.the(LockingAccount.class).unlock(OPERATOR, username);
        });
    }

    private int act(boolean json, Function<Program, Outcome<StaffAccount>> act) {
        try (Program program = Program.open()) {
            return switch (act.apply(program)) {
                case Outcome.Done<StaffAccount> done -> {
                    if (json) {
                        streams.print(json(done.value()));
                    } else {
                        streams.out().println(line(done.value()));
                    }
                    yield ExitCode.FINE;
                }
                case Outcome.Refused<StaffAccount> refused ->
                    throw new UnusableInput(
                            refused.problems().stream().map(Problem::message).collect(Collectors.joining("\n")));
            };
        }
    }

    private static void known(Program program, String username) {
        if (program.the(Accounts.class).find(username).isEmpty()) {
            throw new UnusableInput("没有用户名为“" + username + "”的账号；用 gongkai user list 查看全部账号。");
        }
    }

    private static Set<Role> roles(List<String> names) {
        Set<Role> chosen = new TreeSet<>();
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            try {
                chosen.add(Role.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnusableInput("没有角色 " + String.join("、", unknown) + "；角色有 "
                    + java.util.Arrays.stream(Role.values())
                            .map(role -> role.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining("、"))
                    + "。");
        }
        return chosen;
    }

    private String password() {
        return TypedSecret.of(streams, "密码");
    }

    private static String line(StaffAccount account) {
        return String.join(
                "\t", account.username(), account.displayName(), agency(account), labels(account), state(account));
    }

    private static ObjectNode json(StaffAccount account) {
        ObjectNode json = Json.object();
        json.put("username", account.username());
        json.put("displayName", account.displayName());
        json.put("agency", account.agency());
        var roles = json.putArray("roles");
        account.roles().stream()
                .sorted(Comparator.naturalOrder())
                .forEach(role -> roles.add(role.name().toLowerCase(Locale.ROOT)));
        json.put("closed", account.closed());
        return json;
    }

    private static String agency(StaffAccount account) {
        String agency = account.agency();
        return agency == null ? "-" : agency;
    }

    private static String labels(StaffAccount account) {
        return account.roles().stream().sorted().map(Role::label).collect(Collectors.joining("、"));
    }

    private static String state(StaffAccount account) {
        return account.closed() ? "停用" : "正常";
    }
}
