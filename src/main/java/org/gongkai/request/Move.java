package org.gongkai.request;

import static org.gongkai.request.CaseStage.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;

/**
 * 办理动作: everything that can be done to a case, in one table. Buttons, guards of the use cases and the drawn state diagram
 * all read it.
 *
 * <p>Each move has its verb, its article, the roles that may make it, the stages in which it is possible and the stages it can
 * lead to; {@link MoveReasons} adds what depends on the single case.
 */
public enum Move {
    CONFIRM_RECEIPT(
            "确认收到", "第三十一条", "R-03、R-04", "已经确认收到", Set.of(Role.CLERK), in(AWAITING_CONFIRMATION), leadsTo(HANDLING)),
    ASK_CORRECTION(
            "告知补正",
            "第三十条",
            "R-05、R-06",
            "",
            Set.of(Role.CLERK),
            in(HANDLING, CONSULTING),
            leadsTo(AWAITING_CORRECTION)),
    RECEIVE_CORRECTION(
            "收到补正",
            "第三十条",
            "R-07",
            "没有等待补正的告知",
            Set.of(Role.CLERK),
            in(AWAITING_CORRECTION),
            leadsTo(HANDLING, CONSULTING)),
    ASK_OPINION(
            "征求意见",
            "第三十二条、第三十三条、第三十四条",
            "R-11、R-15",
            "",
            Set.of(Role.CLERK),
            in(HANDLING, CONSULTING),
            leadsTo(CONSULTING)),
    RECORD_SERVICE(
            "登记征求意见书送达",
            "第三十二条、第三十四条",
            "R-12、R-16",
            "没有送达日期未登记的征求意见书",
            Set.of(Role.CLERK),
            in(CONSULTING, AWAITING_CORRECTION, AWAITING_PAYMENT, REPLY_DRAFTED, REPLY_REVIEWED, HANDLING),
            same()),
    RECEIVE_OPINION(
            "收到意见",
            "第三十二条、第三十四条",
            "R-11、R-15",
            "没有等待答复的征求意见",
            Set.of(Role.CLERK),
            in(CONSULTING, HANDLING, AWAITING_CORRECTION, AWAITING_PAYMENT, REPLY_DRAFTED, REPLY_REVIEWED),
            same()),
    PROPOSE_EXTENSION(
            "提请延期", "第三十三条第二款", "R-10", "", Set.of(Role.CLERK), in(HANDLING, CONSULTING, REPLY_DRAFTED), same()),
    APPROVE_EXTENSION(
            "批准延期",
            "第三十三条第二款",
            "R-10",
            "没有待批准的延期",
            Set.of(Role.HEAD),
            in(HANDLING, CONSULTING, REPLY_DRAFTED, REPLY_REVIEWED),
            same()),
    DECLINE_EXTENSION(
            "不批准延期",
            "第三十三条第二款",
            "R-10",
            "没有待批准的延期",
            Set.of(Role.HEAD),
            in(HANDLING, CONSULTING, REPLY_DRAFTED, REPLY_REVIEWED),
            same()),
    NOTIFY_FEE(
            "收费通知",
            "第四十二条",
            "R-38、R-39、R-40",
            "",
            Set.of(Role.CLERK),
            in(HANDLING, CONSULTING),
            leadsTo(AWAITING_PAYMENT)),
    RECORD_FEE_SERVICE(
            "登记收费通知送达",
            "第四十二条",
            "R-40",
            "没有送达日期未登记的收费通知",
            Set.of(Role.CLERK),
            in(AWAITING_PAYMENT, HANDLING, CONSULTING),
            same()),
    RECORD_PAYMENT(
            "登记缴费",
            "第四十二条",
            "R-40",
            "没有等待缴纳的费用",
            Set.of(Role.CLERK),
            in(AWAITING_PAYMENT, HANDLING, CONSULTING),
            same()),
    RECORD_FINDING(
            "认定损害和公共利益",
            "第十五条、第三十二条",
            "R-13、R-14",
            "没有可以认定的第三方意见",
            Set.of(Role.CLERK),
            in(HANDLING, CONSULTING),
            same()),
    TELL_THIRD_PARTY(
            "告知第三方",
            "第三十二条",
            "R-14",
            "没有不同意公开的第三方",
            Set.of(Role.CLERK),
            in(HANDLING, CONSULTING, REPLY_DRAFTED, REPLY_REVIEWED),
            same()),
    ASK_REASONS("要求说明理由", "第三十五条", "R-17", "", Set.of(Role.CLERK), in(HANDLING, CONSULTING), same()),
    RECEIVE_REASONS(
            "收到理由",
            "第三十五条",
            "R-17",
            "没有等待说明的理由",
            Set.of(Role.CLERK),
            in(HANDLING, CONSULTING, AWAITING_CORRECTION, AWAITING_PAYMENT),
            same()),
    JUDGE_REASONS("认定理由", "第三十五条", "R-17", "没有等待认定的理由", Set.of(Role.HEAD), in(HANDLING, CONSULTING), same()),
    REFUND_FEE(
            "退费",
            "第四十二条",
            "R-40",
            "没有可以退还的费用",
            Set.of(Role.CLERK),
            in(HANDLING, CONSULTING, REPLY_DRAFTED, REPLY_REVIEWED, REPLIED, DELIVERED, ENDED, WITHDRAWN),
            same()),
    RECORD_SEARCH(
            "登记检索",
            "第三十六条第（四）项",
            "R-18",
            "",
            Set.of(Role.CLERK, Role.SECTION_OFFICER),
            in(HANDLING, CONSULTING, AWAITING_CORRECTION, AWAITING_PAYMENT, REPLY_DRAFTED),
            same()),
    DRAFT_REPLY(
            "拟写答复",
            "第三十六条",
            "R-18、R-19",
            "",
            Set.of(Role.CLERK),
            in(HANDLING, CONSULTING, LAPSED, REPLY_DRAFTED),
            leadsTo(REPLY_DRAFTED)),
    RETURN_REPLY(
            "退回修改",
            "第十七条",
            "R-28",
            "没有答复稿",
            Set.of(Role.CLERK, Role.REVIEWER, Role.SECRECY_REVIEWER, Role.HEAD),
            in(REPLY_DRAFTED, REPLY_REVIEWED),
            leadsTo(HANDLING, CONSULTING, LAPSED)),
    REVIEW_REPLY(
            "审查答复",
            "第十七条",
            "R-28",
            "没有待审查的答复稿",
            Set.of(Role.REVIEWER, Role.SECRECY_REVIEWER),
            in(REPLY_DRAFTED),
            leadsTo(REPLY_REVIEWED)),
    ISSUE_REPLY(
            "签发答复",
            "第三十六条",
            "R-18、R-25、R-26、R-28",
            "没有审查通过的答复稿",
            Set.of(Role.HEAD),
            in(REPLY_REVIEWED),
            leadsTo(REPLIED, DELIVERED)),
    END_HANDLING("终止办理", "第三十条", "R-08、R-40", "", Set.of(Role.HEAD), in(HANDLING, CONSULTING, LAPSED), leadsTo(ENDED)),
    WITHDRAW(
            "撤回申请",
            "第四十五条",
            "R-18",
            "",
            Set.of(Role.CLERK),
            in(
                    AWAITING_CONFIRMATION,
                    HANDLING,
                    AWAITING_CORRECTION,
                    CONSULTING,
                    AWAITING_PAYMENT,
                    REPLY_DRAFTED,
                    REPLY_REVIEWED),
            leadsTo(WITHDRAWN)),
    SPLIT("拆分", "第二十九条", "R-23", "", Set.of(Role.CLERK), in(AWAITING_CONFIRMATION, HANDLING), leadsTo(SET_ASIDE)),
    MERGE(
            "并案",
            "第四十五条",
            "R-18",
            "",
            Set.of(Role.CLERK),
            in(AWAITING_CONFIRMATION, HANDLING, AWAITING_CORRECTION),
            leadsTo(SET_ASIDE)),
    MARK_TEST("标为测试件", "第四十六条", "R-18", "", Set.of(Role.HEAD), anywhereBut(SET_ASIDE, ARCHIVED), same()),
    UNMARK_TEST("取消测试标记", "第四十六条", "R-18", "没有标为测试件", Set.of(Role.HEAD), anywhereBut(SET_ASIDE, ARCHIVED), same()),
    DELIVER("送达答复", "第四十条", "R-21、R-22", "还没有签发答复", Set.of(Role.CLERK), in(REPLIED), leadsTo(DELIVERED)),
    ARCHIVE(
            "归档",
            "第四十五条",
            "R-18",
            "还没有办结",
            Set.of(Role.CLERK),
            in(DELIVERED, ENDED, WITHDRAWN, SET_ASIDE),
            leadsTo(ARCHIVED)),
    CLAIM("认领", "第四十五条", "R-18", "", Set.of(Role.CLERK, Role.SECTION_OFFICER), whileOpen(), same()),
    ASSIGN("交办科室", "第四十五条", "R-18", "", Set.of(Role.CLERK, Role.HEAD), whileOpen(), same()),
    TRANSFER("转办", "第四十五条", "R-54", "还没有交办科室", Set.of(Role.CLERK), whileOpen(), same()),
    SEND_BACK("退回办公室", "第四十五条", "R-18", "还没有交办，也没有人认领", Set.of(Role.CLERK, Role.SECTION_OFFICER), whileOpen(), same()),
    HAND_OVER("交接", "第四十五条", "R-18", "还没有人认领", Set.of(Role.CLERK, Role.HEAD), whileOpen(), same()),
    ASK_ASSISTANCE("请求协办", "第四十五条", "R-18", "", Set.of(Role.CLERK), whileOpen(), same()),
    GIVE_ASSISTANCE(
            "登记协办意见", "第四十五条", "R-18", "没有等待答复的协办", Set.of(Role.CLERK, Role.SECTION_OFFICER), whileOpen(), same()),
    GIVE_OPINION(
            "登记内部意见",
            "第十七条、第四十五条",
            "R-28",
            "",
            Set.of(Role.CLERK, Role.SECTION_OFFICER, Role.REVIEWER, Role.SECRECY_REVIEWER, Role.HEAD),
            whileOpen(),
            same());

