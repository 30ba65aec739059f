package org.gongkai.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.agency.Agencies;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 设置本县的表述规则: reviewers and heads of the county's office add and end wrong forms; everybody who proofreads sees them. */
@Service
public class SettingCountyWords {

    private static final int LONGEST = 60;
    private static final int LONGEST_REASON = 200;

    private final JdbcClient sql;
    private final CountyWords words;
    private final Agencies agencies;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    SettingCountyWords(
            JdbcClient sql, CountyWords words, Agencies agencies, Clock clock, ApplicationEventPublisher news) {
        this.sql = sql;
        this.words = words;
        this.agencies = agencies;
        this.clock = clock;
        this.news = news;
    }

    /** Whether the person may add and end rules. */
    public boolean maySet(Actor by) {
        return by.isSystem()
                || (by.has(Role.REVIEWER) || by.has(Role.HEAD))
                        && agencies.findCounty()
                                .filter(county -> by.worksFor(county.handledBy().value()))
                                .isPresent();
    }

    /** The rules, those that hold first. */
    public List<CountyWords.Word> all(Actor by) {
        boolean reads = by.isSystem()
                || List.of(Role.CLERK, Role.REVIEWER, Role.HEAD, Role.LEADER, Role.INSPECTOR).stream()
                        .anyMatch(by::has);
        by.require(reads, "查看表述规则");
        return words.all();
    }

    /**
     * What a person wants to set.
     *
     * @param correct what to write instead
     * @param alarm whether it stands against publication; otherwise a hint
     * @param except longer forms that are right, parted by ；; may be empty
     */
    public record Wanted(String wrong, String correct, String reason, String source, boolean alarm, String except) {}

    /** Adds one; it holds from today. The fields of problems are those of {@link Wanted}. */
    @Transactional
    public Outcome<String> add(Wanted wanted, Actor by) {
        by.require(maySet(by), "设置本县的表述规则");
        List<Problem> problems = new ArrayList<>();
        String wrong = wanted.wrong().strip();
        if (wrong.length() < 2 || wrong.length() > LONGEST) {
            problems.add(new Problem("wrong", "错误写法要写2至" + LONGEST + "个字；一个字会到处误报。"));
        }
        if (wanted.correct().isBlank() || wanted.correct().strip().length() > LONGEST) {
            problems.add(new Problem("correct", "请写明应当怎么写，最多" + LONGEST + "个字。"));
        } else if (wanted.correct().strip().equals(wrong)) {
            problems.add(new Problem("correct", "正确写法和错误写法一样，请核对。"));
        }
        told(problems, "reason", wanted.reason(), "理由");
        told(problems, "source", wanted.source(), "来源（文件、词典或者通报的名称）");
        if (wanted.except().length() > LONGEST_REASON) {
            problems.add(new Problem("except", "例外最多" + LONGEST_REASON + "个字，请缩短。"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        if (sql.sql("select exists (select 1 from county_word where wrong = ? and ended_on is null)")
                .param(wrong)
                .query(Boolean.class)
                .single()) {
            return Outcome.refused(List.of(new Problem("wrong", "“" + wrong + "”已经有规则，先停用原来的再添加。")));
        }
        insert(wanted, wrong, by);
        tell("添加表述规则", wrong + " → " + wanted.correct().strip(), by);
        return Outcome.done(wrong);
    }

    private static void told(List<Problem> problems, String field, String text, String what) {
        if (text.isBlank() || text.strip().length() > LONGEST_REASON) {
            problems.add(new Problem(field, "请写明" + what + "，最多" + LONGEST_REASON + "个字。"));
        }
    }

    private void insert(Wanted wanted, String wrong, Actor by) {
        sql.sql("""
                        insert into county_word (wrong, correct, reason, source, alarm, apart, valid_from, set_by, set_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        wrong,
                        wanted.correct().strip(),
                        wanted.reason().strip(),
                        wanted.source().strip(),
                        wanted.alarm(),
                        wanted.except().strip(),
                        LocalDate.now(clock),
                        by.username(),
                        by.displayName())
                .update();
    }

    /** 停用. A rule that was ended before stays as it is. */
    @Transactional
    public Outcome<String> end(long id, Actor by) {
        by.require(maySet(by), "设置本县的表述规则");
        String wrong = sql.sql(
                        "update county_word set ended_on = ?, ended_name = ? where id = ? and ended_on is null returning wrong")
                .params(LocalDate.now(clock), by.displayName(), id)
                .query(String.class)
                .optional()
                .orElse("");
        if (wrong.isEmpty()) {
            return Outcome.refused(List.of(Problem.of("没有这条规则，或者已经停用。")));
        }
        tell("停用表述规则", wrong, by);
        return Outcome.done(wrong);
    }

    private void tell(String act, String what, Actor by) {
        news.publishEvent(new WordsSet(by.username(), by.displayName(), act, what));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                words.changed();
            }
        });
    }

    /** News for the trail. */
    record WordsSet(String actor, String actorName, String act, String what) implements Traced {
        @Override
        public Trace trace() {
            return Trace.of(actor, actorName, Trace.Kind.SETTING, "", act, what);
        }
    }
}
