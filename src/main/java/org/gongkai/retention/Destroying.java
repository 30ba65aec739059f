package org.gongkai.retention;

import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.KeptFiles;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 销毁: carries out an approved list, all of it in one transaction. What has become needed since, such as a case with a suit, is left
 * out with the reason.
 */
@Service
public class Destroying {

    private final RetentionStore store;
    private final DestructionLists lists;
    private final ApplicationEventPublisher news;

    Destroying(RetentionStore store, DestructionLists lists, ApplicationEventPublisher news) {
        this.store = store;
        this.lists = lists;
        this.news = news;
    }

    /** Destroys what the list names. @return how many files */
    @Transactional
    public Outcome<Integer> destroy(String number, Actor by) {
        DestructionList list = store.lock(number).orElseThrow();
        by.require(by.worksFor(list.office()) && by.has(Role.CLERK), "按清册销毁");
        if (list.state() != DestructionList.State.APPROVED) {
            return Outcome.refused(List.of(Problem.of("清册" + list.state().label() + "，两人批准后才能销毁。")));
        }
        KeptFiles files = lists.files(list.kind());
        int destroyed = 0;
        for (DestructionList.Item item : list.items()) {
            if (item.leftOut() != null) {
                continue;
            }
            Optional<String> needed = lists.reasonToKeep(list.kind(), item.file());
            if (needed.isPresent()) {
                store.leaveOut(list.id(), item.file(), needed.get());
            } else if (files.destroy(item.file(), number)) {
                store.destroyed(list.id(), item.file());
                destroyed++;
            }
        }
        Trace.Kept kept = store.act(list.id(), DestructionList.Act.Type.DESTROYED, destroyed + "件", by);
        store.state(list.id(), DestructionList.State.DONE);
        news.publishEvent(
                RetentionNews.of(by, number, "按清册销毁", list.kind().label() + destroyed + "件，数字、日期和结果保留", kept));
        return Outcome.done(destroyed);
    }
}
