package org.gongkai.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.page.ChineseDates;
import org.gongkai.request.LookAlikes;

/**
 * 疑似重复: what may be the same request, in words. Suggestions: nothing happens by itself.
 *
 * @param counts how often the same person asked, in one sentence; empty for never or unknown
 * @param twins requests that may be the same
 */
public record Alike(String counts, List<Twin> twins) {

    static final Alike NONE = new Alike("", List.of());

    /** Number from which a fee by piece may be charged. */
    private static final int FREE_IN_A_MONTH = 10;

    /** One of them. @param why in which way it is alike */
    public record Twin(String number, String href, String title, String why) {}

    static Alike of(LookAlikes.Found found) {
        return new Alike(counts(found), found.likely().stream().map(Alike::twin).toList());
    }

    public boolean any() {
        return !counts.isEmpty() || !twins.isEmpty();
    }

    private static String counts(LookAlikes.Found found) {
        if (found.twoYears() + found.elsewhere() == 0) {
            return "";
        }
        List<String> counts = new ArrayList<>();
        if (found.twoYears() > 0) {
            counts.add("两年内向本机关申请过" + found.twoYears() + "件，其中本月" + found.thisMonth() + "件");
        }
        if (found.elsewhere() > 0) {
            counts.add("向本县其他机关申请过" + found.elsewhere() + "件");
        }
        String fee = found.thisMonth() >= FREE_IN_A_MONTH ? "本月超过10件的，可以按件收取信息处理费（R-38）。" : "";
        return "同一申请人" + String.join("，", counts) + "。" + fee;
    }

    private static Twin twin(LookAlikes.LookAlike one) {
        String why = (one.samePerson() ? "同一申请人，" : "申请人不同，")
                + "名称相似" + one.likeness() + "%，"
                + ChineseDates.date(one.submittedOn()) + "提出，"
                + (one.closed() ? "已办结" : "办理中");
        return new Twin(one.number().value(), DeskAddresses.file(one.number()), one.title(), why);
    }
}
