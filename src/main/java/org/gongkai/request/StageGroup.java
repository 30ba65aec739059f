package org.gongkai.request;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** 阶段组: stages that stand in one column of the county board, by whose turn it is. */
public enum StageGroup {
    TO_CONFIRM("待确认", EnumSet.of(CaseStage.AWAITING_CONFIRMATION)),
    AT_WORK("办理中", EnumSet.of(CaseStage.HANDLING)),
    WAITING("等他方", EnumSet.of(CaseStage.AWAITING_CORRECTION, CaseStage.CONSULTING, CaseStage.AWAITING_PAYMENT)),
    TO_END("逾期未补正或未缴费", EnumSet.of(CaseStage.LAPSED)),
    SIGNING("审签中", EnumSet.of(CaseStage.REPLY_DRAFTED, CaseStage.REPLY_REVIEWED)),
    DELIVERING("待送达", EnumSet.of(CaseStage.REPLIED)),
    ARCHIVING("待归档", EnumSet.of(CaseStage.DELIVERED, CaseStage.ENDED, CaseStage.WITHDRAWN, CaseStage.SET_ASIDE));

    private final String label;
    private final Set<CaseStage> stages;

    StageGroup(String label, Set<CaseStage> stages) {
        this.label = label;
        this.stages = Collections.unmodifiableSet(stages);
    }

    public String label() {
        return label;
    }

    public Set<CaseStage> stages() {
        return stages;
    }

    /** The group of a stage; none for an archived case. */
    public static Optional<StageGroup> of(CaseStage stage) {
        return Arrays.stream(values()).filter(g -> g.stages.contains(stage)).findFirst();
    }
}
