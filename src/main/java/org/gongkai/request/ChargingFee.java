package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.statute.FeeScale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 收费 (第四十二条; 《政府信息公开信息处理费管理办法》; R-38…R-40): the scale proposes, the official decides whether to charge and by which of
 * the two methods; then notice, service, payment.
 */
@Component
public class ChargingFee {

    private final CaseDesk desk;
    private final RequestStore store;

    ChargingFee(CaseDesk desk, RequestStore store) {
        this.desk = desk;
        this.store = store;
    }

    /**
     * 收费通知.
     *
     * @param on the day it was sent; at the latest the due date
     * @param method {@code NTH} by piece or {@code PAGES} by page
     * @param pages pages, by page only
     * @param deliveredOn the day the applicant received it, null if not known yet
     */
    public record Notice(
            @Nullable LocalDate on,
            FeeScale.@Nullable Method method,
            @Nullable Integer pages,
            @Nullable LocalDate deliveredOn) {}

    /**
     * 收费测算.
     *
     * @param ordinal which request of the same applicant to the same organ in the month of receipt this is, from 1
     * @param byPiece what it costs by piece, 0 up to the tenth
     */
    public record Proposal(int ordinal, FeeScale.Fee byPiece) {}

    /** What charging by piece would come to; empty when there is no such case or no scale was in force. */
    public Optional<Proposal> proposal(RequestNumber number) {
        return store.find(number).flatMap(header -> {
            LocalDate receivedOn = header.receivedOn() == null ? header.submittedOn() : header.receivedOn();
            int ordinal = store.ordinalInMonth(header);
            return FeeScale.inForceOn(receivedOn).map(scale -> new Proposal(ordinal, scale.nth(ordinal)));
        });
    }

    /** Sends the notice. Fields of problems: {@code on}, {@code method}, {@code pages}, {@code deliveredOn}. */
    public Outcome<RequestNumber> notify(RequestNumber number, Notice notice, Actor actor) {
        return desk.make(Move.NOTIFY_FEE, number, notice.on(), actor, (view, problems) -> {
            checkDelivery(view.on(), notice.deliveredOn(), problems);
            LocalDate due = view.reading().due();
            if (due != null && view.on().isAfter(due)) {
                problems.add(new Problem("on", "收费通知应当在答复期限内（" + ChineseDates.date(due) + "以前）发出（R-40）"));
            }
            FeeScale.Fee fee = fee(view, notice, problems);
            if (fee == null) {
                return List.of();
            }
            if (fee.fen() == 0) {
                problems.add(Problem.of("没有达到收费标准，不应收费：" + explain(view, notice)));
            }
            return List.of(NewFact.of(new RequestFact.FeeNoticed(
                    view.on(), notice.deliveredOn(), fee.method(), count(view, notice), fee.fen())));
        });
    }

    /** 送达: the applicant received the notice on that day; 20 working days for payment run from the next. */
    public Outcome<RequestNumber> noticeDelivered(RequestNumber number, @Nullable LocalDate on, Actor actor) {
        return desk.make(Move.RECORD_FEE_SERVICE, number, on, actor, (view, problems) -> {
            if (view.folded().feeNoticed != null
                    && view.on().isBefore(view.folded().feeNoticed.on())) {
                problems.add(new Problem("on", "送达日期不能早于发出日期"));
            }
            return List.of(NewFact.of(new RequestFact.FeeNoticeDelivered(view.on())));
        });
    }

    /** 缴费: paid in full on that day; the reply period begins anew (R-40, OQ-4). */
    public Outcome<RequestNumber> paid(
            RequestNumber number, @Nullable LocalDate on, String receiptNumber, Actor actor) {
        return desk.make(Move.RECORD_PAYMENT, number, on, actor, (view, problems) -> {
            if (receiptNumber.isBlank()) {
                problems.add(new Problem("receiptNumber", "请填写财政票据号码"));
            }
            FilingChecks.longest("receiptNumber", receiptNumber, 100, problems);
            return List.of(NewFact.of(new RequestFact.FeePaid(view.on(), Typed.text(receiptNumber))));
        });
    }

