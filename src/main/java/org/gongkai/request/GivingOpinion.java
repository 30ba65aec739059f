package org.gongkai.request;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gongkai.agency.Agencies;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.WrongCodes;
import org.gongkai.statute.Consulted;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Keeping;
import org.gongkai.vault.Sensitivity;
import org.gongkai.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 网上答复征求意见 (第三十二条至第三十四条; R-11…R-16): whoever holds a letter of consultation answers it with the code on its slip. Nobody
 * learns who the applicant is; each call checks the code, and after a few wrong ones none is looked at for a quarter of an hour.
 */
@Component
public class GivingOpinion {

    private static final String TRIES = "opinion";
    private static final String WRONG = "征求意见编号或者答复码不正确，请对照回执再输一次";
    private static final String TOO_MANY = "答复码输错次数过多，请15分钟后再试，或者用纸质回执答复";
    private static final int MOST_FILES = 5;
    private static final int LONGEST_NAME = 60;

    private final RequestStore store;
    private final Secrets secrets;
    private final CaseDesk desk;
    private final CaseClock clock;
    private final AnswerCodes codes;
    private final WrongCodes tries;
    private final Vault vault;
    private final Agencies agencies;
    private final Clock machineClock;

    GivingOpinion(
            RequestStore store,
            Secrets secrets,
            CaseDesk desk,
            CaseClock clock,
            AnswerCodes codes,
            WrongCodes tries,
            Vault vault,
            Agencies agencies,
            Clock machineClock) {
        this.store = store;
        this.secrets = secrets;
        this.desk = desk;
        this.clock = clock;
        this.codes = codes;
        this.tries = tries;
        this.vault = vault;
        this.agencies = agencies;
        this.machineClock = machineClock;
    }

    /**
     * What opens a consultation.
     *
     * @param letter its number as typed: {@code zfb-2026-0007-A}
     * @param code 答复码 as typed
     * @param source where the question comes from (network address), for throttling only
     */
    public record Key(String letter, String code, String source) {

        /** Never printed, so that it does not get into logs. */
        @Override
        public String toString() {
            return "Key";
        }
    }

    /**
     * What they are asked.
     *
     * @param letter its number, as it stands in addresses
     * @param number of the request, for tokens of files
     * @param organName who asks
     * @param letterNumber 文号 of the letter; null for an old one without
     * @param limit last day of the fifteen working days; null while the day of delivery is not recorded
     * @param late whether that day is over
     * @param silence what silence means, one Chinese sentence
     * @param answer what was answered already; null while nothing was
     * @param closed why no answer can be taken any more, in Chinese; empty while one can
     */
    public record Asked(
            String letter,
            RequestNumber number,
            Consulted who,
            String organName,
            @Nullable String letterNumber,
            LocalDate askedOn,
            String question,
            @Nullable LocalDate limit,
            boolean late,
            String silence,
            RequestFact.@Nullable OpinionReceived answer,
            String closed) {}

    /**
     * 意见.
     *
     * @param opinion null: not chosen
     * @param name who filled it in
     * @param files kept by {@link #keepFile}
     */
    public record Given(@Nullable Opinion opinion, String reasons, String name, String phone, List<Attachment> files) {}

    /** The consultation as of today. Fields of problems: {@code letter}, {@code code}. */
    public Outcome<Asked> find(Key key) {
        return opened(
                key, (header, place) -> asked(header, place).map(Outcome::done).orElseGet(this::wrong));
    }

    /** Keeps a file that is to go along. Field of problems: {@code files}. */
    public Outcome<Attachment> keepFile(Key key, String name, InputStream content) throws IOException {
        Outcome<Asked> found = find(key);
        if (found instanceof Outcome.Refused<Asked>(List<Problem> problems)) {
            return Outcome.refused(problems);
        }
        return switch (vault.keep(content, Sensitivity.PERSONAL, RequestDrafts.FILES)) {
            case Keeping.Kept(BlobId id, String mediaType, long bytes) ->
                Outcome.done(new Attachment(id, RequestDrafts.fileName(name), mediaType, bytes));
            case Keeping.NotKept(Keeping.Why why, String mediaType) ->
                Outcome.refused(List.of(new Problem("files", RequestDrafts.reason(why))));
        };
    }

    /** How many files may go along. */
    public static int mostFiles() {
        return MOST_FILES;
    }

    /** The opinions they can choose from; an organ that is asked for help only informs. */
    public static List<Opinion> choices(Consulted who) {
        return who == Consulted.ORGAN ? List.of(Opinion.INFORMS) : List.of(Opinion.CONSENTS, Opinion.OBJECTS);
    }

