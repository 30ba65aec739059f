package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/**
 * 读入案卷: takes over a case of another installation, from its record. The facts stay word for word, with who recorded them and
 * when; dates, stage and the cell of Table 3 follow from them. Nobody is told anew: what was sent, was sent.
 */
@Component
public class TakingOverCase {

    private static final Pattern SERIAL = Pattern.compile("公开([^公开〔]{1,4})〔(\\d{4})〕(\\d{1,9})号");

    /** News for the trail. */
    record CaseTakenOver(RequestNumber number, String detail, Actor by) implements Traced {
        @Override
        public Trace trace() {
            return Trace.of(by.username(), by.displayName(), Trace.Kind.CASE, number.value(), "读入案卷", detail);
        }
    }

    private final RequestStore store;
    private final IssuedLetters letters;
    private final Secrets secrets;
    private final FactJson json;
    private final Agencies agencies;
    private final CaseClock caseClock;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher news;

    TakingOverCase(
            RequestStore store,
            IssuedLetters letters,
            Secrets secrets,
            FactJson json,
            Agencies agencies,
            CaseClock caseClock,
            Clock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher news) {
        this.store = store;
        this.letters = letters;
        this.secrets = secrets;
        this.json = json;
        this.agencies = agencies;
        this.caseClock = caseClock;
        this.clock = clock;
        this.transaction = transaction;
        this.news = news;
    }

    /**
     * Everything that speaks against taking it over; empty for nothing. Writes nothing.
     *
     * @param record as {@link CarryingCase} made it
     */
    public List<Problem> reasonsAgainst(byte[] record, Actor by) {
        permitted(by);
        List<Problem> problems = new ArrayList<>();
        read(record, problems);
        return problems;
    }