    /**
     * 退费: what was paid goes back, wholly or in part. Fields of problems: {@code on}, {@code fen}, {@code reason},
     * {@code receiptNumber}.
     */
    public Outcome<RequestNumber> refund(
            RequestNumber number,
            @Nullable LocalDate on,
            @Nullable Long fen,
            String reason,
            String receiptNumber,
            Actor actor) {
        return desk.make(Move.REFUND_FEE, number, on, actor, (view, problems) -> {
            RequestFact.FeeNoticed notice = view.folded().feeNoticed;
            if (fen == null || fen < 1 || (notice != null && fen > notice.fen())) {
                problems.add(
                        new Problem("fen", "退费金额应当大于零，不超过已缴的" + (notice == null ? "" : FactWords.yuan(notice.fen()))));
            }
            if (reason.isBlank()) {
                problems.add(new Problem("reason", "请写明退费的理由"));
            }
            if (receiptNumber.isBlank()) {
                problems.add(new Problem("receiptNumber", "请填写退库凭证号码"));
            }
            FilingChecks.longest("reason", reason, FilingChecks.LONGEST_TEXT, problems);
            FilingChecks.longest("receiptNumber", receiptNumber, 100, problems);
            return fen == null
                    ? List.of()
                    : List.of(NewFact.of(new RequestFact.FeeRefunded(
                            view.on(), fen, Typed.text(reason), Typed.text(receiptNumber))));
        });
    }

    /** 计算明细: a charged amount line by line, each a tier of the scale: {@code 第31至100页，70页 × 10元 = 700元}. */
    static List<String> lines(RequestFact.FeeNoticed notice) {
        FeeScale scale = FeeScale.on(notice.on());
        boolean pages = notice.method() == FeeScale.Method.PAGES;
        FeeScale.Fee fee = pages ? scale.pages(notice.count()) : scale.nth(notice.count());
        return FeeWords.lines(fee);
    }

    private FeeScale.@Nullable Fee fee(CaseView view, Notice notice, List<Problem> problems) {
        Optional<FeeScale> scale = FeeScale.inForceOn(view.on());
        if (scale.isEmpty()) {
            return null; // said by the move
        }
        return switch (notice.method()) {
            case NTH, PIECES -> scale.get().nth(store.ordinalInMonth(view.header()));
            case PAGES -> {
                Integer pages = notice.pages();
                if (pages == null || pages < 1 || pages > FeeScale.MOST) {
                    problems.add(new Problem("pages", "请填写提供的页数，A4单面算一页"));
                    yield null;
                }
                yield scale.get().pages(pages);
            }
            case null -> {
                problems.add(new Problem("method", "请选择按件还是按量计收，二者只能选一种"));
                yield null;
            }
        };
    }

    private long count(CaseView view, Notice notice) {
        return notice.method() == FeeScale.Method.PAGES && notice.pages() != null
                ? notice.pages()
                : store.ordinalInMonth(view.header());
    }

    private String explain(CaseView view, Notice notice) {
        return notice.method() == FeeScale.Method.PAGES
                ? "30页以下不收费"
                : "这是该申请人本月第" + store.ordinalInMonth(view.header()) + "件，10件以下不收费";
    }

    private void checkDelivery(LocalDate sent, @Nullable LocalDate delivered, List<Problem> problems) {
        if (delivered != null && delivered.isBefore(sent)) {
            problems.add(new Problem("deliveredOn", "送达日期不能早于发出日期"));
        }
        if (delivered != null && delivered.isAfter(desk.today())) {
            problems.add(new Problem("deliveredOn", "送达日期不能晚于今天；还没有送达的请留空"));
        }
    }
}
