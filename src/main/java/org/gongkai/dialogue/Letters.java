package org.gongkai.dialogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Paging;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters, for the office. Name and contact of the writer are shown only to who handles the letter and asks; that leaves a trace. */
@Component
public class Letters {

    /** Working days before the day it is due. */
    private static final int SOON = 2;

    private static final String DESTROYED = "（保管期满，已销毁）";
    private static final String HELD_BACK = "（举报内容只有承办机关可以查看）";

    private final LetterStore store;
    private final LetterSecrets secrets;
    private final LetterScope scope;
    private final Agencies agencies;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Letters(
            LetterStore store,
            LetterSecrets secrets,
            LetterScope scope,
            Agencies agencies,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.scope = scope;
        this.agencies = agencies;
        this.news = news;
        this.clock = clock;
    }

    /** What a list shows; null stands for everything. */
    public record Filter(
            @Nullable AgencyCode agency,
            @Nullable LetterKind kind,
            @Nullable LetterStage stage) {}

    /** One line of a list. */
    public record Line(Letter letter, String agencyName, String title) {}

    /** Whether the person sees the letters of more than one office. */
    public boolean seesAll(Actor by) {
        return scope.of(by) == null;
    }

    public long count(Filter filter, Actor by) {
        return store.count(wanted(filter, by));
    }

    /** Open ones first, those due first; then the others, latest first. */
    public List<Line> list(Filter filter, Paging paging, Actor by) {
        return store.list(wanted(filter, by), paging.size(), paging.offset()).stream()
                .map(found -> line(found, by))
                .toList();
    }

    private Line line(LetterStore.SealedLetter sealed, Actor by) {
        Letter letter = sealed.letter();
        byte[] key = sealed.subjectKey();
        String title = key == null
                ? DESTROYED
                : scope.reads(by, letter)
                        ? secrets.openWords(letter.number(), key, 1, sealed.sealed())
                                .title()
                        : HELD_BACK;
        String name = agencies.find(letter.agency())
                .map(Agency::shortName)
                .orElse(letter.agency().value());
        return new Line(letter, name, title);
    }

    private LetterStore.Wanted wanted(Filter filter, Actor by) {
        return new LetterStore.Wanted(scope.of(by), filter.agency(), filter.kind(), filter.stage());
    }

    /** Empty if there is no such letter or the person may not see it. */
    public Optional<LetterFile> find(LetterNumber number, Actor by) {
        return store.find(number).filter(letter -> scope.sees(by, letter)).map(letter -> file(letter, by));
    }

    private LetterFile file(Letter letter, Actor by) {
        List<RecordedLetterFact> facts = store.facts(letter.id());
        Optional<LetterSecrets.SecretRow> kept = store.secret(letter.id());
        if (kept.isEmpty()) {
            return new LetterFile(
                    letter,
                    agencies.find(letter.agency())
                            .map(Agency::name)
                            .orElse(letter.agency().value()),
                    new LetterWords(DESTROYED, "", "", "", ""),
                    false,
                    null,
                    facts);
        }
        LetterSecrets.SecretRow row = kept.get();
        Map<Integer, byte[]> sealed = store.sealed(letter.id());
        LetterWords words = LetterFile.words(letter, facts, row, sealed, secrets);
        boolean named = !words.name().isEmpty() || !words.contact().isEmpty();
        boolean reads = scope.reads(by, letter);
        return new LetterFile(
                letter,
                agencies.find(letter.agency())
                        .map(Agency::name)
                        .orElse(letter.agency().value()),
                reads
                        ? new LetterWords(words.title(), words.text(), "", "", words.page())
                        : new LetterWords(HELD_BACK, "", "", "", ""),
                named,
                reads ? LetterFile.reply(letter, facts, row, sealed, secrets) : null,
                facts);
    }

    /** The letter a request went on as; empty for none. */
    public Optional<LetterNumber> madeOf(String request) {
        return store.madeOf(request);
    }

    /** Name and contact of the writer. That somebody looked is kept in the trail. */
    @Transactional
    public LetterWords writer(LetterNumber number, Actor by) {
        Letter letter = store.find(number).orElseThrow();
        by.require(scope.handles(by, letter), "查看来信人的姓名和联系方式");
        LetterSecrets.SecretRow row = store.secret(letter.id()).orElseThrow();
        LetterWords words = LetterFile.words(letter, store.facts(letter.id()), row, store.sealed(letter.id()), secrets);
        news.publishEvent(new LetterTraces.WriterSeen(number, by.username(), by.displayName()));
        return words;
    }

    /** Whether the person may transfer, answer and close it. */
    public boolean mayHandle(Letter letter, Actor by) {
        return scope.handles(by, letter);
    }

    /** Whether the person may publish it. */
    public boolean mayPublish(Letter letter, Actor by) {
        return scope.publishes(by, letter);
    }

    /**
     * 要紧的来信: open letters of the person's own office that are due within a few working days, overdue or urged.
     *
     * @param letters the first due first
     */
    public record Pressing(List<Letter> letters, LocalDate today) {

        public long overdue() {
            return letters.stream()
                    .filter(letter -> letter.dueOn().isBefore(today))
                    .count();
        }

        public long soon() {
            return letters.stream()
                    .filter(letter -> !letter.dueOn().isBefore(today))
                    .count();
        }

        public long urged() {
            return letters.stream().filter(letter -> letter.urgedBy() != null).count();
        }
    }

    /** What presses in the office of a person who handles or signs there; nothing for others. */
    public Pressing pressing(Actor by, int most) {
        LocalDate today = LocalDate.now(clock);
        String workplace = by.agency();
        boolean own = workplace != null && (by.has(Role.CLERK) || by.has(Role.HEAD));
        return new Pressing(
                own
                        ? store.pressing(
                                new AgencyCode(java.util.Objects.requireNonNull(workplace)),
                                WorkCalendar.official().plusWorkdays(today, SOON),
                                most)
                        : List.of(),
                today);
    }
}