    private final String verb;
    private final String article;
    private final String rule;
    private final String nothingToDo;
    private final Set<Role> roles;
    private final Set<CaseStage> from;
    private final Set<CaseStage> to;

    Move(
            String verb,
            String article,
            String rule,
            String nothingToDo,
            Set<Role> roles,
            Set<CaseStage> from,
            Set<CaseStage> to) {
        this.verb = verb;
        this.article = article;
        this.rule = rule;
        this.nothingToDo = nothingToDo;
        this.roles = roles;
        this.from = from;
        this.to = to;
    }

    /** 动作: the word on the button. */
    public String verb() {
        return verb;
    }

    /** The article of the Regulation it rests on. */
    public String article() {
        return "《中华人民共和国政府信息公开条例》" + article;
    }

    /** The rules that guard it, such as {@code R-05、R-06}. */
    public String rule() {
        return rule;
    }

    /** Who may make it; the person must also work for the organ that handles the case. */
    public Set<Role> roles() {
        return roles;
    }

    /** Whether somebody with these roles in the handling organ may make it. */
    public boolean permittedTo(Actor actor, String handledBy) {
        return actor.isSystem() || (actor.worksFor(handledBy) && roles.stream().anyMatch(actor::has));
    }

    /** The stages in which it can be made. */
    public Set<CaseStage> from() {
        return from;
    }

