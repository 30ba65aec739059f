package org.gongkai.annualreport;

import java.util.Set;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;

/**
 * 年报办理动作: every step from draft to publication, in one table: who may take it, from where, to where. Buttons, guards and the state
 * diagram read it; {@link MoveReasons} adds what depends on the single report.
 */
public enum ReportMove {
    SUBMIT("提交校核", "第五十条", "", Set.of(Role.CLERK), Set.of(ReportState.DRAFT), ReportState.CHECKED),
    SEND_BACK("退回修改", "第十七条", "退回的意见", Set.of(Role.CLERK, Role.HEAD), Set.of(ReportState.CHECKED), ReportState.DRAFT),
    SIGN("签发", "第四十九条", "", Set.of(Role.HEAD), Set.of(ReportState.CHECKED), ReportState.SIGNED),
    PUBLISH("公开", "第四十九条", "", Set.of(Role.CLERK, Role.HEAD), Set.of(ReportState.SIGNED), ReportState.PUBLISHED),
    REOPEN(
            "更正",
            "第六条",
            "更正的理由",
            Set.of(Role.HEAD),
            Set.of(ReportState.SIGNED, ReportState.PUBLISHED),
            ReportState.DRAFT);

    private final String verb;
    private final String article;
    private final String reasonAsked;
    private final Set<Role> roles;
    private final Set<ReportState> from;
    private final ReportState to;

    ReportMove(
            String verb, String article, String reasonAsked, Set<Role> roles, Set<ReportState> from, ReportState to) {
        this.verb = verb;
        this.article = article;
        this.reasonAsked = reasonAsked;
        this.roles = roles;
        this.from = from;
        this.to = to;
    }

    /** The word on the button. */
    public String verb() {
        return verb;
    }

    /** The article of the Regulation it rests on. */
    public String article() {
        return "《中华人民共和国政府信息公开条例》" + article;
    }

    /** What the person is asked to write; empty where nothing is asked. */
    public String reasonAsked() {
        return reasonAsked;
    }

    public boolean needsReason() {
        return !reasonAsked.isEmpty();
    }

    public Set<Role> roles() {
        return roles;
    }

    public Set<ReportState> from() {
        return from;
    }

    public ReportState to() {
        return to;
    }

    /** Whether somebody may take the step at all: one of its roles, in the office that handles the organ's affairs. */
    public boolean permittedTo(Actor actor, String handledBy) {
        return actor.worksFor(handledBy) && roles.stream().anyMatch(actor::has);
    }
}
