package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.page.Paging;
import org.gongkai.statute.FeeScale;
import org.jspecify.annotations.Nullable;

/**
 * 信息处理费台账 of one year (第四十二条; R-38…R-40): every notice of the year, and what came in.
 *
 * @param entries one page of them, the latest notice first
 * @param noticed notices sent in the year
 * @param noticedFen what they asked for
 * @param paidFen what was paid in the year, whenever it was asked for
 * @param refundedFen what was paid back in the year
 * @param lapsed notices of the year that were not paid in time
 */
public record FeeRegister(
        int year,
        List<Entry> entries,
        Paging paging,
        long noticed,
        long noticedFen,
        long paidFen,
        long refundedFen,
        long lapsed) {

    public FeeRegister {
        entries = List.copyOf(entries);
    }

    /**
     * One notice.
     *
     * @param applicant masked
     * @param lines how the amount came about, line by line
     * @param payBy last day to pay, null while the service is unknown
     * @param state in words: 待缴费, 已缴, 逾期未缴, 已退
     */
    public record Entry(
            RequestNumber number,
            String agencyName,
            String title,
            String applicant,
            LocalDate noticedOn,
            FeeScale.Method method,
            long fen,
            List<String> lines,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate payBy,
            @Nullable LocalDate paidOn,
            String state) {}

    /** Whether nothing was asked for, paid or paid back: then the annual report says zero. */
    public boolean zero() {
        return noticed == 0 && paidFen == 0 && refundedFen == 0;
    }

    /** The sentence for part six of the annual report; zero is said, too. */
    public String statement() {
        if (zero()) {
            return year + "年，本机关没有收取政府信息公开信息处理费，金额为0元。";
        }
        return year + "年，本机关发出收费通知" + noticed + "件，应收" + FactWords.yuan(noticedFen) + "；实际收取政府信息公开信息处理费"
                + FactWords.yuan(paidFen) + (refundedFen == 0 ? "" : "，退还" + FactWords.yuan(refundedFen))
                + (lapsed == 0 ? "。" : "；逾期未缴纳" + lapsed + "件。");
    }
}
