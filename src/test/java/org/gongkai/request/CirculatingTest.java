package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.SubType;
import org.gongkai.words.Filings;
import org.gongkai.words.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 内部流转, two persons, and who acts for whom. */
class CirculatingTest extends RequestTest {

    @Autowired
    CreatingAccount accounts;

    @Autowired
    HandlingSettings settings;

    @Autowired
    ArrangingAbsence absences;

    @Test
    void aCaseGoesFromTheOfficeThroughSectionsAndBack() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        assertThat(hands(number)).contains("还没有人认领");
        moves.circulating()
                .assign(number, TUE_2026_04_07, "业务一科", "请提供底稿", TUE_2026_04_07.plusDays(3), office.head())
                .orThrow();
        assertThat(hands(number)).contains("已交办业务一科");
        moves.circulating()
                .transfer(number, TUE_2026_04_07, "业务二科", "职责在业务二科", office.clerk())
                .orThrow();
        moves.circulating().claim(number, TUE_2026_04_07, "", office.clerk()).orThrow();
        assertThat(hands(number)).contains("人员甲（业务二科）在办");
        assertThat(reasons(moves.circulating().claim(number, TUE_2026_04_07, "", office.clerk())))
                .containsExactly("已经由您认领");
        moves.circulating()
                .sendBack(number, TUE_2026_04_07, "不属于本科职责", office.clerk())
                .orThrow();
        assertThat(hands(number)).contains("已退回公开工作机构", "不属于本科职责");
        // the law's own dates have not moved
        assertThat(file(number).reading().due()).isEqualTo(FRI_2026_05_08);
        assertThat(file(number).stage()).isEqualTo(CaseStage.HANDLING);
    }

    @Test
    void whatCirculatedTodayDoesNotKeepYesterdaysLetterFromBeingEntered() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        clock.setTo(TUE_2026_04_07.plusDays(1));
        moves.circulating()
                .claim(number, TUE_2026_04_07.plusDays(1), "", office.clerk())
                .orThrow();
        moves.extending()
                .propose(number, new ExtendingTimeLimit.Proposal(TUE_2026_04_07, 5, "查档"), office.clerk())
                .orThrow();
        assertThat(file(number).proposal()).isNotNull();
    }

    @Test
    void everyReasonAgainstACirculationIsNamedAtOnce() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        assertThat(fields(moves.circulating()
                        .assign(number, TUE_2026_04_07, " ", "", TUE_2026_04_07.minusDays(1), office.clerk())))
                .containsExactly("section", "until");
        assertThat(reasons(moves.circulating().transfer(number, TUE_2026_04_07, "某科", "理由", office.clerk())))
                .anyMatch(r -> r.contains("还没有交办科室"));
        assertThat(reasons(moves.circulating().sendBack(number, TUE_2026_04_07, "理由", office.clerk())))
                .anyMatch(r -> r.contains("不用退回"));
        assertThat(fields(moves.circulating()
                        .giveOpinion(number, TUE_2026_04_07, OpinionGiver.HEAD, "", null, "", office.clerk())))
                .containsExactly("by", "agrees", "text");
        assertThat(fields(moves.circulating()
                        .giveOpinion(number, TUE_2026_04_07, OpinionGiver.LEGAL, "", true, "可以", office.clerk())))
                .containsExactly("name");
    }

    @Test
    void onlySectionsOfTheOfficeOnceTheyAreSet() {
        settings.set(
                        office.agency().handledBy(),
                        HandlingSettings.Setting.SECTIONS,
                        "业务一科\n业务二科\n业务一科",
                        "按三定方案",
                        office.head())
                .orThrow();
        RequestNumber number = handedIn(TUE_2026_04_07);
        assertThat(file(number).work().sections()).containsExactly("业务一科", "业务二科");
        assertThat(fields(moves.circulating().assign(number, TUE_2026_04_07, "三科", "", null, office.clerk())))
                .containsExactly("section");
        moves.circulating()
                .assign(number, TUE_2026_04_07, "业务二科", "", null, office.clerk())
                .orThrow();
    }

    @Test
    void helpAndOpinionsStandOnTheCase() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        moves.circulating()
                .askAssistance(number, TUE_2026_04_07, "档案室", "请查1998年档案", null, office.clerk())
                .orThrow();
        assertThat(fields(moves.circulating().assist(number, TUE_2026_04_07, "7", "没有", office.clerk())))
                .containsExactly("ref");
        moves.circulating()
                .assist(number, TUE_2026_04_07, "1", "找到两件", office.clerk())
                .orThrow();
        moves.circulating()
                .giveOpinion(number, TUE_2026_04_07, OpinionGiver.LEGAL, "律师甲", true, "可以公开", office.clerk())
                .orThrow();
        moves.circulating()
                .giveOpinion(number, TUE_2026_04_07, OpinionGiver.SECRECY, "", false, "含工作秘密", office.reviewer())
                .orThrow();
        CaseWork work = file(number).work();
        assertThat(work.assistances())
                .singleElement()
                .satisfies(help -> assertThat(help.given()).isNotNull());
        assertThat(work.opinions())
                .extracting(RequestFact.InternalOpinionGiven::agrees)
                .containsExactly(true, false);
    }

    @Test
    void aColleagueTakesOver() {
        String colleague = account(Role.CLERK);
        RequestNumber number = handedIn(TUE_2026_04_07);
        moves.circulating().claim(number, TUE_2026_04_07, "", office.clerk()).orThrow();
        assertThat(fields(moves.circulating().handOver(number, TUE_2026_04_07, "nobody", "调岗", office.clerk())))
                .containsExactly("to");
        moves.circulating()
                .handOver(number, TUE_2026_04_07, colleague, "调岗", office.clerk())
                .orThrow();
        assertThat(file(number).work().hands().holder()).isEqualTo(colleague);
    }

    @Test
    void nobodyClosesACaseAlone() {
        clock.setTo(TUE_2026_04_07);
        RequestNumber number =
                filing.file(Filings.to(office.code()).build(), null).orThrow().number();
        Actor all = People.of(office.code(), Role.CLERK, Role.HEAD);
        moves.confirming().confirm(number, TUE_2026_04_07, all).orThrow();
        var ending =
                new EndingHandling.Ending(TUE_2026_04_07, Disposition.O3, SubType.NOT_GOVERNMENT_INFORMATION, "属于咨询");
        assertThat(reasons(moves.ending().end(number, ending, all)))
                .singleElement()
                .asString()
                .contains("两人经手");
        moves.circulating()
                .giveOpinion(number, TUE_2026_04_07, OpinionGiver.SECRECY, "", true, "同意终止", office.reviewer())
                .orThrow();
        moves.ending().end(number, ending, all).orThrow();
    }

    @Test
    void anOfficeOfOnePersonSaysSoOnEachCase() {
        Actor alone = People.of(office.code(), Role.CLERK, Role.REVIEWER, Role.HEAD);
        var office1 = office.agency().handledBy();
        assertThatThrownBy(() -> settings.set(office1, HandlingSettings.Setting.ONE_PERSON, "yes", "只有一人", alone))
                .isInstanceOf(NotPermitted.class);
        assertThat(fields(settings.set(
                        office1, HandlingSettings.Setting.ONE_PERSON, "maybe", " ", People.administrator())))
                .containsExactly("value", "reason");
        settings.set(office1, HandlingSettings.Setting.ONE_PERSON, "yes", "机关只有一名工作人员", People.administrator())
                .orThrow();
        RequestNumber number = handedIn(TUE_2026_04_07);
        moves.extending()
                .propose(number, new ExtendingTimeLimit.Proposal(TUE_2026_04_07, 5, "查档"), alone)
                .orThrow();
        moves.extending().approve(number, TUE_2026_04_07, alone).orThrow();
        assertThat(file(number).timeline().getLast().detail()).contains("“批准延期”由一人办理", "机关只有一名工作人员");
        settings.set(office1, HandlingSettings.Setting.ONE_PERSON, "no", "新来一人", People.administrator())
                .orThrow();
        assertThat(settings.of(office1).onePerson()).isFalse();
        assertThat(settings.changes(office1)).hasSize(2);
    }

    @Test
    void whileTheHeadIsAwayTheDeputySignsAndItSaysSo() {
        String head = account(Role.HEAD);
        String deputy = account(Role.CLERK);
        Actor deputyActor = new Actor(deputy, "副职甲", office.code(), java.util.Set.of(Role.CLERK));
        Actor headActor = new Actor(head, "正职甲", office.code(), java.util.Set.of(Role.HEAD));
        RequestNumber number = handedIn(TUE_2026_04_07);
        moves.extending()
                .propose(number, new ExtendingTimeLimit.Proposal(TUE_2026_04_07, 5, "查档"), office.clerk())
                .orThrow();
        assertThatThrownBy(() -> moves.extending().approve(number, TUE_2026_04_07, deputyActor))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> absences.arrange(away(head, deputy, TUE_2026_04_07), deputyActor))
                .isInstanceOf(NotPermitted.class);
        assertThat(fields(absences.arrange(
                        new ArrangingAbsence.Arrangement(head, head, null, TUE_2026_04_07, ""), headActor)))
                .containsExactly("deputy", "from", "reason");
        Absence absence =
                absences.arrange(away(head, deputy, TUE_2026_04_07), headActor).orThrow();
        assertThat(fields(absences.arrange(away(head, deputy, TUE_2026_04_07), headActor)))
                .containsExactly("from");

        assertThat(files.find(number, deputyActor)
                        .orElseThrow()
                        .choice(Move.APPROVE_EXTENSION)
                        .allowed())
                .isTrue();
        moves.extending().approve(number, TUE_2026_04_07, deputyActor).orThrow();
        assertThat(file(number).timeline().getLast().by()).isEqualTo("副职甲（代理人员" + head + "）");

        absences.end(absence.id(), headActor).orThrow();
        clock.setTo(TUE_2026_04_07.plusDays(1));
        assertThat(absences.coming(headActor)).isEmpty();
        assertThat(files.find(number, deputyActor)
                        .orElseThrow()
                        .choice(Move.END_HANDLING)
                        .permitted())
                .isFalse();
    }

    @Test
    void theCasePageSaysWhoActsForAnAbsentHolder() {
        String holder = account(Role.CLERK);
        String deputy = account(Role.CLERK);
        Actor holderActor = new Actor(holder, "经办甲", office.code(), java.util.Set.of(Role.CLERK));
        RequestNumber number = handedIn(TUE_2026_04_07);
        moves.circulating().claim(number, TUE_2026_04_07, "", holderActor).orThrow();
        absences.arrange(away(holder, deputy, TUE_2026_04_07), holderActor).orThrow();
        assertThat(hands(number)).contains("经办甲不在，由人员" + deputy + "代理");
    }

    private static ArrangingAbsence.Arrangement away(String absent, String deputy, LocalDate from) {
        return new ArrangingAbsence.Arrangement(absent, deputy, from, from.plusDays(5), "出差");
    }

    private String hands(RequestNumber number) {
        return file(number).work().hands().sentence();
    }

    private String account(Role role) {
        String name = unique("person");
        accounts.create(Actor.system("test"), People.account(name, office.code(), role))
                .orThrow();
        return name;
    }

    @Test
    void nobodyOutsideTheOfficeCirculatesItsCases() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        for (Actor stranger : List.of(People.clerk("other"), People.leader(), People.administrator())) {
            assertThatThrownBy(() -> moves.circulating().claim(number, TUE_2026_04_07, "", stranger))
                    .isInstanceOf(NotPermitted.class);
        }
    }
}
