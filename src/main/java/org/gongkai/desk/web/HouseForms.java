package org.gongkai.desk.web;

import static org.gongkai.desk.web.MoveForms.form;
import static org.gongkai.desk.web.MoveForms.line;
import static org.gongkai.desk.web.MoveForms.lines;
import static org.gongkai.desk.web.MoveForms.on;
import static org.gongkai.desk.web.MoveForms.pick;

import java.util.Arrays;
import java.util.List;
import org.gongkai.identity.Accounts;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.request.Move;
import org.gongkai.request.OpinionGiver;
import org.gongkai.request.RequestFile;
import org.springframework.stereotype.Component;

/** Forms of the internal circulation: who has the case, who helps, who thinks what. None of them moves a legal date. */
@Component
class HouseForms {

    private static final String NO_DATE = "内部流转不影响答复期限。";

    private final Accounts accounts;

    HouseForms(Accounts accounts) {
        this.accounts = accounts;
    }

    MoveForm of(Move move, RequestFile file) {
        List<String> now = List.of("现在：" + file.work().hands().sentence());
        return switch (move) {
            case CLAIM ->
                form(
                        "认领后由您办理这件申请。" + NO_DATE,
                        now,
                        List.of(on(move, file, "认领日期", ""), section(file, "所在科室", true)),
                        "认领",
                        "办不了的，用“退回办公室”或者“交接”。");
            case ASSIGN ->
                form(
                        "把案件交给科室，由科室的人认领办理；不指定到个人。" + NO_DATE,
                        now,
                        List.of(
                                on(move, file, "交办日期", ""),
                                section(file, "承办科室", false),
                                lines("instruction", "要求", "需要查什么、提供什么", 3, true),
                                new MoveField.Day("until", "要求答复的日期", "应当早于答复期限", null, true, "")),
                        "交办",
                        "交办错了的，用“转办”。");
            case TRANSFER ->
                form(
                        "由现在的科室转给本机关的另一个科室。" + NO_DATE,
                        now,
                        List.of(
                                on(move, file, "转办日期", ""),
                                section(file, "转给哪个科室", false),
                                lines("reason", "转办的理由", "", 3, false)),
                        "转办",
                        "转办错了的，再转回来。");
            case SEND_BACK ->
                form(
                        "退回公开工作机构，说明理由，由公开工作机构重新交办。" + NO_DATE,
                        now,
                        List.of(on(move, file, "退回日期", ""), lines("reason", "退回的理由", "", 3, false)),
                        "退回办公室",
                        "退回后可以重新交办、认领。");
            case HAND_OVER ->
                form(
                        "把案件交给本机关的另一个人继续办理，例如岗位调整、长期离岗。短期外出请用“代理安排”。",
                        now,
                        List.of(
                                on(move, file, "交接日期", ""),
                                pick("to", "交给谁", "", colleagues(file)),
                                lines("reason", "交接的理由和注意事项", "", 3, false)),
                        "交接",
                        "交接错了的，再交接一次。");
            case ASK_ASSISTANCE ->
                form(
                        "请本机关的其他科室协办，案件仍在原处。请其他机关协助的，用“征求意见”。" + NO_DATE,
                        now,
                        List.of(
                                on(move, file, "请求日期", ""),
                                section(file, "请哪个科室协办", false),
                                lines("question", "需要协办的事项", "", 4, false),
                                new MoveField.Day("until", "要求答复的日期", "", null, true, "")),
                        "请求协办",
                        "登记后不能删除；不需要了的，登记协办意见说明。");
            case GIVE_ASSISTANCE ->
                form(
                        "登记协办科室的意见。",
                        List.of(),
                        List.of(
                                pick("ref", "哪一次协办", "", open(file)),
                                on(move, file, "收到日期", ""),
                                lines("answer", "协办意见", "", 4, false)),
                        "登记协办意见",
                        "登记后不能删除；有补充的，再请求一次协办。");
            case GIVE_OPINION ->
                form(
                        "登记承办科室、法律顾问、保密审查或者负责人的意见，作为拟写和签发答复的依据（《条例》第十七条、第四十五条）。",
                        List.of(),
                        List.of(
                                on(move, file, "日期", ""),
                                pick(
                                        "by",
                                        "谁的意见",
                                        "",
                                        Arrays.stream(OpinionGiver.values())
                                                .map(by ->
                                                        new Choice(by.name(), by.label(), "由" + by.recorders() + "登记"))
                                                .toList()),
                                line("name", "姓名", "不填的为登记人；法律顾问必填", "20", true),
                                HandlingForms.yesNo("agrees", "结论", "同意", "不同意"),
                                lines("text", "意见", "", 5, false)),
                        "登记意见",
                        "登记后不能删除；意见改变的，再登记一次。");
            default -> throw new IllegalArgumentException(move + " is no circulation");
        };
    }

    /** The sections of the office to choose from; a line to write in while none are set. */
    private static MoveField section(RequestFile file, String label, boolean optional) {
        List<String> sections = file.work().sections();
        if (sections.isEmpty()) {
            return line("section", label, "办理设置里列出科室以后，这里可以选择", "20", optional);
        }
        return pick(
                "section",
                optional ? label + "（选填）" : label,
                "",
                sections.stream().map(name -> Choice.of(name, name)).toList());
    }

    private List<Choice> colleagues(RequestFile file) {
        return accounts.workingFor(file.handledBy().value()).stream()
                .filter(account -> account.roles().contains(Role.CLERK)
                        && !account.username().equals(file.work().hands().holder()))
                .map(account -> new Choice(account.username(), account.displayName(), account.username()))
                .toList();
    }

    private static List<Choice> open(RequestFile file) {
        return file.work().assistances().stream()
                .filter(help -> help.given() == null)
                .map(help -> new Choice(
                        help.asked().ref(),
                        help.asked().ref() + "　" + help.asked().section(),
                        ChineseDates.date(help.asked().on()) + "："
                                + help.asked().question()))
                .toList();
    }
}