    /** The stages it can lead to from a stage in which it can be made. */
    public Set<CaseStage> to(CaseStage stage) {
        return switch (this) {
            // when the last open consultation is answered, handling goes on
            case RECEIVE_OPINION -> stage == CONSULTING ? EnumSet.of(CONSULTING, HANDLING) : EnumSet.of(stage);
            // sent on the very last day it moves nothing
            case NOTIFY_FEE -> EnumSet.of(AWAITING_PAYMENT, stage);
            case RECORD_PAYMENT -> stage == AWAITING_PAYMENT ? EnumSet.of(HANDLING, CONSULTING) : EnumSet.of(stage);
            default -> to.isEmpty() ? EnumSet.of(stage) : to;
        };
    }

    /** Why it cannot be made in a stage at all, in Chinese; empty when it can. */
    public Optional<String> reasonAgainst(CaseStage stage) {
        if (from.contains(stage)) {
            return Optional.empty();
        }
        if (stage == HANDLING && !nothingToDo.isEmpty()) {
            return Optional.of(nothingToDo);
        }
        return Optional.of(
                switch (stage) {
                    case AWAITING_CONFIRMATION -> "还没有确认收到申请，请先确认（第三十一条）";
                    case HANDLING, CONSULTING -> nothingToDo.isEmpty() ? "办理中不能“" + verb + "”" : nothingToDo;
                    case AWAITING_CORRECTION -> "正在等待申请人补正，收到补正后才能继续（第三十条）";
                    case AWAITING_PAYMENT -> "正在等待申请人缴费，缴费后才能继续";
                    case LAPSED ->
                        this == REVIEW_REPLY || this == RETURN_REPLY || this == ISSUE_REPLY || this == DELIVER
                                ? nothingToDo
                                : "申请人逾期没有补正或者缴费，视为放弃申请，只能终止办理或者作出答复（第三十条）";
                    case REPLY_DRAFTED -> nothingToDo.isEmpty() ? "答复稿正在审查，请先退回修改" : nothingToDo;
                    case REPLY_REVIEWED -> "答复稿已审查通过，正待签发；要改动请先退回修改";
                    case REPLIED -> this == ARCHIVE ? "答复还没有送达" : "已经作出答复";
                    case DELIVERED -> "答复已经送达";
                    case ENDED -> "已经终止办理";
                    case WITHDRAWN -> "申请人已经撤回申请";
                    case SET_ASIDE -> "已经拆分或者并入另一件，请在那一件办理";
                    case ARCHIVED -> "已经归档";
                });
    }