    /**
     * Gives the opinion, once. Fields of problems: {@code letter}, {@code code}, {@code opinion}, {@code reasons}, {@code name},
     * {@code phone}, {@code files}.
     */
    public Outcome<RequestNumber> give(Key key, Given given) {
        return opened(
                key,
                (header, place) -> desk.makeForConsulted(Move.RECEIVE_OPINION, header.number(), (view, problems) -> {
                    Optional<FoldedCase.Asking> asking = asking(view.folded(), place.ref());
                    if (asking.isEmpty()) {
                        problems.add(new Problem("code", WRONG));
                        return List.of();
                    }
                    if (asking.get().answer != null) {
                        problems.add(Problem.of("您的意见已经收到，不能再提交；要补充的，请与本机关联系"));
                    }
                    check(asking.get().asked.who(), given, problems);
                    Opinion opinion = given.opinion();
                    String reasons = Typed.text(given.reasons());
                    boolean sealed = asking.get().asked.who() == Consulted.THIRD_PARTY;
                    return opinion == null
                            ? List.of()
                            : List.of(new NewFact(
                                    new RequestFact.OpinionReceived(
                                            view.on(),
                                            place.ref(),
                                            opinion,
                                            sealed ? "" : reasons,
                                            given.files(),
                                            true),
                                    new PersonalPart.Respondent(
                                            Typed.text(given.name()),
                                            Typed.text(given.phone()),
                                            sealed ? reasons : "")));
                }));
    }

    private static void check(Consulted who, Given given, List<Problem> problems) {
        if (given.opinion() == null || !choices(who).contains(given.opinion())) {
            problems.add(new Problem("opinion", "请选择是否同意公开"));
        }
        if (given.opinion() == Opinion.OBJECTS && given.reasons().isBlank()) {
            problems.add(new Problem("reasons", "请写明不同意公开的理由：公开会损害什么合法权益（第三十二条）"));
        }
        if (given.opinion() == Opinion.INFORMS && given.reasons().isBlank()) {
            problems.add(new Problem("reasons", "请写明回复的内容"));
        }
        if (given.name().isBlank()) {
            problems.add(new Problem("name", "请填写填写人的姓名"));
        }
        if (given.phone().isBlank()) {
            problems.add(new Problem("phone", "请填写联系电话，便于核实"));
        }
        if (given.files().size() > MOST_FILES) {
            problems.add(new Problem("files", "最多上传" + MOST_FILES + "个文件"));
        }
        FilingChecks.longest("reasons", given.reasons(), FilingChecks.LONGEST_TEXT, problems);
        FilingChecks.longest("name", given.name(), LONGEST_NAME, problems);
        FilingChecks.longest("phone", given.phone(), LONGEST_NAME, problems);
    }

    private <T> Outcome<T> opened(Key key, BiFunction<RequestHeader, AnswerCodes.Place, Outcome<T>> then) {
        Optional<AnswerCodes.Place> place = AnswerCodes.place(key.letter());
        if (place.isEmpty()) {
            return Outcome.refused(List.of(new Problem("letter", "征求意见编号应像 zfb-2026-0001-A 这样，请对照回执填写")));
        }
        if (tries.tooMany(TRIES, place.get().toString(), key.source())) {
            return Outcome.refused(List.of(new Problem("code", TOO_MANY)));
        }
        Optional<RequestHeader> header =
                codes.isCode(place.get(), key.code()) ? store.find(place.get().number()) : Optional.empty();
        if (header.isEmpty()) {
            tries.add(TRIES, place.get().toString(), key.source());
            return wrong();
        }
        return then.apply(header.get(), place.get());
    }

    private <T> Outcome<T> wrong() {
        return Outcome.refused(List.of(new Problem("code", WRONG)));
    }

    private Optional<Asked> asked(RequestHeader header, AnswerCodes.Place place) {
        List<RecordedFact> facts = store.facts(header.id());
        CaseView view = clock.view(header, facts, LocalDate.now(machineClock));
        return asking(view.folded(), place.ref()).map(asking -> {
            LocalDate limit = view.reading().limits().get(place.ref());
            return new Asked(
                    place.toString(),
                    header.number(),
                    asking.asked.who(),
                    agencies.get(header.agency()).name(),
                    asking.asked.letterNumber(),
                    asking.asked.on(),
                    asking.asked.question(),
                    limit,
                    limit != null && view.on().isAfter(limit),
                    asking.asked.who() == Consulted.ORGAN
                            ? ""
                            : "逾期没有提出意见的，" + asking.asked.who().silence().meaning() + "。",
                    asking.answer == null ? null : asking.answer.saying(reasons(header, facts, asking.answer)),
                    Move.RECEIVE_OPINION.from().contains(view.stage()) ? "" : "这件申请已经办理完毕或者暂停办理，现在不接收意见。有疑问请与本机关联系。");
        });
    }

    /** What they said themselves, of a letter whose code they hold. */
    private String reasons(RequestHeader header, List<RecordedFact> facts, RequestFact.OpinionReceived answer) {
        Optional<Secrets.SecretRow> secret = store.secret(header.id());
        return facts.stream()
                .filter(recorded -> recorded.fact().equals(answer))
                .findFirst()
                .flatMap(recorded -> secret.flatMap(row -> Optional.ofNullable(
                                store.sealedParts(header.id()).get(recorded.seq()))
                        .map(part -> secrets.openPart(header.number(), row, recorded.seq(), part))))
                .map(PersonalPart::reasons)
                .orElse("");
    }

    private static Optional<FoldedCase.Asking> asking(FoldedCase folded, String ref) {
        return folded.askings().stream()
                .filter(one -> one.asked.ref().equals(ref))
                .findFirst();
    }
}
