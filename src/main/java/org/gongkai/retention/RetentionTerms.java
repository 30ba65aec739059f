package org.gongkai.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.KeptFiles;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 保管期限: years after the year in which a file was closed. The law fixes none: they follow the organ's own 归档范围和保管期限, approved by
 * the archive authority. Dated: a file keeps the term that held on the day it was closed.
 */
@Component
public class RetentionTerms {

    private static final String USUAL = "还没有设定，按通常的期限掌握；请照本机关经批准的归档范围和保管期限设定";
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    private static final int MOST_BASIS = 300;

    private final JdbcClient sql;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    RetentionTerms(JdbcClient sql, Clock clock, ApplicationEventPublisher news) {
        this.sql = sql;
        this.clock = clock;
        this.news = news;
    }

    /**
     * One term.
     *
     * @param validFrom first day of closing it holds for
     * @param basis the document it rests on
     */
    public record Term(KeptFiles.Kind kind, int years, LocalDate validFrom, String basis) {

        /** 保管期满: counted from 1 January after the year of closing. */
        public LocalDate overAfter(LocalDate closedOn) {
            return LocalDate.of(closedOn.getYear() + years, 12, 31);
        }
    }

    /** All terms of an office and kind, the latest first; the usual one stands last. */
    public List<Term> of(String office, KeptFiles.Kind kind) {
        List<Term> terms = new ArrayList<>(sql.sql("""
                        select years, valid_from, basis from retention_term where office = ? and kind = ?
                        order by valid_from desc, id desc""")
                .params(office, kind.name())
                .query((row, n) -> new Term(
                        kind,
                        row.getInt("years"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("basis")))
                .list());
        terms.add(new Term(kind, kind.usualYears(), ALWAYS, USUAL));
        return terms;
    }

    /** The term of a file closed that day. */
    static Term on(List<Term> terms, LocalDate closedOn) {
        return terms.stream()
                .filter(term -> !term.validFrom().isAfter(closedOn))
                .findFirst()
                .orElseGet(terms::getLast);
    }

    /** Whether the person sets the terms of the own office. */
    public static boolean maySet(Actor by) {
        return by.has(Role.HEAD) && by.agency() != null;
    }

    /** Sets a term of the person's office. Fields of problems: {@code kind}, {@code years}, {@code validFrom}, {@code basis}. */
    @Transactional
    public Outcome<Term> set(
            KeptFiles.@Nullable Kind kind, String years, @Nullable LocalDate validFrom, String basis, Actor by) {
        by.require(maySet(by), "设定保管期限");
        List<Problem> problems = new ArrayList<>();
        if (kind == null) {
            problems.add(new Problem("kind", "请选择设定哪一种案卷的期限。"));
        }
        String typed = years.strip();
        boolean whole = typed.matches("\\d{1,3}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= 100;
        if (!whole) {
            problems.add(new Problem("years", "请填写1至100的整数，例如10或者30。"));
        }
        if (validFrom == null) {
            problems.add(new Problem("validFrom", "请填写从哪一天办结的案卷起适用。"));
        }
        if (basis.isBlank() || basis.strip().length() > MOST_BASIS) {
            problems.add(new Problem("basis", "请写明依据的文件，例如本机关归档范围和保管期限表；最多" + MOST_BASIS + "个字。"));
        }
        if (!problems.isEmpty() || kind == null || validFrom == null) {
            return Outcome.refused(problems);
        }
        String office = java.util.Objects.requireNonNull(by.agency());
        int set = Integer.parseInt(typed);
        Trace.Kept kept = sql.sql("""
                        insert into retention_term (office, kind, years, valid_from, basis, actor, actor_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""" + RetentionTraces.TERMS.returning())
                .params(
                        office,
                        kind.name(),
                        set,
                        validFrom,
                        basis.strip(),
                        by.username(),
                        by.displayName(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> RetentionTraces.TERMS.kept(row))
                .single();
        news.publishEvent(new RetentionNews(new Trace(
                by.username(),
                by.displayName(),
                Trace.Kind.SETTING,
                office,
                "设定保管期限",
                kind.label() + set + "年，自" + validFrom + "起。依据：" + basis.strip(),
                kept)));
        return Outcome.done(new Term(kind, set, validFrom, basis.strip()));
    }
}
