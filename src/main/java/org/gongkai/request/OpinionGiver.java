package org.gongkai.request;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;

/** 内部意见的身份 (第十七条、第四十五条; R-28): in which capacity somebody of the house gives an opinion on a case. */
public enum OpinionGiver {
    SECTION("承办科室", Set.of(Role.CLERK, Role.SECTION_OFFICER)),
    /** The adviser is usually no official; a clerk records what was advised and by whom. */
    LEGAL("法律顾问", Set.of(Role.CLERK)),
    SECRECY("保密审查", Set.of(Role.REVIEWER, Role.SECRECY_REVIEWER)),
    HEAD("负责人", Set.of(Role.HEAD));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Role> recordedBy;

    OpinionGiver(String label, Set<Role> recordedBy) {
        this.label = label;
        this.recordedBy = recordedBy;
    }

    public String label() {
        return label;
    }

    /** Whether the person's role records such an opinion. */
    public boolean recordedBy(Actor actor) {
        return recordedBy.stream().anyMatch(actor::has);
    }

    /** The names of those roles: {@code 经办人、科室承办人}. */
    public String recorders() {
        return Arrays.stream(Role.values())
                .filter(recordedBy::contains)
                .map(Role::label)
                .collect(Collectors.joining("、"));
    }
}
