package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongkai.statute.ClockFact;
import org.gongkai.statute.Consulted;
import org.jspecify.annotations.Nullable;

/** The facts of one case, each in its place. Made anew whenever the case is looked at. */
final class FoldedCase {

    /** One consultation: the question, when it arrived, the answer. */
    static final class Asking {
        final RequestFact.OpinionAsked asked;

        @Nullable LocalDate deliveredOn;

        RequestFact.@Nullable OpinionReceived answer;

        /** What the organ found after opinion or silence. */
        RequestFact.@Nullable HarmFound finding;

        RequestFact.@Nullable ThirdPartyTold told;

        Asking(RequestFact.OpinionAsked asked) {
            this.asked = asked;
            this.deliveredOn = asked.deliveredOn();
        }
    }

    private RequestFact.@Nullable RequestReceived received;
    private LocalDate lastOn = LocalDate.MIN;
    private final Map<String, Asking> askings = new LinkedHashMap<>();
    private final List<RequestFact.SearchRecorded> searches = new ArrayList<>();
    private final List<Remaking> remakings = new ArrayList<>();
    private final CaseHands hands = new CaseHands();
    private final Set<String> lettersOpened = new HashSet<>();
    private int drafts;

    RequestFact.@Nullable ReceiptConfirmed confirmed;
    RequestFact.@Nullable CorrectionAsked correctionAsked;
    RequestFact.@Nullable CorrectionReceived correctionReceived;

    /** The proposal that waits for the head; its recorder may not approve it. */
    @Nullable RecordedFact proposal;

    RequestFact.@Nullable TimeLimitExtended extended;
    RequestFact.@Nullable FeeNoticed feeNoticed;

    @Nullable LocalDate feeNoticeDeliveredOn;

    RequestFact.@Nullable FeePaid feePaid;
    RequestFact.@Nullable FeeRefunded feeRefunded;
    RequestFact.@Nullable ReasonsAsked reasonsAsked;
    RequestFact.@Nullable ReasonsReceived reasonsReceived;
    RequestFact.@Nullable ReasonsJudged reasonsJudged;

    /** The draft that is in review or waits for its signature; its recorder may do neither. */
    @Nullable RecordedFact draft;

    @Nullable RecordedFact review;

    RequestFact.@Nullable ReplyReturned returned;
    RequestFact.@Nullable ReplyIssued issued;
    RequestFact.@Nullable HandlingEnded ended;
    RequestFact.@Nullable RequestWithdrawn withdrawn;
    RequestFact.@Nullable ReplyDelivered delivered;
    RequestFact.@Nullable CaseArchived archived;
    RequestFact.@Nullable RequestSplit split;
    RequestFact.@Nullable RequestMerged merged;

    /** Why it is a test of the office's own; null for a real request. */
    RequestFact.@Nullable MarkedAsTest test;

    RequestFact.@Nullable ProofsPurged purged;

    private FoldedCase() {}

    static FoldedCase of(Collection<RecordedFact> facts) {
        var folded = new FoldedCase();
        for (RecordedFact recorded : facts) {
            folded.add(recorded);
        }
        return folded;
    }

