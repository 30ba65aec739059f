package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.agency.Agencies;
import org.gongkai.page.ChineseDates;
import org.gongkai.statute.TimeLimits;
import org.gongkai.statute.Way;
import org.springframework.stereotype.Component;

/** 回执: the receipt of a case, made from its facts, so that it can be printed again. */
@Component
class Receipts {

    private final RequestStore store;
    private final Secrets secrets;
    private final CaseClock clock;
    private final Agencies agencies;
    private final Clock machineClock;

    Receipts(RequestStore store, Secrets secrets, CaseClock clock, Agencies agencies, Clock machineClock) {
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
        this.agencies = agencies;
        this.machineClock = machineClock;
    }

    FilingReceipt of(RequestNumber number) {
        RequestHeader header = store.find(number).orElseThrow();
        Secrets.SecretRow secret = store.secret(header.id()).orElseThrow();
        return of(header, secrets.queryCode(number, secret));
    }

    private FilingReceipt of(RequestHeader header, String queryCode) {
        List<RecordedFact> facts = store.facts(header.id());
        LocalDate today = LocalDate.now(machineClock);
        Projection projection = Projection.of(header, facts, clock, today);
        LocalDate receivedOn = projection.receivedOn();
        LocalDate due = projection.dueOn();
        boolean provisional =
                receivedOn != null && due != null && !clock.calendar().coversYearsBetween(receivedOn, due);
        return new FilingReceipt(
                header.number(),
                queryCode.substring(0, 4) + " " + queryCode.substring(4),
                header.agency(),
                agencies.get(header.agency()).name(),
                header.title(),
                header.way(),
                header.submittedOn(),
                receivedOn,
                due,
                provisional,
                sentences(header.way(), header.submittedOn(), projection, provisional));
    }

    /** What a receipt would say of a request that is not registered yet. */
    ForeseenDates foreseen(Way way, LocalDate submittedOn, Projection projection) {
        boolean provisional = projection.receivedOn() != null
                && projection.dueOn() != null
                && !clock.calendar().coversYearsBetween(projection.receivedOn(), projection.dueOn());
        return new ForeseenDates(
                way,
                projection.receivedOn(),
                projection.dueOn(),
                projection.stage() == CaseStage.AWAITING_CONFIRMATION,
                provisional,
                sentences(way, submittedOn, projection, provisional));
    }

    private List<String> sentences(Way way, LocalDate submittedOn, Projection projection, boolean provisional) {
        var sentences = new ArrayList<String>();
        LocalDate receivedOn = projection.receivedOn();
        LocalDate due = projection.dueOn();
        boolean awaiting = projection.stage() == CaseStage.AWAITING_CONFIRMATION;
        if (receivedOn == null) {
            sentences.add((way == Way.HANDED_OVER ? "申请由其他单位转交，已于" : "信函已于") + ChineseDates.longDate(submittedOn)
                    + "到达；本机关与申请人确认之日为收到申请之日（条例第三十一条" + (way == Way.HANDED_OVER ? "" : "第（二）项") + "）。");
            sentences.add("答复期限自收到申请之日的次日起算，为"
                    + TimeLimits.of(TimeLimits.Kind.REPLY, submittedOn).words() + "。");
            return sentences;
        }
        if (awaiting) {
            sentences.add(
                    "本机关将与申请人确认收到申请；到" + ChineseDates.longDate(receivedOn) + "结束时仍未确认的，以该日为收到申请之日（条例第三十一条第（三）项）。");
        } else {
            sentences.add("收到申请之日为" + ChineseDates.longDate(receivedOn) + "（条例第三十一条"
                    + (way == Way.IN_PERSON || way == Way.WINDOW ? "第（一）项" : "") + "）。");
        }
        if (due != null) {
            TimeLimits.Term notice = TimeLimits.of(TimeLimits.Kind.CORRECTION_NOTICE, receivedOn);
            sentences.add("申请内容不明确、需要补正的，本机关最迟"
                    + ChineseDates.longDate(clock.calendar().plusWorkdays(receivedOn, notice.amount()))
                    + "一次性告知您（收到申请之日起" + notice.words() + "内，条例第三十条）。");
            sentences.add("答复期限自收到申请之日的次日起算，共"
                    + TimeLimits.of(TimeLimits.Kind.REPLY, receivedOn).words() + "，最迟" + ChineseDates.longDate(due)
                    + "答复（条例第三十三条）。");
            sentences.add("需要补正、征求意见、延期或者收费的，期限依法另行计算，本机关会告知您。");
        }
        if (provisional) {
            sentences.add("以上日期涉及尚未公布放假安排的年度，为暂定日期。");
        }
        return sentences;
    }
}
