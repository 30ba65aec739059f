package org.gongkai.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.AgencyCode;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.statute.LetterKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 发文: the letters of cases as they went out. A letter is written with the fact it belongs to, numbered in the series of its kind,
 * organ and year, and frozen, sealed with the key of the case; its words never change again, whatever becomes of the templates.
 */
@Component
class IssuedLetters {

    /**
     * A letter before it is numbered.
     *
     * @param seq the fact it belongs to
     * @param series 种类 in the number; empty where {@code letter} has its number already
     * @param template version of its words
     */
    record Prepared(
            int seq, LetterKind kind, String series, String template, ReplyLetter letter, List<String> lacking) {}

    private final JdbcClient sql;
    private final RequestStore store;
    private final Secrets secrets;
    private final CaseClock clock;
    private final NoticeWriter notices;
    private final ReplyWriter replies;
    private final ApplicationEventPublisher news;

    IssuedLetters(
            JdbcClient sql,
            RequestStore store,
            Secrets secrets,
            CaseClock clock,
            NoticeWriter notices,
            ReplyWriter replies,
            ApplicationEventPublisher news) {
        this.sql = sql;
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
        this.notices = notices;
        this.replies = replies;
        this.news = news;
    }

    /** The letters that go with new facts. @param facts all of the case, the new ones last */
    List<Prepared> prepare(RequestHeader header, List<RecordedFact> facts, List<NewFact> made) {
        List<Prepared> prepared = new ArrayList<>();
        int before = facts.size() - made.size();
        for (int i = 0; i < made.size(); i++) {
            RequestFact fact = made.get(i).fact();
            if (NoticeWriter.writes(fact)
                    || fact instanceof RequestFact.ReplyIssued
                    || fact instanceof RequestFact.NewAnswerIssued) {
                int seq = before + i + 1;
                CaseView view = clock.view(header, facts, fact.on());
                Secrets.SecretRow secret = store.secret(header.id()).orElseThrow();
                String applicant = secrets.applicant(header.number(), secret).name();
                switch (fact) {
                    case RequestFact.ReplyIssued issued ->
                        prepared.add(replies.prepare(
                                seq,
                                view,
                                issued.reply(),
                                issued.on(),
                                () -> replies.letter(
                                        view,
                                        issued.reply(),
                                        issued.letterNumber(),
                                        issued.remedy(),
                                        applicant,
                                        issued.on())));
                    case RequestFact.NewAnswerIssued anew ->
                        prepared.add(replies.prepare(
                                seq,
                                view,
                                anew.reply(),
                                anew.on(),
                                () -> RemakingAnswer.letter(
                                        replies, view, view.folded().remakings().getLast(), anew, applicant)));
                    default ->
                        prepared.addAll(notices.prepare(
                                seq, fact, view, applicant, party(header, secret, facts, fact, made.get(i))));
                }
            }
        }
        return prepared;
    }

    /** 要素审核: what the letters would lack, every reason at once. */
    static List<Problem> reasonsAgainst(List<Prepared> prepared) {
        List<Problem> problems = new ArrayList<>();
        for (Prepared one : prepared) {
            for (String element : one.lacking()) {
                problems.add(Problem.of(one.kind().title() + "缺少“" + element + "”，补齐后才能发出"));
            }
            if (one.letter().recipient().isBlank()) {
                problems.add(Problem.of(one.kind().title() + "缺少受文人的姓名或者名称，补齐后才能发出"));
            }
        }
        return problems;
    }

    /** Numbers and freezes them, in the transaction of their facts. */
    void keep(RequestHeader header, List<Prepared> prepared) {
        for (Prepared one : prepared) {
            ReplyLetter letter = one.letter();
            LocalDate on = letter.on();
            if (!one.series().isEmpty()) {
                int serial = store.nextLetterSerial(header.agency(), one.series(), on.getYear());
                letter = letter.numbered(notices.word(header, one.series()) + "〔" + on.getYear() + "〕" + serial + "号");
            }
            Secrets.SecretRow secret = store.secret(header.id()).orElseThrow();
            byte[] plain = secrets.bytes(letter);
            insert(
                    header.id(),
                    header.number(),
                    new CaseRecord.Letter(
                            one.seq(),
                            one.kind().name(),
                            header.agency().value(),
                            header.handledBy().value(),
                            on,
                            letter.letterNumber(),
                            letter.title(),
                            one.template(),
                            sha256(plain),
                            ""),
                    secrets.sealLetter(header.number(), secret, place(one.seq(), one.kind()), plain));
        }
    }

    /** A letter as it went out; empty for facts from before letters were kept, or when its personal data was destroyed. */
    Optional<ReplyLetter> find(
            RequestHeader header, Secrets.@Nullable SecretRow secret, int seq, @Nullable LetterKind kind) {
        if (secret == null) {
            return Optional.empty();
        }
        return sql.sql("""
                        select kind, sealed from request_letter
                        where request_id = :request and seq = :seq and (cast(:kind as text) is null or kind = :kind)
                        order by kind = 'L07', kind limit 1""")
                .param("request", header.id())
                .param("seq", seq)
                .param("kind", kind == null ? null : kind.name(), java.sql.Types.VARCHAR)
                .query((row, n) -> open(
                        header, secret, place(seq, LetterKind.valueOf(row.getString("kind"))), row.getBytes("sealed")))
                .optional();
    }

