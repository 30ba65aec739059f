package org.gongkai.dialogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 写信: anybody writes to an organ, without an account and without a name if they like. */
@Service
public class WritingLetter {

    static final int MOST_TITLE = 60;
    static final int MOST_TEXT = 3000;
    private static final int MOST_PAGE = 300;
    private static final int MOST_NAME = 40;
    private static final int MOST_CONTACT = 80;

    private final LetterStore store;
    private final LetterSecrets secrets;
    private final Agencies agencies;
    private final LetterScope scope;
    private final LetterLimits limits;
    private final Clock clock;
    private final WorkCalendar calendar = WorkCalendar.official();

    WritingLetter(
            LetterStore store,
            LetterSecrets secrets,
            Agencies agencies,
            LetterScope scope,
            LetterLimits limits,
            Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.agencies = agencies;
        this.scope = scope;
        this.limits = limits;
        this.clock = clock;
    }

    /** Takes a letter in. Fields of problems are those of {@link LetterEntry}. */
    @Transactional
    public Outcome<LetterReceipt> write(LetterEntry entry) {
        LocalDate today = LocalDate.now(clock);
        Optional<Agency> addressed = AgencyCode.parse(entry.agency())
                .flatMap(agencies::find)
                .filter(a -> a.existsOn(today) && a.kind().takesRequests());
        List<Problem> problems = reasonsAgainst(entry, addressed.isPresent());
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }

        Agency agency = addressed.orElseThrow();
        LetterKind kind = Objects.requireNonNull(entry.kind());
        return Outcome.done(take(entry, agency, kind, today, null, Actor.citizen()));
    }

    /** What a letter was before. @param on the day it came, which stays */
    public record Former(String request, LocalDate on, String reason) {}

    /**
     * 由申请转来 (J08): takes in what was filed as a request and is none; its day stays. Fields of problems are those of
     * {@link LetterEntry}.
     */
    @Transactional
    public Outcome<LetterReceipt> takeOver(LetterEntry entry, Former former, Actor by) {
        LocalDate today = LocalDate.now(clock);
        Optional<Agency> addressed = AgencyCode.parse(entry.agency()).flatMap(agencies::find);
        addressed.ifPresent(agency -> by.require(scope.handles(by, agency.handledBy()), "登记来信"));
        List<Problem> problems = reasonsAgainst(entry, addressed.isPresent());
        if (former.on().isAfter(today)) {
            problems.add(Problem.of("来信日期不能晚于今天。"));
        }
        return problems.isEmpty()
                ? Outcome.done(take(
                        entry,
                        addressed.orElseThrow(),
                        Objects.requireNonNull(entry.kind()),
                        former.on(),
                        new LetterFact.LetterMadeOfRequest(today, former.request(), former.reason()),
                        by))
                : Outcome.refused(problems);
    }

    private LetterReceipt take(
            LetterEntry entry,
            Agency agency,
            LetterKind kind,
            LocalDate on,
            LetterFact.@Nullable LetterMadeOfRequest made,
            Actor by) {
        int year = LocalDate.now(clock).getYear();
        LetterNumber number = LetterNumber.of(agency.code(), year, store.nextSerial(agency.code(), year));
        boolean consent = entry.consent() && kind.mayBePublished();
        Letter letter = new Letter(
                0,
                number,
                agency.code(),
                agency.handledBy(),
                kind,
                on,
                limits.of(kind).dueOn(on, calendar),
                LetterLimits.Limit.lastOn(on),
                LetterStage.OPEN,
                null,
                consent,
                null,
                null,
                null,
                false,
                null,
                false,
                1);
        long id = store.insert(letter);
        String code = secrets.newQueryCode();
        LetterSecrets.SecretRow row = secrets.newRow(number, code);
        store.insertSecret(id, row);
        String name = by.isCitizen() ? "来信人" : by.displayName();
        var fact = new LetterFact.LetterReceived(on, kind, agency.code(), consent);
        store.append(
                id,
                number,
                new RecordedLetterFact(1, fact, clock.instant(), by.username(), name),
                secrets.sealWords(number, row, 1, words(entry, kind)));
        if (made != null) {
            Letter after = store.find(number).orElseThrow().after(made, agency.handledBy());
            store.append(id, number, new RecordedLetterFact(2, made, clock.instant(), by.username(), name), null);
            store.project(after, made);
        }
        return new LetterReceipt(number, code, letter.dueOn(), letter.lastOn());
    }

    private static LetterWords words(LetterEntry entry, LetterKind kind) {
        return new LetterWords(
                entry.title().strip(),
                entry.text().strip(),
                entry.name().strip(),
                entry.contact().strip(),
                kind == LetterKind.MISTAKE ? entry.page().strip() : "");
    }

    private static List<Problem> reasonsAgainst(LetterEntry entry, boolean agencyKnown) {
        List<Problem> problems = new ArrayList<>();
        if (entry.kind() == null) {
            problems.add(new Problem("kind", "请选择来信的种类。"));
        }
        if (!agencyKnown) {
            problems.add(new Problem("agency", "请选择写给哪个机关；不清楚的，选县政府办公室，由它转给负责的机关。"));
        }
        if (entry.kind() == LetterKind.MISTAKE && entry.page().isBlank()) {
            problems.add(new Problem("page", "请填写有错的网页的地址，从浏览器地址栏复制即可。"));
        }
        needed(problems, "title", entry.title(), MOST_TITLE, "标题，用一句话说明是什么事");
        needed(problems, "text", entry.text(), MOST_TEXT, "内容，写清时间、地点、事情经过和您的要求");
        atMost(problems, "page", entry.page(), MOST_PAGE, "网页地址");
        atMost(problems, "name", entry.name(), MOST_NAME, "姓名");
        atMost(problems, "contact", entry.contact(), MOST_CONTACT, "联系方式");
        return problems;
    }

    private static void needed(List<Problem> problems, String field, String value, int most, String what) {
        if (value.isBlank()) {
            problems.add(new Problem(field, "请填写" + what + "。"));
        } else {
            atMost(problems, field, value, most, field.equals("title") ? "标题" : "内容");
        }
    }

    private static void atMost(List<Problem> problems, String field, String value, int most, String what) {
        int length = value.strip().length();
        if (length > most) {
            problems.add(new Problem(field, what + "最多" + most + "个字，现在是" + length + "个字，请缩短。"));
        }
    }
}
