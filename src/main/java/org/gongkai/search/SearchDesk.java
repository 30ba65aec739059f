package org.gongkai.search;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 检索的管理: how far the index is, what people did not find; and the wish to make the index anew. */
@Component
public class SearchDesk {

    private static final int DAYS = 30;
    private static final int SHOWN = 100;

    private final Rebuilding rebuilding;
    private final IndexTasks tasks;
    private final EmptySearches empty;
    private final Clock clock;

    SearchDesk(Rebuilding rebuilding, IndexTasks tasks, EmptySearches empty, Clock clock) {
        this.rebuilding = rebuilding;
        this.tasks = tasks;
        this.empty = empty;
        this.clock = clock;
    }

    /**
     * 重建索引, the latest.
     *
     * @param total how many documents; null before it begins
     * @param done how many of them
     */
    public record Rebuild(
            String wishedBy,
            Instant wishedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Long total,
            long done) {}

    /** 没有结果的检索. @param last the day it was last asked */
    public record Missed(String words, long times, LocalDate last) {}

    /**
     * How search stands.
     *
     * @param waiting documents the index has still to follow
     * @param rebuild null where the index was never made
     * @param missed of the last thirty days, the most frequent first
     * @param mayRebuild whether this person may have the index made anew
     */
    public record State(long waiting, @Nullable Rebuild rebuild, List<Missed> missed, boolean mayRebuild) {}

    @Transactional(readOnly = true)
    public State state(Actor actor) {
        actor.require(actor.isStaff() || actor.isSystem(), "查看检索情况");
        return new State(
                tasks.waiting(),
                rebuilding
                        .latest()
                        .map(wish -> new Rebuild(
                                wish.by(),
                                wish.wishedAt(),
                                wish.startedAt(),
                                wish.finishedAt(),
                                wish.total(),
                                wish.done()))
                        .orElse(null),
                empty.since(LocalDate.now(clock).minusDays(DAYS), SHOWN).stream()
                        .map(missed -> new Missed(missed.words(), missed.times(), missed.last()))
                        .toList(),
                mayRebuild(actor));
    }

    /** Wishes that the index be made anew; a running server does it within seconds, one that is started later then. */
    @Transactional
    public void rebuild(Actor actor) {
        actor.require(mayRebuild(actor), "重建检索索引");
        if (rebuilding.wished().isEmpty()) {
            rebuilding.wish(actor.displayName());
        }
    }

    private static boolean mayRebuild(Actor actor) {
        return actor.has(Role.ADMINISTRATOR) || actor.isSystem();
    }
}
