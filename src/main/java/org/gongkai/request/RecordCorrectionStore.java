package org.gongkai.request;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.LetterKind;
import org.gongkai.statute.Way;
import org.gongkai.vault.SealedBox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps corrections of records: what must not vanish in the clear, who asks and what is wrong sealed. */
@Component
class RecordCorrectionStore {

    static final String SELECT = """
            select c.*, d.on_date as decided_on, d.decision, d.reason, d.other_organ, d.letter_number, d.remedy,
                d.actor_name as decided_by, s.correction_id is null as destroyed
            from record_correction c left join record_correction_decision d on d.correction_id = c.id
                left join record_correction_secret s on s.correction_id = c.id""";

    private static final String SELECT_WHOLE =
            SELECT.replace("from record_correction c", ", s.subject_key, s.sealed from record_correction c")
                    + " where c.number = ?";

    private static final String ONLINE = "网上提出的更正申请";

    /**
     * What is personal.
     *
     * @param record which record, when the person asked themselves; empty when a clerk wrote it down in the clear
     */
    record Words(String name, String contact, String record, String wrong, String evidence) {

        Words {
            record = Objects.requireNonNullElse((@Nullable String) record, ""); // sealed before there was such a field
        }

        /** Nothing but a name, as lists show it. */
        Words named(String masked) {
            return new Words(masked, contact, record, wrong, evidence);
        }

        @Override
        public String toString() {
            return "Words";
        }
    }

    /** Stands for who asked and what they said when it is destroyed. */
    private static final String GONE = "个人信息已销毁";

    private static final Words DESTROYED = new Words(GONE, GONE, GONE, GONE, GONE);

    private record FileName(String id, String name, String mediaType, long bytes) {}

    private final JdbcClient sql;
    private final RequestStore store;
    private final SealedBox box;
    private final FactJson json;
    private final Agencies agencies;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    RecordCorrectionStore(
            JdbcClient sql,
            RequestStore store,
            SealedBox box,
            FactJson json,
            Agencies agencies,
            Clock clock,
            ApplicationEventPublisher news) {
        this.sql = sql;
        this.store = store;
        this.box = box;
        this.json = json;
        this.agencies = agencies;
        this.clock = clock;
        this.news = news;
    }

    /** What is missing or too long in what everybody says who asks. */
    static List<Problem> reasonsAgainst(Words words, String record) {
        var problems = new ArrayList<Problem>();
        needed("record", record, "请写明是哪一份记录", problems);
        needed("name", words.name(), "请填写申请人的姓名或者名称", problems);
        needed("contact", words.contact(), "请填写联系方式，以便告知结果", problems);
        needed("wrong", words.wrong(), "请写明哪里不准确，应当怎样更正", problems);
        needed("evidence", words.evidence(), "请写明有什么证据（第四十一条）", problems);
        return problems;
    }

    private static void needed(String field, String text, String missing, List<Problem> problems) {
        if (text.isBlank()) {
            problems.add(new Problem(field, missing));
        }
        FilingChecks.longest(field, text, FilingChecks.LONGEST_TEXT, problems);
    }

