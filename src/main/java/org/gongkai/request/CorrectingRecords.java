package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Paging;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.request.RecordCorrectionStore.Words;
import org.gongkai.statute.LetterKind;
import org.gongkai.statute.RemedyKind;
import org.gongkai.statute.RemedyText;
import org.gongkai.statute.Way;
import org.gongkai.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 更正与自身相关的信息 (第四十一条): registered by a clerk, decided by a head — two persons —, told in a letter (L27). */
@Component
public class CorrectingRecords {

    private static final String KIND = "更";

    private static final Words HIDDEN = new Words("", "", "", "", "");

    private final JdbcClient sql;
    private final RequestStore store;
    private final RecordCorrectionStore corrections;
    private final Vault vault;
    private final CaseReaders readers;
    private final Agencies agencies;
    private final LetterWordings wordings;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher news;

    CorrectingRecords(
            JdbcClient sql,
            RequestStore store,
            RecordCorrectionStore corrections,
            Vault vault,
            CaseReaders readers,
            Agencies agencies,
            LetterWordings wordings,
            Clock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher news) {
        this.sql = sql;
        this.store = store;
        this.corrections = corrections;
        this.vault = vault;
        this.readers = readers;
        this.agencies = agencies;
        this.wordings = wordings;
        this.clock = clock;
        this.transaction = transaction;
        this.news = news;
    }

    /**
     * 更正申请.
     *
     * @param agency organ whose record it is; empty: the person's own
     * @param record which record
     * @param name who asks (sealed), and how they are reached
     * @param wrong what is inaccurate and what would be right (sealed)
     * @param evidence what shows it (sealed)
     */
    public record Asked(
            String agency,
            @Nullable LocalDate on,
            @Nullable Way way,
            String record,
            String name,
            String contact,
            String wrong,
            String evidence) {

        private Words words() {
            return new Words(name, contact, "", wrong, evidence);
        }
    }

    /** One page of the office's corrections. */
    public record Page(List<RecordCorrection> items, Paging paging) {}

    /** The office's corrections, the latest first; applicants masked. */
    public Page list(int page, int size, Actor actor) {
        AgencyCode organ = organ(actor);
        long total = sql.sql("select count(*) from record_correction where handled_by = ?")
                .param(organ.value())
                .query(Long.class)
                .single();
        var paging = new Paging(page, size, total);
        List<RecordCorrection> items = sql.sql(
                        RecordCorrectionStore.SELECT
                                + " where c.handled_by = ? order by d.on_date is not null, c.received_on desc, c.id desc limit ? offset ?")
                .params(organ.value(), paging.size(), paging.offset())
                .query((row, n) -> corrections.correction(row, HIDDEN.named(row.getString("applicant_masked"))))
                .list();
        return new Page(items, paging);
    }

    /** One of them, whole; the look is traced. @throws NotPermitted unless the person handles the office's cases */
    public Optional<RecordCorrection> find(String number, Actor actor) {
        AgencyCode organ = organ(actor);
        actor.require(readers.handles(actor, organ), "查看更正申请");
        Optional<RecordCorrection> found =
                corrections.find(number).filter(one -> one.handledBy().equals(organ));
        found.ifPresent(one -> news.publishEvent(OfficeAct.look(actor, number, "查看更正申请")));
        return found;
    }

    /**
     * Registers. Fields of problems: {@code agency}, {@code on}, {@code way}, {@code record}, {@code name}, {@code contact},
     * {@code wrong}, {@code evidence}.
     *
     * @return its number
     */
    @Transactional
    public Outcome<String> register(Asked asked, Actor by) {
        AgencyCode organ = organ(by);
        by.require(by.has(Role.CLERK) && readers.handles(by, organ), "登记更正申请");
        Optional<Agency> agency = asked.agency().isBlank()
                ? agencies.find(organ)
                : AgencyCode.parse(asked.agency()).flatMap(agencies::find);
        List<Problem> problems = reasonsAgainst(asked, agency.orElse(null), organ);
        LocalDate on = asked.on();
        Way way = asked.way();
        if (!problems.isEmpty() || agency.isEmpty() || on == null || way == null) {
            return Outcome.refused(problems);
        }
        String number =
                corrections.keep(agency.get(), on, way, asked.record(), asked.words(), null, by, by.displayName());
        return Outcome.done(number);
    }

