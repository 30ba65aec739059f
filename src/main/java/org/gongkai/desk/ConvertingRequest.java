package org.gongkai.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gongkai.dialogue.HandlingLetter;
import org.gongkai.dialogue.LetterEntry;
import org.gongkai.dialogue.LetterKind;
import org.gongkai.dialogue.LetterNumber;
import org.gongkai.dialogue.LetterReceipt;
import org.gongkai.dialogue.Letters;
import org.gongkai.dialogue.WritingLetter;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.Applicant;
import org.gongkai.request.Origin;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.SubType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 申请转为来信 (J08): a request that asked for no government information goes on as a letter, of the day the request came. The request
 * itself is decided first, as the law wants it: 信访投诉举报类 (第三十九条) or 不属于政府信息、属于咨询 (OQ-12), so that it stays in Table 3. A
 * request that was made of a letter goes back to that letter.
 */
@Service
public class ConvertingRequest {

    private static final int MOST_TITLE = 60;

    private final RequestFiles files;
    private final Letters letters;
    private final WritingLetter writing;
    private final HandlingLetter handling;

    ConvertingRequest(RequestFiles files, Letters letters, WritingLetter writing, HandlingLetter handling) {
        this.files = files;
        this.letters = letters;
        this.writing = writing;
        this.handling = handling;
    }

    /** Whether a request was decided in such a way that its matter can go on as a letter. */
    public static boolean convertible(RequestFile file) {
        boolean petition = file.issued() != null && file.issued().reply().disposition() == Disposition.X1;
        boolean question = file.ended() != null && file.ended().subType() == SubType.NOT_GOVERNMENT_INFORMATION;
        return petition || question;
    }

    /** The letter a request went on as; empty for none. */
    public Optional<LetterNumber> letterOf(RequestNumber number) {
        return letters.madeOf(number.value());
    }

    /**
     * What came of it.
     *
     * @param receipt number and query code of a new letter; null when an earlier letter goes on
     */
    public record Converted(LetterNumber number, @Nullable LetterReceipt receipt) {}

    /**
     * Makes the letter, or takes the earlier one up again. Fields of problems: {@code kind}, {@code reason}.
     *
     * @param reason read by the writer too
     * @throws NoSuchElementException when there is no such request
     */
    @Transactional
    public Outcome<Converted> convert(RequestNumber number, @Nullable LetterKind kind, String reason, Actor by) {
        RequestFile file = files.findWhole(number, "把申请转为来信", by).orElseThrow();
        by.require(by.has(Role.CLERK) && by.worksFor(file.handledBy().value()), "把申请转为来信");
        List<Problem> problems = new ArrayList<>();
        if (!convertible(file)) {
            problems.add(Problem.of("请先作出“信访投诉举报类”的答复，或者以“不属于政府信息、属于咨询”终止办理，再转为来信。"));
        }
        if (letterOf(number).isPresent()) {
            problems.add(Problem.of("这件申请已经转为来信 " + letterOf(number).orElseThrow() + "。"));
        }
        Optional<LetterNumber> earlier = earlier(file);
        if (earlier.isEmpty() && kind == null) {
            problems.add(new Problem("kind", "请选择来信的种类。"));
        }
        if (reason.isBlank() || reason.strip().length() > 300) {
            problems.add(new Problem("reason", "请写明转为来信的理由，来信人也能看到；最多300个字。"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return earlier.isPresent() ? back(earlier.get(), number, reason, by) : anew(file, kind, reason, by);
    }

    /** The letter the request was made of; empty for none. */
    public static Optional<LetterNumber> earlier(RequestFile file) {
        Origin origin = file.received().origin();
        return origin == null || origin.kind() == Origin.Kind.SPLIT
                ? Optional.empty()
                : LetterNumber.parse(origin.ref());
    }

    private Outcome<Converted> back(LetterNumber letter, RequestNumber number, String reason, Actor by) {
        return switch (handling.takeBack(letter, number.value(), reason, by)) {
            case Outcome.Done<LetterNumber>(LetterNumber kept) -> Outcome.done(new Converted(kept, null));
            case Outcome.Refused<LetterNumber>(List<Problem> problems) -> Outcome.refused(problems);
        };
    }

    private Outcome<Converted> anew(RequestFile file, @Nullable LetterKind kind, String reason, Actor by) {
        Outcome<LetterReceipt> made = writing.takeOver(
                entry(file, kind),
                new WritingLetter.Former(file.number().value(), file.received().on(), reason.strip()),
                by);
        return switch (made) {
            case Outcome.Done<LetterReceipt>(LetterReceipt receipt) ->
                Outcome.done(new Converted(receipt.number(), receipt));
            case Outcome.Refused<LetterReceipt>(List<Problem> problems) -> Outcome.refused(problems);
        };
    }

    private static LetterEntry entry(RequestFile file, @Nullable LetterKind kind) {
        Applicant applicant = file.applicant();
        String title = file.received().title();
        String text = file.received().description().isBlank()
                ? title
                : file.received().description();
        return new LetterEntry(
                kind,
                file.agency().value(),
                title.length() > MOST_TITLE ? title.substring(0, MOST_TITLE) : title,
                text,
                kind == LetterKind.MISTAKE ? "由申请转来" : "",
                applicant.name(),
                applicant.email().isBlank() ? applicant.phone() : applicant.email(),
                false);
    }
}