    /** The letter of a fact as it went out. */
    Optional<ReplyLetter> of(
            RequestHeader header, Secrets.@Nullable SecretRow secret, List<RecordedFact> facts, RequestFact of) {
        return facts.reversed().stream()
                .filter(fact -> fact.fact().equals(of))
                .findFirst()
                .flatMap(fact -> find(header, secret, fact.seq(), null));
    }

    /** All letters of a case, opened. */
    List<CaseRecord.Letter> carried(RequestHeader header, Secrets.SecretRow secret) {
        return sql.sql("""
                        select seq, kind, agency, handled_by, on_date, number, title, template, sha256, sealed
                        from request_letter where request_id = ? order by seq, kind""")
                .param(header.id())
                .query((row, n) -> new CaseRecord.Letter(
                        row.getInt("seq"),
                        row.getString("kind"),
                        row.getString("agency"),
                        row.getString("handled_by"),
                        row.getObject("on_date", LocalDate.class),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("template"),
                        row.getString("sha256"),
                        secrets.letterText(
                                header.number(),
                                secret,
                                place(row.getInt("seq"), LetterKind.valueOf(row.getString("kind"))),
                                row.getBytes("sealed"))))
                .list();
    }

    /** Keeps the letters of a case taken over, as they were frozen. */
    void takeOver(long id, RequestNumber number, Secrets.SecretRow secret, List<CaseRecord.Letter> carried) {
        for (CaseRecord.Letter letter : carried) {
            String place = place(letter.seq(), LetterKind.valueOf(letter.kind()));
            insert(
                    id,
                    number,
                    letter,
                    secrets.sealLetter(number, secret, place, letter.text().getBytes(UTF_8)));
        }
    }

    /** Whether its words are those that were frozen, of a kind that is known. */
    static boolean isWhole(CaseRecord.Letter letter) {
        return sha256(letter.text().getBytes(UTF_8)).equals(letter.sha256())
                && java.util.Arrays.stream(LetterKind.values())
                        .anyMatch(kind -> kind.name().equals(letter.kind()));
    }

    /** Which of the numbers letters of the organ have already. */
    List<String> given(AgencyCode agency, Collection<String> numbers) {
        return sql.sql("select number from request_letter where agency = ? and number = any(?) order by number")
                .params(agency.value(), numbers.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private void insert(long id, RequestNumber request, CaseRecord.Letter letter, byte[] sealed) {
        Trace.Kept kept = sql.sql("""
                        insert into request_letter (request_id, seq, kind, agency, handled_by, on_date, number, title, template,
                            sha256, sealed)
                        values (:request, :seq, :kind, :agency, :organ, :on, :number, :title, :template, :sha256, :sealed)""" + OfficeTraces.LETTERS.returning())
                .param("request", id)
                .param("seq", letter.seq())
                .param("kind", letter.kind())
                .param("agency", letter.agency())
                .param("organ", letter.handledBy())
                .param("on", letter.on())
                .param("number", letter.number())
                .param("title", letter.title())
                .param("template", letter.template())
                .param("sha256", letter.sha256())
                .param("sealed", sealed)
                .query((row, n) -> OfficeTraces.LETTERS.kept(row))
                .single();
        news.publishEvent(new OfficeAct(new Trace(
                "",
                "",
                Trace.Kind.CASE,
                request.value(),
                "封存文书",
                LetterKind.valueOf(letter.kind()).title() + letter.number(),
                kept)));
    }

    private ReplyLetter open(RequestHeader header, Secrets.SecretRow secret, String place, byte[] sealed) {
        return secrets.openLetter(header.number(), secret, place, sealed);
    }

    private PersonalPart.@Nullable ThirdParty party(
            RequestHeader header, Secrets.SecretRow secret, List<RecordedFact> facts, RequestFact fact, NewFact made) {
        if (made.personal() instanceof PersonalPart.ThirdParty own) {
            return own;
        }
        if (!(fact instanceof RequestFact.ThirdPartyTold told)) {
            return null;
        }
        var sealed = store.sealedParts(header.id());
        for (RecordedFact recorded : facts) {
            byte[] part = sealed.get(recorded.seq());
            if (recorded.fact() instanceof RequestFact.OpinionAsked asked
                    && asked.ref().equals(told.ref())
                    && part != null
                    && secrets.openPart(header.number(), secret, recorded.seq(), part)
                            instanceof PersonalPart.ThirdParty party) {
                return party;
            }
        }
        return null;
    }

    private static String place(int seq, LetterKind kind) {
        return "letter/" + seq + "/" + kind;
    }

    static String sha256(byte[] plain) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