    /** Every reason against making it on the day of the view, the stage's and the case's own; empty when there is none. */
    List<String> reasonsAgainst(CaseView view, Actor actor, HandlingRules rules) {
        Optional<String> stage = reasonAgainst(view.stage());
        return stage.isPresent() ? List.of(stage.get()) : MoveReasons.against(this, view, actor, rules);
    }

    /** 内部流转: it only says who inside the house has the case or what they think; no legal date depends on it. */
    public boolean inHouse() {
        return switch (this) {
            case CLAIM, ASSIGN, TRANSFER, SEND_BACK, HAND_OVER, ASK_ASSISTANCE, GIVE_ASSISTANCE, GIVE_OPINION -> true;
            default -> false;
        };
    }

    /** The moves that can be made in a stage. */
    public static List<Move> possibleIn(CaseStage stage) {
        return Arrays.stream(values()).filter(m -> m.from.contains(stage)).toList();
    }

    /** The stages that follow without a move, because a day has passed. */
    public static Set<CaseStage> afterTime(CaseStage stage) {
        return switch (stage) {
            case AWAITING_CONFIRMATION, CONSULTING -> EnumSet.of(HANDLING);
            case AWAITING_CORRECTION, AWAITING_PAYMENT -> EnumSet.of(LAPSED);
            default -> EnumSet.noneOf(CaseStage.class);
        };
    }

    /** The names of the roles, for a sentence. */
    public String roleNames() {
        var names = new ArrayList<String>();
        for (Role role : Role.values()) {
            if (roles.contains(role)) {
                names.add(role.label());
            }
        }
        return String.join("、", names);
    }

    private static Set<CaseStage> in(CaseStage first, CaseStage... more) {
        return Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    private static Set<CaseStage> anywhereBut(CaseStage first, CaseStage... more) {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(first, more)));
    }

    /** As long as the request waits for its decision. */
    private static Set<CaseStage> whileOpen() {
        return in(
                AWAITING_CONFIRMATION,
                HANDLING,
                AWAITING_CORRECTION,
                CONSULTING,
                AWAITING_PAYMENT,
                LAPSED,
                REPLY_DRAFTED,
                REPLY_REVIEWED);
    }

    private static Set<CaseStage> leadsTo(CaseStage first, CaseStage... more) {
        return in(first, more);
    }

    /** It leads nowhere else: the case stays in its stage. */
    private static Set<CaseStage> same() {
        return Set.of();
    }
}
