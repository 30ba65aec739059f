package org.gongkai.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.KeptFiles;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 编制销毁清册: a clerk lists what is over, and takes single files off again with a reason until the list is approved. */
@Service
public class DrawingUpList {

    private static final int MOST_REASON = 300;

    private final DestructionLists lists;
    private final RetentionStore store;
    private final Clock clock;
    private final org.springframework.context.ApplicationEventPublisher news;

    DrawingUpList(
            DestructionLists lists,
            RetentionStore store,
            Clock clock,
            org.springframework.context.ApplicationEventPublisher news) {
        this.lists = lists;
        this.store = store;
        this.clock = clock;
        this.news = news;
    }

    /** Draws up a list of all that is over. Fields of problems: {@code kind}. @return its number */
    @Transactional
    public Outcome<String> draw(KeptFiles.@Nullable Kind kind, Actor by) {
        by.require(by.has(Role.CLERK), "编制销毁清册");
        String office = DestructionLists.office(by);
        if (kind == null) {
            return Outcome.refused(List.of(new Problem("kind", "请选择哪一种案卷。")));
        }
        List<DestructionList.Item> items = lists.due(kind, by).items();
        if (items.isEmpty()) {
            return Outcome.refused(List.of(Problem.of("没有保管期满、可以销毁的" + kind.label() + "。")));
        }
        long id = store.insert(office, kind, LocalDate.now(clock), items);
        Trace.Kept kept = store.act(id, DestructionList.Act.Type.DRAWN, "", by);
        String number =
                lists.list(new org.gongkai.page.Paging(1, 1, 1), by).getFirst().number();
        news.publishEvent(RetentionNews.of(by, number, "编制销毁清册", kind.label() + items.size() + "件", kept));
        return Outcome.done(number);
    }

    /** 留下一件: takes a file off the list. Fields of problems: {@code file}, {@code reason}. */
    @Transactional
    public Outcome<String> leaveOut(String number, String file, String reason, Actor by) {
        DestructionList list = store.lock(number).orElseThrow();
        by.require(list.office().equals(DestructionLists.office(by)), "修改销毁清册");
        List<Problem> problems = new ArrayList<>();
        if (list.state() != DestructionList.State.DRAWN) {
            problems.add(Problem.of("清册" + list.state().label() + "，不能再改。"));
        }
        if (list.items().stream().noneMatch(item -> item.file().equals(file) && item.leftOut() == null)) {
            problems.add(new Problem("file", "请选择清册上的一件。"));
        }
        if (reason.isBlank() || reason.strip().length() > MOST_REASON) {
            problems.add(new Problem("reason", "请写明为什么继续保管，最多" + MOST_REASON + "个字。"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        store.leaveOut(list.id(), file, reason.strip());
        String words = file + "：" + reason.strip();
        Trace.Kept kept = store.act(list.id(), DestructionList.Act.Type.LEFT_OUT, words, by);
        news.publishEvent(RetentionNews.of(by, number, "留下一件", words, kept));
        return Outcome.done(number);
    }
}