    /**
     * Takes it over, whole or not at all. Its files are kept before, under their names.
     *
     * @throws org.gongkai.identity.NotPermitted unless the program itself does it
     */
    public Outcome<RequestNumber> takeOver(byte[] record, Actor by) {
        permitted(by);
        List<Problem> problems = new ArrayList<>();
        Readable readable =
                read(record, problems).filter(r -> problems.isEmpty()).orElse(null);
        if (readable == null) {
            return Outcome.refused(problems);
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!write(readable, by)) {
                return Outcome.<RequestNumber>refused(List.of(taken(readable.number())));
            }
            return Outcome.done(readable.number());
        }));
    }

    private static void permitted(Actor by) {
        by.require(by.isSystem(), "读入案卷");
    }

    private record Readable(
            RequestNumber number,
            Agency agency,
            CaseRecord record,
            List<RecordedFact> facts,
            List<@Nullable PersonalPart> personal) {

        RequestFact.RequestReceived received() {
            return (RequestFact.RequestReceived) facts.getFirst().fact();
        }
    }

    private Optional<Readable> read(byte[] content, List<Problem> problems) {
        CaseRecord record;
        RequestNumber number;
        try {
            record = json.readBytes(content, CaseRecord.class);
            number = new RequestNumber(record.number());
        } catch (JacksonException | IllegalArgumentException | NullPointerException unreadable) {
            problems.add(Problem.of("办理记录已经损坏，不能读取"));
            return Optional.empty();
        }
        if (record.version() != CaseRecord.VERSION) {
            problems.add(Problem.of("办理记录由更新的版本生成，请先升级本系统再读入"));
            return Optional.empty();
        }
        if (store.find(number).isPresent()) {
            problems.add(taken(number)); // whatever else there is to say follows from it
            return Optional.empty();
        }
        Agency agency = agencies.find(new AgencyCode(record.agency())).orElse(null);
        if (agency == null || !number.agency().value().equals(record.agency())) {
            problems.add(Problem.of("本系统没有代码是“" + record.agency() + "”的机关，请先在“机关”中登记，再读入"));
        }
        List<RecordedFact> facts = new ArrayList<>();
        List<@Nullable PersonalPart> personal = new ArrayList<>();
        facts(record, facts, personal, problems);
        if (facts.isEmpty() || !(facts.getFirst().fact() instanceof RequestFact.RequestReceived)) {
            problems.add(Problem.of("办理记录的第一项不是登记申请，不能读入"));
        }
        if (agency != null) {
            problems.addAll(reasonsAgainst(record.letters(), agency));
        }
        return agency == null || !problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new Readable(number, agency, record, facts, personal));
    }

    private void facts(
            CaseRecord record,
            List<RecordedFact> facts,
            List<@Nullable PersonalPart> personal,
            List<Problem> problems) {
        int place = 1;
        for (CaseRecord.Fact fact : record.facts()) {
            try {
                facts.add(new RecordedFact(
                        fact.seq(),
                        json.read(fact.type(), fact.body().toString()),
                        fact.recordedAt(),
                        fact.actor(),
                        fact.actorName()));
                personal.add(
                        fact.personal() == null || fact.personal().isNull()
                                ? null
                                : json.readPart(
                                        fact.personal().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            } catch (JacksonException | IllegalStateException unknown) {
                problems.add(Problem.of("第" + fact.seq() + "项事实（" + fact.type() + "）本系统不认识，请先升级本系统再读入"));
            }
            if (fact.seq() != place++) {
                problems.add(Problem.of("办理记录的事实不连续，第" + (place - 1) + "项缺失，不能读入"));
                return;
            }
        }
    }

    private List<Problem> reasonsAgainst(List<CaseRecord.Letter> carried, Agency agency) {
        Set<String> numbers = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (CaseRecord.Letter letter : carried) {
            if (!IssuedLetters.isWhole(letter)) {
                problems.add(Problem.of("文书“" + letter.title() + "”与其校验值不符，不能读入"));
            }
            if (!letter.number().isEmpty()) {
                numbers.add(letter.number());
            }
        }
        letters.given(agency.code(), numbers)
                .forEach(number -> problems.add(Problem.of("文号" + number + "在本系统已经用于另一件申请，请先核对两边的发文台账")));
        return problems;
    }

    private static Problem taken(RequestNumber number) {
        return Problem.of("申请" + number + "已经在本系统，没有重复读入");
    }

    private boolean write(Readable readable, Actor by) {
        CaseRecord record = readable.record();
        RequestNumber number = readable.number();
        Applicant applicant = record.applicant();
        RequestHeader header = header(readable);
        LocalDate lastDay = LocalDate.ofInstant(readable.facts().getLast().recordedAt(), clock.getZone());
        Projection projection = Projection.of(header, readable.facts(), caseClock, lastDay);
        byte @Nullable [] index =
                applicant.proofNumber().isBlank() ? null : secrets.applicantIndex(applicant.proofNumber());
        Long id = store.insert(header, projection, index).orElse(null);
        if (id == null) {
            return false;
        }
        Secrets.SecretRow secret = secrets.newRow(number, record.queryCode(), applicant);
        store.insertSecret(id, secret);
        store.proofsArePurged(id);
        for (int i = 0; i < readable.facts().size(); i++) {
            RecordedFact fact = readable.facts().get(i);
            PersonalPart part = readable.personal().get(i);
            store.append(id, fact, part == null ? null : secrets.sealPart(number, secret, fact.seq(), part));
        }
        store.project(id, projection); // what a new header has no place for: hands, a new answer that is waited for
        letters.takeOver(id, number, secret, record.letters());
        raiseSerials(readable);
        news.publishEvent(new CaseTakenOver(
                number, readable.facts().size() + "项事实，" + record.letters().size() + "件文书", by));
        return true;
    }

    private static RequestHeader header(Readable readable) {
        RequestFact.RequestReceived received = readable.received();
        Applicant applicant = readable.record().applicant();
        return new RequestHeader(
                0,
                readable.number(),
                readable.agency().code(),
                readable.agency().handledBy(),
                received.way(),
                applicant.kind(),
                received.title(),
                Masking.name(applicant.kind(), applicant.name()),
                received.on(),
                null,
                null,
                null,
                CaseStage.HANDLING,
                false,
                null,
                null,
                null,
                true,
                0,
                readable.record().filedAt());
    }

    /** Numbers that came with the case are not given again. */
    private void raiseSerials(Readable readable) {
        List<String> numbers = new ArrayList<>();
        readable.record().letters().forEach(letter -> numbers.add(letter.number()));
        for (RecordedFact fact : readable.facts()) {
            switch (fact.fact()) {
                case RequestFact.ReplyIssued issued -> numbers.add(issued.letterNumber());
                case RequestFact.NewAnswerIssued anew -> numbers.add(anew.letterNumber());
                default -> {}
            }
        }
        for (String number : numbers) {
            Matcher serial = SERIAL.matcher(number);
            if (serial.find()) {
                store.letterSerialIsGiven(
                        readable.agency().code(),
                        serial.group(1),
                        Integer.parseInt(serial.group(2)),
                        Integer.parseInt(serial.group(3)));
            }
        }
    }
}
