package org.gongkai.retention;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 批准销毁: two persons approve, one of them a head; who drew the list up approves nothing. */
@Service
public class ApprovingDestruction {

    static final int PERSONS = 2;
    private static final int MOST_REASON = 300;

    private final RetentionStore store;
    private final ApplicationEventPublisher news;

    ApprovingDestruction(RetentionStore store, ApplicationEventPublisher news) {
        this.store = store;
        this.news = news;
    }

    /** Why this person cannot approve the list now, in Chinese; empty when they can. */
    public static List<String> reasonsAgainst(DestructionList list, Actor by) {
        List<String> reasons = new ArrayList<>();
        if (list.state() != DestructionList.State.DRAWN) {
            reasons.add("清册" + list.state().label() + "。");
            return reasons;
        }
        if (list.wanted() == 0) {
            reasons.add("清册上没有要销毁的案卷。");
        }
        if (by.username().equals(list.drawer())) {
            reasons.add("清册是您编制的，请由另外两人批准。");
        }
        if (list.approvers().contains(by.username())) {
            reasons.add("您已经批准，还要另一人批准。");
        }
        boolean last = list.approvers().size() == PERSONS - 1;
        boolean headAmong = list.acts().stream()
                .anyMatch(act -> act.type() == DestructionList.Act.Type.APPROVED
                        && act.words().equals(Role.HEAD.label()));
        if (last && !headAmong && !by.has(Role.HEAD)) {
            reasons.add("两个批准人中要有一位负责人。");
        }
        return reasons;
    }

    /** 批准. The second approval makes the list valid. */
    @Transactional
    public Outcome<DestructionList.State> approve(String number, Actor by) {
        DestructionList list = forChange(number, by);
        List<String> reasons = reasonsAgainst(list, by);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons.stream().map(Problem::of).toList());
        }
        String as = by.has(Role.HEAD) ? Role.HEAD.label() : Role.REVIEWER.label();
        Trace.Kept kept = store.act(list.id(), DestructionList.Act.Type.APPROVED, as, by);
        news.publishEvent(RetentionNews.of(by, number, "批准销毁清册", as, kept));
        boolean enough = list.approvers().size() + 1 >= PERSONS;
        if (enough) {
            store.state(list.id(), DestructionList.State.APPROVED);
        }
        return Outcome.done(enough ? DestructionList.State.APPROVED : DestructionList.State.DRAWN);
    }

    /** 不批准: the list is closed, nothing is destroyed. Fields of problems: {@code reason}. */
    @Transactional
    public Outcome<DestructionList.State> refuse(String number, String reason, Actor by) {
        DestructionList list = forChange(number, by);
        List<Problem> problems = new ArrayList<>();
        if (list.state() != DestructionList.State.DRAWN) {
            problems.add(Problem.of("清册" + list.state().label() + "。"));
        }
        if (reason.isBlank() || reason.strip().length() > MOST_REASON) {
            problems.add(new Problem("refusal", "请写明不批准的理由，最多" + MOST_REASON + "个字。"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Trace.Kept kept = store.act(list.id(), DestructionList.Act.Type.REFUSED, reason.strip(), by);
        store.state(list.id(), DestructionList.State.REFUSED);
        news.publishEvent(RetentionNews.of(by, number, "不批准销毁清册", reason.strip(), kept));
        return Outcome.done(DestructionList.State.REFUSED);
    }

    private DestructionList forChange(String number, Actor by) {
        DestructionList list = store.lock(number).orElseThrow();
        by.require(by.worksFor(list.office()) && (by.has(Role.HEAD) || by.has(Role.REVIEWER)), "批准销毁清册");
        return list;
    }
}
