package org.gongkai.document;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 定时撤下: an item that is public for a time only, such as a list of names for comment, is withdrawn by itself when it is over. */
@Service
public class PlanningWithdrawal {

    private static final Logger LOG = LoggerFactory.getLogger(PlanningWithdrawal.class);

    private final JdbcClient sql;
    private final Documents documents;
    private final Withdrawing withdrawing;

    PlanningWithdrawal(JdbcClient sql, Documents documents, Withdrawing withdrawing) {
        this.sql = sql;
        this.documents = documents;
        this.withdrawing = withdrawing;
    }

    /** What is decided. @param at Asia/Shanghai */
    public record Plan(LocalDateTime at, WithdrawalReason reason, String words, String byName) {}

    /** The plan of a document. */
    @Transactional(readOnly = true)
    public Optional<Plan> of(DocumentNumber number) {
        return sql.sql("""
                        select at, reason, words, by_name from planned_withdrawal
                        where document_id = (select id from document where number = ?)""")
                .param(number.value())
                .query((row, n) -> new Plan(
                        row.getObject("at", LocalDateTime.class),
                        WithdrawalReason.valueOf(row.getString("reason")),
                        row.getString("words"),
                        row.getString("by_name")))
                .optional();
    }

    /** Decides when a public document is withdrawn. Fields of problems: {@code withdrawAt}, {@code reason}, {@code words}. */
    @Transactional
    public Outcome<DocumentNumber> plan(
            DocumentNumber number, LocalDateTime at, @Nullable WithdrawalReason reason, String words, Actor by) {
        Document document = documents.lock(number).orElseThrow();
        by.require(DocumentAccess.maySign(by, document.handledBy()), "撤下已公开的信息");
        List<Problem> problems = new ArrayList<>();
        if (document.publicState() != PublicState.PUBLIC) {
            problems.add(Problem.of("这条信息现在没有公开。"));
        }
        if (!at.isAfter(documents.now())) {
            problems.add(new Problem("withdrawAt", "定时撤下的时间应当在现在以后。"));
        }
        if (reason == null) {
            problems.add(new Problem("reason", "请选择撤下的原因，公众在原来的地址可以看到。"));
        }
        if (words.length() > Withdrawing.MOST_WORDS) {
            problems.add(new Problem("words", "说明最多" + Withdrawing.MOST_WORDS + "个字，请缩短。"));
        }
        if (!problems.isEmpty() || reason == null) {
            return Outcome.refused(problems);
        }
        sql.sql("""
                        insert into planned_withdrawal (document_id, at, reason, words, by_name)
                        values (:document, :at, :reason, :words, :name)
                        on conflict (document_id) do update set at = excluded.at, reason = excluded.reason,
                            words = excluded.words, by_name = excluded.by_name""")
                .param("document", document.id())
                .param("at", at)
                .param("reason", reason.name())
                .param("words", words.strip())
                .param("name", by.displayName())
                .update();
        return Outcome.done(number);
    }

    /** 取消定时撤下. */
    @Transactional
    public Outcome<DocumentNumber> cancel(DocumentNumber number, Actor by) {
        Document document = documents.lock(number).orElseThrow();
        by.require(DocumentAccess.maySign(by, document.handledBy()), "撤下已公开的信息");
        sql.sql("delete from planned_withdrawal where document_id = ?")
                .param(document.id())
                .update();
        return Outcome.done(number);
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT40S")
    void withdrawDue() {
        List<DocumentNumber> due = sql.sql("""
                        select d.number from planned_withdrawal p join document d on d.id = p.document_id
                        where p.at <= ? order by p.at limit 200""")
                .param(documents.now())
                .query((row, n) -> new DocumentNumber(row.getString("number")))
                .list();
        for (DocumentNumber number : due) {
            of(number).ifPresent(plan -> {
                Outcome<DocumentNumber> done =
                        withdrawing.withdraw(number, plan.reason(), plan.words(), Actor.system("定时撤下"));
                if (done instanceof Outcome.Refused<DocumentNumber> refused) {
                    LOG.info("{} not withdrawn on time: {}", number, refused.problems());
                }
            });
            sql.sql("delete from planned_withdrawal where document_id = (select id from document where number = ?)")
                    .param(number.value())
                    .update();
        }
    }
}