    /**
     * Keeps a new one; its number.
     *
     * @param record which record, in the clear; empty when it stands in the sealed words only
     * @param queryCode null when it came on paper
     */
    String keep(
            Agency agency,
            LocalDate on,
            Way way,
            String record,
            Words words,
            @Nullable String queryCode,
            Actor by,
            String byName) {
        int year = on.getYear();
        int serial = store.nextLetterSerial(agency.code(), "gz", year);
        String number = "gz-%s-%d-%04d".formatted(agency.code(), year, serial);
        record Stored(long id, Trace.Kept kept) {}
        Stored stored = sql.sql("""
                        insert into record_correction (number, agency, handled_by, year, serial, received_on, way, record,
                            applicant_masked, actor, actor_name, recorded_at)
                        values (:number, :agency, :organ, :year, :serial, :on, :way, :record, :masked, :by, :byName, :at)
                        returning id, """ + OfficeTraces.CORRECTIONS.columns())
                .param("number", number)
                .param("agency", agency.code().value())
                .param("organ", agency.handledBy().value())
                .param("year", year)
                .param("serial", serial)
                .param("on", on)
                .param("way", way.name())
                .param("record", record.isEmpty() ? ONLINE : Typed.text(record))
                .param("masked", Masking.name(ApplicantKind.NATURAL_PERSON, Typed.text(words.name())))
                .param("by", by.username())
                .param("byName", byName)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Stored(row.getLong("id"), OfficeTraces.CORRECTIONS.kept(row)))
                .single();
        byte[] key = box.newSubjectKey(place(number));
        byte[] sealed = box.under(key, place(number))
                .seal(
                        json.writeBytes(new Words(
                                Typed.text(words.name()),
                                Typed.text(words.contact()),
                                Typed.text(words.record()),
                                Typed.text(words.wrong()),
                                Typed.text(words.evidence()))),
                        "correction");
        sql.sql("""
                        insert into record_correction_secret (correction_id, subject_key, sealed, query_code_mac)
                        values (:id, :key, :sealed, :mac)""")
                .param("id", stored.id())
                .param("key", key)
                .param("sealed", sealed)
                .param("mac", queryCode == null ? null : mac(number, queryCode), Types.BINARY)
                .update();
        news.publishEvent(
                OfficeAct.work(by, number, "登记更正申请", record.isEmpty() ? ONLINE : Typed.text(record), stored.kept()));
        return number;
    }

    /** One of them, whole. */
    Optional<RecordCorrection> find(String number) {
        return sql.sql(SELECT_WHOLE)
                .param(number)
                .query((row, n) -> correction(row, open(number, row)))
                .optional();
    }

    /** Whether the number is known and the code belongs to it. */
    boolean isCode(String number, String typed) {
        return sql.sql("""
                        select s.query_code_mac from record_correction_secret s join record_correction c on c.id = s.correction_id
                        where c.number = ? and s.query_code_mac is not null""")
                .param(number)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .filter(mac -> MessageDigest.isEqual(mac, mac(number, Secrets.normalCode(typed))))
                .isPresent();
    }

    private byte[] mac(String number, String code) {
        return box.blindIndex("record-correction.query-code", number + " " + code);
    }

    /** Keeps a file that lies in the vault. */
    void keepFile(String number, RecordCorrection.FileKind kind, Attachment file, Actor by, String byName) {
        record Row(long id, byte[] key, int files) {}
        Row row = sql.sql("""
                        select c.id, s.subject_key,
                            (select count(*) from record_correction_file f where f.correction_id = c.id) as files
                        from record_correction c join record_correction_secret s on s.correction_id = c.id
                        where c.number = ? for update of c""")
                .param(number)
                .query((r, n) -> new Row(r.getLong("id"), r.getBytes("subject_key"), r.getInt("files")))
                .single();
        int seq = row.files() + 1;
        byte[] sealed = box.under(row.key(), place(number))
                .seal(
                        json.writeBytes(new FileName(file.id().value(), file.name(), file.mediaType(), file.bytes())),
                        "file/" + seq);
        Trace.Kept kept = sql.sql("""
                        insert into record_correction_file (correction_id, seq, kind, on_date, sealed, actor, actor_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""" + OfficeTraces.MATERIALS.returning())
                .params(
                        row.id(),
                        seq,
                        kind.name(),
                        LocalDate.now(clock),
                        sealed,
                        by.username(),
                        byName,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query((r, n) -> OfficeTraces.MATERIALS.kept(r))
                .single();
        news.publishEvent(OfficeAct.work(by, number, "收到更正申请的材料", kind.label(), kept));
    }

    /** Its files in the order they came. */
    List<RecordCorrection.Material> files(String number) {
        return sql.sql("""
                        select f.seq, f.kind, f.on_date, f.sealed, s.subject_key from record_correction_file f
                            join record_correction c on c.id = f.correction_id
                            join record_correction_secret s on s.correction_id = c.id
                        where c.number = ? order by f.seq""")
                .param(number)
                .query((row, n) -> {
                    FileName name = json.readBytes(
                            box.under(row.getBytes("subject_key"), place(number))
                                    .open(row.getBytes("sealed"), "file/" + row.getInt("seq")),
                            FileName.class);
                    return new RecordCorrection.Material(
                            row.getInt("seq"),
                            RecordCorrection.FileKind.valueOf(row.getString("kind")),
                            row.getObject("on_date", LocalDate.class),
                            new Attachment(
                                    new org.gongkai.vault.BlobId(name.id()),
                                    name.name(),
                                    name.mediaType(),
                                    name.bytes()));
                })
                .list();
    }

    /** Freezes the letter of a decision. */
    Trace.Kept keepLetter(long id, String number, Agency agency, String template, ReplyLetter letter) {
        byte[] plain = json.writeBytes(letter);
        byte[] key = sql.sql("select subject_key from record_correction_secret where correction_id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
        return sql.sql("""
                        insert into record_correction_letter (correction_id, agency, handled_by, on_date, number, title, template,
                            sha256, sealed)
                        values (:id, :agency, :organ, :on, :number, :title, :template, :sha256, :sealed)""" + OfficeTraces.CORRECTION_LETTERS.returning())
                .param("id", id)
                .param("agency", agency.code().value())
                .param("organ", agency.handledBy().value())
                .param("on", letter.on())
                .param("number", letter.letterNumber())
                .param("title", letter.title())
                .param("template", template)
                .param("sha256", IssuedLetters.sha256(plain))
                .param("sealed", box.under(key, place(number)).seal(plain, "letter"))
                .query((row, n) -> OfficeTraces.CORRECTION_LETTERS.kept(row))
                .single();
    }

    /** The letter of a decision as it went out; of a decision from before letters were frozen, in the words of its day. */
    Optional<ReplyLetter> letter(RecordCorrection one) {
        RecordCorrection.Outcome outcome = one.outcome();
        if (outcome == null || one.destroyed()) {
            return Optional.empty();
        }
        return sql.sql("""
                        select l.sealed, s.subject_key from record_correction_letter l
                            join record_correction c on c.id = l.correction_id
                            join record_correction_secret s on s.correction_id = c.id
                        where c.number = ?""")
                .param(one.number())
                .query((row, n) -> json.readBytes(
                        box.under(row.getBytes("subject_key"), place(one.number()))
                                .open(row.getBytes("sealed"), "letter"),
                        ReplyLetter.class))
                .optional()
                .or(() -> Optional.of(RecordCorrectionLetter.of(
                        one,
                        outcome,
                        StandardLetters.of(LetterKind.L27, outcome.on()).orElseThrow())));
    }

    /** @param allowed what may be shown of the sealed part; nothing of it is left when it was destroyed */
    RecordCorrection correction(ResultSet row, Words allowed) throws SQLException {
        boolean destroyed = row.getBoolean("destroyed");
        Words words = destroyed ? DESTROYED : allowed;
        LocalDate decidedOn = row.getObject("decided_on", LocalDate.class);
        var agency = new AgencyCode(row.getString("agency"));
        return new RecordCorrection(
                row.getString("number"),
                agencies.find(agency).map(Agency::name).orElse(agency.value()),
                new AgencyCode(row.getString("handled_by")),
                row.getObject("received_on", LocalDate.class),
                Way.valueOf(row.getString("way")),
                words.record().isEmpty() ? row.getString("record") : words.record(),
                words.name(),
                words.contact(),
                words.wrong(),
                words.evidence(),
                destroyed,
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

    private Words open(String number, ResultSet row) throws SQLException {
        if (row.getBoolean("destroyed")) {
            return DESTROYED;
        }
        byte[] plain = box.under(row.getBytes("subject_key"), place(number)).open(row.getBytes("sealed"), "correction");
        return json.readBytes(plain, Words.class);
    }

    private static String place(String number) {
        return "record-correction/" + number;
    }
}