    private void add(RecordedFact recorded) {
        RequestFact fact = recorded.fact();
        if (!(fact instanceof RequestFact.InHouse)) {
            lastOn = fact.on().isAfter(lastOn) ? fact.on() : lastOn;
        }
        hands.add(recorded);
        switch (fact) {
            case RequestFact.RequestReceived f -> received = f;
            case RequestFact.ReceiptConfirmed f -> confirmed = f;
            case RequestFact.CorrectionAsked f -> correctionAsked = f;
            case RequestFact.CorrectionReceived f -> correctionReceived = f;
            case RequestFact.OpinionAsked f -> askings.put(f.ref(), new Asking(f));
            case RequestFact.OpinionLetterDelivered f -> asking(f.ref()).deliveredOn = f.on();
            case RequestFact.OpinionReceived f -> asking(f.ref()).answer = f;
            case RequestFact.ExtensionProposed f -> proposal = recorded;
            case RequestFact.ExtensionDeclined f -> proposal = null;
            case RequestFact.TimeLimitExtended f -> {
                proposal = null;
                extended = f;
            }
            case RequestFact.FeeNoticed f -> {
                feeNoticed = f;
                feeNoticeDeliveredOn = f.deliveredOn();
            }
            case RequestFact.FeeNoticeDelivered f -> feeNoticeDeliveredOn = f.on();
            case RequestFact.FeePaid f -> feePaid = f;
            case RequestFact.FeeRefunded f -> feeRefunded = f;
            case RequestFact.HarmFound f -> asking(f.ref()).finding = f;
            case RequestFact.ThirdPartyTold f -> asking(f.ref()).told = f;
            case RequestFact.ReasonsAsked f -> reasonsAsked = f;
            case RequestFact.ReasonsReceived f -> reasonsReceived = f;
            case RequestFact.ReasonsJudged f -> reasonsJudged = f;
            case RequestFact.CaseClaimed f -> {}
            case RequestFact.CaseAssigned f -> {}
            case RequestFact.CaseTransferred f -> {}
            case RequestFact.CaseSentBack f -> {}
            case RequestFact.CaseHandedOver f -> {}
            case RequestFact.AssistanceAsked f -> {}
            case RequestFact.AssistanceGiven f -> {}
            case RequestFact.InternalOpinionGiven f -> {}
            case RequestFact.MadeAlone f -> {}
            case RequestFact.SearchRecorded f -> searches.add(f);
            case RequestFact.ReplyDrafted f -> {
                drafts++;
                draft = recorded;
                review = null;
            }
            case RequestFact.ReplyReturned f -> {
                returned = f;
                draft = null;
                review = null;
            }
            case RequestFact.ReplyReviewed f -> review = recorded;
            case RequestFact.ReplyIssued f -> issued = f;
            case RequestFact.HandlingEnded f -> ended = f;
            case RequestFact.RequestWithdrawn f -> withdrawn = f;
            case RequestFact.ReplyDelivered f -> delivered = f;
            case RequestFact.DeliveryFailed f -> takeBack(f.served());
            case RequestFact.LetterOpened f -> lettersOpened.add(f.letterNumber());
            case RequestFact.CaseArchived f -> archived = f;
            case RequestFact.RequestSplit f -> split = f;
            case RequestFact.RequestMerged f -> merged = f;
            case RequestFact.MarkedAsTest f -> test = f;
            case RequestFact.TestMarkRemoved f -> test = null;
            case RequestFact.ProofsPurged f -> purged = f;
            case RequestFact.PersonalDataDestroyed f -> {}
            case RequestFact.NewAnswerOrdered f -> remakings.add(new Remaking(f));
            case RequestFact.NewAnswerDrafted f -> remakings.getLast().drafted(recorded, f);
            case RequestFact.NewAnswerReturned f -> remakings.getLast().returned(f);
            case RequestFact.NewAnswerReviewed f -> remakings.getLast().review = recorded;
            case RequestFact.NewAnswerIssued f -> remakings.getLast().issued = f;
            case RequestFact.NewAnswerDelivered f -> remakings.getLast().delivered = f;
        }
    }

    /** What came back was not delivered: dates that hung on it are open again. */
    private void takeBack(RequestFact.@Nullable Served served) {
        switch (served == null ? RequestFact.Served.REPLY : served) {
            case REPLY -> delivered = null;
            case NEW_ANSWER -> remakings.getLast().delivered = null;
            case FEE_NOTICE -> feeNoticeDeliveredOn = null;
        }
    }

    /** Whether the applicant has opened that letter on the query page. */
    boolean isOpened(String letterNumber) {
        return lettersOpened.contains(letterNumber);
    }

    private Asking asking(String ref) {
        return Objects.requireNonNull(askings.get(ref), "a consultation without its question");
    }

    RequestFact.RequestReceived received() {
        return Objects.requireNonNull(received, "a case without its filing");
    }

    boolean isFiled() {
        return received != null;
    }

    Collection<Asking> askings() {
        return askings.values();
    }

    List<RequestFact.SearchRecorded> searches() {
        return searches;
    }

