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

    /** 由申请转来: the matter of a request that was none goes on here, from the day the request came. */
    record LetterMadeOfRequest(LocalDate on, String request, String reason) implements LetterFact {}

    /** 转办 to another organ. */
    record LetterTransferred(LocalDate on, AgencyCode from, AgencyCode to, String reason) implements LetterFact {}

    /** 延期, once, by the head. @param until the new day, never after three months */
    record LetterExtended(LocalDate on, int workdays, LocalDate until, String reason) implements LetterFact {}

    /** 督办: a leader asks the organ to report by a day. Inside the house only. */
    record LetterUrged(LocalDate on, LocalDate answerBy, String text) implements LetterFact {}

    /** 回复督办. Inside the house only. */
    record UrgingAnswered(LocalDate on, String text) implements LetterFact {}

    /** 答复. Its words are sealed. */
    record LetterReplied(LocalDate on) implements LetterFact {}

    /** 办结 without an answer. @param first number of the letter it repeats; null otherwise */
    record LetterClosed(
            LocalDate on, ClosingCause cause, @Nullable String first, String reason) implements LetterFact {}

    /** 转为依申请公开 (J08). @param request number of the request it became */
    record LetterConverted(LocalDate on, String request) implements LetterFact {}

    /** 转回来信: the request it became was none after all; the day it came stays. */
    record LetterTakenBack(LocalDate on, String request, String reason) implements LetterFact {}

    /** 评价. */
    record SatisfactionGiven(LocalDate on, Satisfaction satisfaction) implements LetterFact {}

    /** 公开: question and answer as everybody may read them. @param common whether it joins the common questions */
    record LetterPublished(LocalDate on, String title, String question, String answer, boolean common)
            implements LetterFact {}

    /** 撤下 what was published. */
    record LetterUnpublished(LocalDate on, String reason) implements LetterFact {}

    /** 销毁 (PIPL 47): the term is over and a list was approved. */
    record LetterDestroyed(LocalDate on, String list) implements LetterFact {}

    /** Whether the writer may know of it; what leaders and organs say to each other stays inside. */
    default boolean forTheWriter() {
        return !(this instanceof LetterUrged || this instanceof UrgingAnswered || this instanceof LetterUnpublished);
    }
}
