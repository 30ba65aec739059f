package org.gongkai.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an account may do, and how that changed, in words for the trail. */
final class AccountWords {

    private AccountWords() {}

    static String of(@Nullable String agency, Set<Role> roles) {
        return "角色：" + labels(roles) + (agency == null ? "" : "；机关：" + agency);
    }

    static String change(StaffAccount before, StaffAccount after) {
        List<String> changes = new ArrayList<>();
        if (!before.displayName().equals(after.displayName())) {
            changes.add("姓名：" + before.displayName() + " → " + after.displayName());
        }
        if (!before.roles().equals(after.roles())) {
            changes.add("角色：" + labels(before.roles()) + " → " + labels(after.roles()));
        }
        if (!Objects.equals(before.agency(), after.agency())) {
            changes.add("机关：" + Objects.requireNonNullElse(before.agency(), "无") + " → "
                    + Objects.requireNonNullElse(after.agency(), "无"));
        }
        return changes.isEmpty() ? "没有变化" : String.join("；", changes);
    }

    private static String labels(Set<Role> roles) {
        return roles.stream().sorted().map(Role::label).collect(Collectors.joining("、"));
    }
}