    /** Who has the case, who helps, who said what inside the house. */
    CaseHands hands() {
        return hands;
    }

    /** Every time a new answer was ordered, in order (OQ-9). */
    List<Remaking> remakings() {
        return remakings;
    }

    /** The new answer that takes the place of the old result in the statistics; null for none. */
    RequestFact.@Nullable NewAnswerIssued replacement() {
        return remakings.reversed().stream()
                .map(one -> one.issued)
                .filter(issued -> issued != null && issued.replaces())
                .findFirst()
                .orElse(null);
    }

    /** How often a reply was drafted. */
    int drafts() {
        return drafts;
    }

    /** The latest legal day among the facts; what only circulated inside the house does not count. */
    LocalDate lastOn() {
        return lastOn;
    }

    /** The next name of a consultation: A, B, … Z, AA. */
    String nextRef() {
        int n = askings.size();
        String last = String.valueOf((char) ('A' + n % 26));
        return n < 26 ? last : (char) ('A' + n / 26 - 1) + last;
    }

    /** The draft in review, if any. */
    @Nullable Reply draftedReply() {
        return draft != null && draft.fact() instanceof RequestFact.ReplyDrafted d ? d.reply() : null;
    }

    /** The day it was split or merged; from then on it is handled elsewhere. */
    @Nullable LocalDate setAsideOn() {
        if (split != null) {
            return split.on();
        }
        return merged == null ? null : merged.on();
    }

    /** Whether it counts in the annual report: not a test, not a copy, not split into others that count. */
    boolean counted() {
        return test == null && setAsideOn() == null;
    }

    /** The day the request was decided: answered, ended or withdrawn. */
    @Nullable LocalDate decidedOn() {
        if (issued != null) {
            return issued.on();
        }
        if (ended != null) {
            return ended.on();
        }
        return withdrawn == null ? null : withdrawn.on();
    }

    /** The facts the legal clock reads. */
    List<ClockFact> clockFacts() {
        var facts = new ArrayList<ClockFact>();
        facts.add(new ClockFact.Submitted(received().on(), received().way()));
        if (confirmed != null) {
            facts.add(new ClockFact.Confirmed(confirmed.on()));
        }
        if (correctionAsked != null) {
            facts.add(new ClockFact.CorrectionAsked(correctionAsked.on(), correctionAsked.until()));
        }
        if (correctionReceived != null) {
            facts.add(new ClockFact.Corrected(correctionReceived.on()));
        }
        for (Asking asking : askings.values()) {
            Consulted who = asking.asked.who();
            facts.add(new ClockFact.Asked(who, asking.asked.on(), asking.deliveredOn, asking.asked.ref()));
            if (asking.answer != null) {
                facts.add(new ClockFact.Answered(who, asking.answer.on(), asking.asked.ref()));
            }
        }
        if (extended != null) {
            facts.add(new ClockFact.Extended(extended.on(), extended.workdays()));
        }
        if (reasonsJudged != null && reasonsJudged.delayedTo() != null) {
            facts.add(new ClockFact.Delayed(reasonsJudged.on(), reasonsJudged.delayedTo()));
        }
        if (feeNoticed != null) {
            facts.add(new ClockFact.FeeNoticed(feeNoticed.on(), feeNoticeDeliveredOn));
        }
        if (feePaid != null) {
            facts.add(new ClockFact.FeePaid(feePaid.on()));
        }
        LocalDate replied = repliedOn();
        if (replied != null) {
            facts.add(new ClockFact.Replied(replied));
        }
        if (withdrawn != null) {
            facts.add(new ClockFact.Withdrawn(withdrawn.on()));
        }
        return facts;
    }

    /**
     * The day that decides whether the answer was in time: the day it was posted, handed over or sent (SERVE16, R-21); until
     * that is known the day it was signed. Ending the handling is an answer, too.
     */
    private @Nullable LocalDate repliedOn() {
        if (delivered != null && issued != null) {
            return delivered.on();
        }
        if (issued != null) {
            return issued.on();
        }
        return ended == null ? null : ended.on();
    }
}
