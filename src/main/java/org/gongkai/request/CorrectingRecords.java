package org.gongkai.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Outcome;
import org.gongkai.page.Paging;
import org.gongkai.page.Problem;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.RemedyKind;
import org.gongkai.statute.RemedyText;
import org.gongkai.statute.Way;
import org.gongkai.vault.SealedBox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 更正与自身相关的信息 (第四十一条): registered by a clerk, decided by a head — two persons —, told in a letter (L27). */
@Component
public class CorrectingRecords {

    private static final String KIND = "更";

    private static final String SELECT = """
            select c.*, d.on_date as decided_on, d.decision, d.reason, d.other_organ, d.letter_number, d.remedy,
                d.actor_name as decided_by
            from record_correction c left join record_correction_decision d on d.correction_id = c.id""";

    private record Personal(String name, String contact, String wrong, String evidence) {}

    private final JdbcClient sql;
    private final RequestStore store;
    private final SealedBox box;
    private final FactJson json;
    private final CaseReaders readers;
    private final Agencies agencies;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    CorrectingRecords(
            JdbcClient sql,
            RequestStore store,
            SealedBox box,
            FactJson json,
            CaseReaders readers,
            Agencies agencies,
            Clock clock,
            ApplicationEventPublisher news) {
        this.sql = sql;
        this.store = store;
        this.box = box;
        this.json = json;
        this.readers = readers;
        this.agencies = agencies;
        this.clock = clock;
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
            String evidence) {}

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
                        SELECT
                                + " where c.handled_by = ? order by d.on_date is not null, c.received_on desc, c.id desc limit ? offset ?")
                .params(organ.value(), paging.size(), paging.offset())
                .query((row, n) -> correction(row, new Personal(row.getString("applicant_masked"), "", "", "")))
                .list();
        return new Page(items, paging);
    }

    /** One of them, whole; the look is traced. @throws NotPermitted unless the person handles the office's cases */
    public Optional<RecordCorrection> find(String number, Actor actor) {
        AgencyCode organ = organ(actor);
        actor.require(readers.handles(actor, organ), "查看更正申请");
        Optional<RecordCorrection> found = sql.sql(
                        SELECT.replace("from record_correction c", ", s.subject_key, s.sealed from record_correction c")
                                + " join record_correction_secret s on s.correction_id = c.id"
                                + " where c.number = ? and c.handled_by = ?")
                .params(number, organ.value())
                .query((row, n) -> correction(row, open(number, row)))
                .optional();
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
        AgencyCode code = agency.get().code();
        int year = on.getYear();
        int serial = store.nextLetterSerial(code, "gz", year);
        String number = "gz-%s-%d-%04d".formatted(code, year, serial);
        Long id = sql.sql("""
                        insert into record_correction (number, agency, handled_by, year, serial, received_on, way, record,
                            applicant_masked, actor, actor_name, recorded_at)
                        values (:number, :agency, :organ, :year, :serial, :on, :way, :record, :masked, :by, :byName, :at)
                        returning id""")
                .param("number", number)
                .param("agency", code.value())
                .param("organ", organ.value())
                .param("year", year)
                .param("serial", serial)
                .param("on", on)
                .param("way", way.name())
                .param("record", Typed.text(asked.record()))
                .param("masked", Masking.name(ApplicantKind.NATURAL_PERSON, Typed.text(asked.name())))
                .param("by", by.username())
                .param("byName", by.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        byte[] key = box.newSubjectKey(place(number));
        byte[] sealed = box.under(key, place(number))
                .seal(
                        json.writeBytes(new Personal(
                                Typed.text(asked.name()),
                                Typed.text(asked.contact()),
                                Typed.text(asked.wrong()),
                                Typed.text(asked.evidence()))),
                        "correction");
        sql.sql("insert into record_correction_secret (correction_id, subject_key, sealed) values (?, ?, ?)")
                .params(id, key, sealed)
                .update();
        news.publishEvent(OfficeAct.work(by, number, "登记更正申请", Typed.text(asked.record())));
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
        int serial = store.nextLetterSerial(agency.code(), KIND, today.getYear());
        sql.sql("""
                        insert into record_correction_decision (correction_id, on_date, decision, reason, other_organ,
                            letter_number, remedy, actor, actor_name, recorded_at)
                        values (:id, :on, :decision, :reason, :other, :number, :remedy, :by, :byName, :at)""")
                .param("id", row.get().id())
                .param("on", today)
                .param("decision", decision.name())
                .param("reason", Typed.text(reason))
                .param("other", Typed.text(otherOrgan))
                .param("number", agency.letterWord() + "公开" + KIND + "〔" + today.getYear() + "〕" + serial + "号")
                .param("remedy", RemedyText.of(RemedyKind.REVIEW_OR_SUIT, today, agency.reviewBody(), agency.court()))
                .param("by", by.username())
                .param("byName", by.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        news.publishEvent(OfficeAct.work(by, number, "决定更正申请", decision.label()));
        return Outcome.done(number);
    }

    /** 更正告知书 or 转送告知书 (L27); empty before it is decided. */
    public Optional<ReplyLetter> letter(String number, Actor actor) {
        return find(number, actor)
                .flatMap(one -> Optional.ofNullable(one.outcome())
                        .map(outcome -> new ReplyLetter(
                                one.agencyName(),
                                outcome.letterNumber(),
                                outcome.decision().namesOtherOrgan() ? "转送告知书" : "更正告知书",
                                one.name(),
                                List.of(
                                        "您于" + ChineseDates.date(one.receivedOn()) + "提出，本机关记录的与您自身相关的政府信息（"
                                                + one.record() + "）不准确，要求更正。根据《中华人民共和国政府信息公开条例》第四十一条的规定，处理结果为："
                                                + outcome.decision().label() + "。",
                                        "理由：" + outcome.reason()
                                                + (outcome.otherOrgan().isEmpty()
                                                        ? ""
                                                        : "有权更正的机关：" + outcome.otherOrgan())),
                                List.of(),
                                outcome.remedy(),
                                outcome.on())));
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
        needed("record", asked.record(), "请写明是哪一份记录", problems);
        needed("name", asked.name(), "请填写申请人的姓名或者名称", problems);
        needed("contact", asked.contact(), "请填写联系方式，以便告知结果", problems);
        needed("wrong", asked.wrong(), "请写明哪里不准确，应当怎样更正", problems);
        needed("evidence", asked.evidence(), "请写明提供了什么证据（第四十一条）", problems);
        return problems;
    }

    private static void needed(String field, String text, String missing, List<Problem> problems) {
        if (text.isBlank()) {
            problems.add(new Problem(field, missing));
        }
        FilingChecks.longest(field, text, FilingChecks.LONGEST_TEXT, problems);
    }

    private Personal open(String number, ResultSet row) throws SQLException {
        byte[] plain = box.under(row.getBytes("subject_key"), place(number)).open(row.getBytes("sealed"), "correction");
        return json.readBytes(plain, Personal.class);
    }

    private RecordCorrection correction(ResultSet row, Personal personal) throws SQLException {
        LocalDate decidedOn = row.getObject("decided_on", LocalDate.class);
        var agency = new AgencyCode(row.getString("agency"));
        return new RecordCorrection(
                row.getString("number"),
                agencies.find(agency).map(Agency::name).orElse(agency.value()),
                row.getObject("received_on", LocalDate.class),
                Way.valueOf(row.getString("way")),
                row.getString("record"),
                personal.name(),
                personal.contact(),
                personal.wrong(),
                personal.evidence(),
                decidedOn == null
                        ? null
                        : new RecordCorrection.Outcome(
                                decidedOn,
                                RecordCorrection.Decision.valueOf(row.getString("decision")),
                                row.getString("reason"),
                                row.getString("other_organ"),
                                row.getString("letter_number"),
                                row.getString("remedy"),
                                row.getString("decided_by")));
    }

    private AgencyCode organ(Actor actor) {
        return readers.ownOrgan(actor).orElseThrow(() -> new NotPermitted("办理更正申请"));
    }

    private static String place(String number) {
        return "record-correction/" + number;
    }
}