    /**
     * Decides. Fields of problems: {@code decision}, {@code reason}, {@code otherOrgan}.
     *
     * @throws NotPermitted unless the person is a head of the office
     */
    @Transactional
    public Outcome<String> decide(
            String number, RecordCorrection.@Nullable Decision decision, String reason, String otherOrgan, Actor by) {
        AgencyCode organ = organ(by);
        by.require(by.has(Role.HEAD), "决定更正申请");
        record Row(long id, String agency, String registeredBy, boolean decided) {}
        Optional<Row> row = sql.sql("""
                        select c.id, c.agency, c.actor, d.correction_id is not null as decided from record_correction c
                            left join record_correction_decision d on d.correction_id = c.id
                        where c.number = ? and c.handled_by = ? for update of c""")
                .params(number, organ.value())
                .query((r, n) ->
                        new Row(r.getLong("id"), r.getString("agency"), r.getString("actor"), r.getBoolean("decided")))
                .optional();
        if (row.isEmpty()) {
            return Outcome.refused(List.of(Problem.of("没有编号为 " + number + " 的更正申请")));
        }
        var problems = new ArrayList<Problem>();
        if (row.get().decided()) {
            problems.add(Problem.of("这件更正申请已经决定"));
        }
        if (row.get().registeredBy().equals(by.username())) {
            problems.add(Problem.of("登记的人不能自己决定"));
        }
        if (decision == null) {
            problems.add(new Problem("decision", "请选择处理结果"));
        } else if (decision.namesOtherOrgan() && otherOrgan.isBlank()) {
            problems.add(new Problem("otherOrgan", "请写明有权更正的机关的名称和联系方式"));
        }
        if (reason.isBlank()) {
            problems.add(new Problem("reason", "请写明审核的情况和理由"));
        }
        FilingChecks.longest("reason", reason, FilingChecks.LONGEST_TEXT, problems);
        FilingChecks.longest("otherOrgan", otherOrgan, 200, problems);
        if (!problems.isEmpty() || decision == null) {
            return Outcome.refused(problems);
        }
        LocalDate today = LocalDate.now(clock);
        Agency agency = agencies.get(new AgencyCode(row.get().agency()));
        RecordCorrection one = corrections.find(number).orElseThrow();
        LetterTemplate template = wordings.inForce(LetterKind.L27, organ, today).orElseThrow();
        var outcome = new RecordCorrection.Outcome(
                today,
                decision,
                Typed.text(reason),
                Typed.text(otherOrgan),
                "",
                RemedyText.of(RemedyKind.REVIEW_OR_SUIT, today, agency.reviewBody(), agency.court()),
                by.displayName());
        for (String element : RecordCorrectionLetter.lacking(one, outcome, template)) {
            problems.add(Problem.of(RecordCorrectionLetter.title(decision) + "缺少“" + element + "”，补齐后才能发出"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        int serial = store.nextLetterSerial(agency.code(), KIND, today.getYear());
        ReplyLetter letter = RecordCorrectionLetter.of(one, outcome, template)
                .numbered(agency.letterWord() + "公开" + KIND + "〔" + today.getYear() + "〕" + serial + "号");
        Trace.Kept kept = sql.sql("""
                        insert into record_correction_decision (correction_id, on_date, decision, reason, other_organ,
                            letter_number, remedy, actor, actor_name, recorded_at)
                        values (:id, :on, :decision, :reason, :other, :number, :remedy, :by, :byName, :at)""" + OfficeTraces.DECISIONS.returning())
                .param("id", row.get().id())
                .param("on", today)
                .param("decision", decision.name())
                .param("reason", outcome.reason())
                .param("other", outcome.otherOrgan())
                .param("number", letter.letterNumber())
                .param("remedy", outcome.remedy())
                .param("by", by.username())
                .param("byName", by.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((r, n) -> OfficeTraces.DECISIONS.kept(r))
                .single();
        Trace.Kept sent = corrections.keepLetter(row.get().id(), number, agency, template.version(), letter);
        news.publishEvent(OfficeAct.work(by, number, "决定更正申请", decision.label(), kept));
        news.publishEvent(OfficeAct.work(by, number, "封存文书", letter.title() + letter.letterNumber(), sent));
        return Outcome.done(number);
    }

    /**
     * Says what {@link #decide} would send: nothing is recorded and no number is taken.
     *
     * @return refused with every reason against the decision
     */
    public Outcome<ReplyLetter> preview(
            String number, RecordCorrection.@Nullable Decision decision, String reason, String otherOrgan, Actor by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return switch (decide(number, decision, reason, otherOrgan, by)) {
                case Outcome.Refused<String> refused -> Outcome.<ReplyLetter>refused(refused.problems());
                case Outcome.Done<String> done ->
                    Outcome.done(corrections
                            .find(number)
                            .flatMap(corrections::letter)
                            .orElseThrow()
                            .numbered(""));
            };
        }));
    }

    /** 更正告知书 or 转送告知书 (L27); empty before it is decided and after its personal data was destroyed. */
    public Optional<ReplyLetter> letter(String number, Actor actor) {
        return find(number, actor).flatMap(corrections::letter);
    }

    /** The files that came with one of them. @throws NotPermitted unless the person handles the office's cases */
    public List<RecordCorrection.Material> files(String number, Actor actor) {
        return find(number, actor).map(one -> corrections.files(number)).orElse(List.of());
    }

    /**
     * A file and its content; of an identity proof a copy that says what alone it may be used for.
     *
     * @throws NotPermitted unless the person handles the office's cases
     */
    public Optional<RequestFiles.OpenedFile> open(String number, int seq, Actor actor) {
        return files(number, actor).stream()
                .filter(material -> material.seq() == seq)
                .findFirst()
                .flatMap(material -> vault.open(material.file().id())
                        .map(content -> material.kind() == RecordCorrection.FileKind.IDENTITY
                                ? RequestFiles.watermarked(material.file(), content, number)
                                : new RequestFiles.OpenedFile(material.file(), content)));
    }

    /**
     * 更正申请统计 of a year, by the day of receipt.
     *
     * @param online how many came over the public site
     * @param decided how many were decided each way; every way is there
     * @param waiting how many are not decided yet
     */
    public record Figures(
            int year,
            long received,
            long online,
            SequencedMap<RecordCorrection.Decision, Long> decided,
            long waiting) {}

    /** The office's figures. No table of the annual report counts them; they serve its narrative. */
    public Figures figures(int year, Actor actor) {
        record Row(@Nullable String decision, long count, long online) {}
        List<Row> rows = sql.sql("""
                        select d.decision, count(*), count(*) filter (where c.way = 'WEB') as online
                        from record_correction c left join record_correction_decision d on d.correction_id = c.id
                        where c.handled_by = ? and c.received_on >= ? and c.received_on < ? group by d.decision""")
                .params(organ(actor).value(), LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .query((row, n) -> new Row(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
        SequencedMap<RecordCorrection.Decision, Long> decided = new LinkedHashMap<>();
        for (RecordCorrection.Decision decision : RecordCorrection.Decision.values()) {
            decided.put(
                    decision,
                    rows.stream()
                            .filter(row -> decision.name().equals(row.decision()))
                            .mapToLong(Row::count)
                            .sum());
        }
        return new Figures(
                year,
                rows.stream().mapToLong(Row::count).sum(),
                rows.stream().mapToLong(Row::online).sum(),
                decided,
                rows.stream()
                        .filter(row -> row.decision() == null)
                        .mapToLong(Row::count)
                        .sum());
    }

    /** How many wait for the reader's office; 0 for who has none. */
    public long waiting(Actor actor) {
        return readers.ownOrgan(actor)
                .map(organ ->
                        sql.sql("""
                                select count(*) from record_correction c where c.handled_by = ?
                                    and not exists (select 1 from record_correction_decision d where d.correction_id = c.id)""").param(organ.value()).query(Long.class).single())
                .orElse(0L);
    }

    private List<Problem> reasonsAgainst(Asked asked, @Nullable Agency agency, AgencyCode organ) {
        var problems = new ArrayList<Problem>();
        if (agency == null || !agency.handledBy().equals(organ)) {
            problems.add(new Problem("agency", "请选择由本机关办理的机关"));
        }
        if (asked.on() == null) {
            problems.add(new Problem("on", "请填写收到的日期"));
        } else if (asked.on().isAfter(LocalDate.now(clock))) {
            problems.add(new Problem("on", "收到的日期不能晚于今天"));
        }
        if (asked.way() == null) {
            problems.add(new Problem("way", "请选择怎样提出的"));
        }
        problems.addAll(RecordCorrectionStore.reasonsAgainst(asked.words(), asked.record()));
        return problems;
    }

    private AgencyCode organ(Actor actor) {
        return readers.ownOrgan(actor).orElseThrow(() -> new NotPermitted("办理更正申请"));
    }
}
