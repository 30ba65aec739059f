package org.gongkai.dialogue;

import java.time.LocalDate;
import org.gongkai.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/** What happened to a letter. A fact holds no personal data; the words that came with it are sealed beside it. */
public sealed interface LetterFact {

    /** The day it happened. */
    LocalDate on();

    /** 来信. Its words are sealed. @param consent whether the writer agrees to publication */
    record LetterReceived(LocalDate on, LetterKind kind, AgencyCode agency, boolean consent) implements LetterFact {}

    /** 转办 to another organ. */
    record LetterTransferred(LocalDate on, AgencyCode from, AgencyCode to, String reason) implements LetterFact {}

    /** 答复. Its words are sealed. */
    record LetterReplied(LocalDate on) implements LetterFact {}

    /** 办结 without an answer. @param first number of the letter it repeats; null otherwise */
    record LetterClosed(
            LocalDate on, ClosingCause cause, @Nullable String first, String reason) implements LetterFact {}

    /** 转为依申请公开 (J08). @param request number of the request it became */
    record LetterConverted(LocalDate on, String request) implements LetterFact {}

    /** 评价. */
    record SatisfactionGiven(LocalDate on, Satisfaction satisfaction) implements LetterFact {}

    /** 公开: question and answer as everybody may read them. @param common whether it joins the common questions */
    record LetterPublished(LocalDate on, String title, String question, String answer, boolean common)
            implements LetterFact {}

    /** 撤下 what was published. */
    record LetterUnpublished(LocalDate on, String reason) implements LetterFact {}
}
