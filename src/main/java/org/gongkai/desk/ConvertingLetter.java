package org.gongkai.desk;

import java.util.List;
import java.util.NoSuchElementException;
import org.gongkai.dialogue.HandlingLetter;
import org.gongkai.dialogue.Letter;
import org.gongkai.dialogue.LetterKind;
import org.gongkai.dialogue.LetterNumber;
import org.gongkai.dialogue.LetterWords;
import org.gongkai.dialogue.Letters;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.ConvertingToRequest;
import org.gongkai.request.Filing;
import org.gongkai.request.FilingReceipt;
import org.gongkai.request.Origin;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 来信转为申请 (J08): a letter that really asks for information becomes a request that counts from the day the letter came. Both rooms
 * record it in one transaction; neither knows the other.
 */
@Service
public class ConvertingLetter {

    private final Letters letters;
    private final HandlingLetter handling;
    private final ConvertingToRequest converting;

    ConvertingLetter(Letters letters, HandlingLetter handling, ConvertingToRequest converting) {
        this.letters = letters;
        this.handling = handling;
        this.converting = converting;
    }

    /**
     * Makes the request.
     *
     * @param applicantKind null if not chosen
     * @param title of the request; fields of problems: {@code applicantKind}, {@code title}
     * @throws NoSuchElementException when there is no such letter
     */
    @Transactional
    public Outcome<FilingReceipt> convert(
            LetterNumber number, @Nullable ApplicantKind applicantKind, String title, Actor by) {
        if (handling.hold(number, by) instanceof Outcome.Refused<Letter>(List<Problem> problems)) {
            return Outcome.refused(problems);
        }
        Letter letter = letters.find(number, by).orElseThrow().letter();
        if (!convertible(letter.kind())) {
            return Outcome.refused(List.of(Problem.of("网页找错不能转为申请，请改正网页后答复。")));
        }
        LetterWords words = letters.writer(number, by);
        Outcome<FilingReceipt> made = converting.convert(
                filing(letter, words, applicantKind, title),
                new ConvertingToRequest.Original(
                        new Origin(origin(letter.kind()), number.value()), Way.WEB, letter.receivedOn(), null),
                by);
        if (made instanceof Outcome.Done<FilingReceipt>(FilingReceipt receipt)) {
            handling.convert(number, receipt.number().value(), by).orThrow();
        }
        return made;
    }

    /** Whether a letter of that kind can be a request in disguise. */
    public static boolean convertible(LetterKind kind) {
        return kind != LetterKind.MISTAKE;
    }

    private static Origin.Kind origin(LetterKind kind) {
        return switch (kind) {
            case QUESTION, MISTAKE -> Origin.Kind.QUESTION;
            case COMPLAINT -> Origin.Kind.COMPLAINT;
            case REPORT -> Origin.Kind.REPORT;
            case SUGGESTION -> Origin.Kind.SUGGESTION;
        };
    }

    private static Filing filing(
            Letter letter, LetterWords words, @Nullable ApplicantKind applicantKind, String title) {
        boolean mail = words.contact().contains("@");
        return new Filing(
                letter.agency().value(),
                applicantKind,
                words.name(),
                null,
                "",
                List.of(),
                "",
                "",
                mail ? "" : words.contact(),
                mail ? words.contact() : "",
                "",
                "",
                title,
                "",
                words.text(),
                null,
                null,
                "",
                List.of());
    }
}
