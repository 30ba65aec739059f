package org.gongkai.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 我的视图: filters of the register a person saved under a name; seen and removed by that person only. */
@Service
public class SavedViews {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_QUERY = 2000;

    private final JdbcClient sql;
    private final Clock clock;

    SavedViews(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param query what follows the question mark in the address of the register */
    public record View(String name, String query) {}

    /** The person's views, by name. */
    public List<View> of(Actor actor) {
        return sql.sql("select name, query from desk_view where username = ? order by name")
                .param(actor.username())
                .query((row, n) -> new View(row.getString("name"), row.getString("query")))
                .list();
    }

    /** Saves the filters under a name; a view of the same name is replaced. */
    public Outcome<View> save(String name, String query, Actor actor) {
        actor.require(actor.isStaff(), "保存视图");
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            return Outcome.refused(List.of(new Problem("name", "请给视图起个名字，最多" + LONGEST_NAME + "字")));
        }
        if (query.length() > LONGEST_QUERY) {
            return Outcome.refused(List.of(Problem.of("条件太长，不能保存；请减少查找的字词")));
        }
        List<View> known = of(actor);
        if (known.size() >= MOST && known.stream().noneMatch(view -> view.name().equals(plain))) {
            return Outcome.refused(List.of(Problem.of("最多保存" + MOST + "个视图，请先删除不用的")));
        }
        sql.sql("""
                        insert into desk_view (username, name, query, saved_at) values (:who, :name, :query, :at)
                        on conflict (username, name) do update set query = excluded.query, saved_at = excluded.saved_at""")
                .param("who", actor.username())
                .param("name", plain)
                .param("query", query)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Outcome.done(new View(plain, query));
    }

    /** Removes a view of the person; nothing happens when there is none of that name. */
    public void remove(String name, Actor actor) {
        sql.sql("delete from desk_view where username = ? and name = ?")
                .params(actor.username(), name)
                .update();
    }
}
