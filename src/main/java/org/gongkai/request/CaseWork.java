package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 办理情况: how the office works on a case — who has it, who helps, what was said inside the house, and what would follow if.
 *
 * @param opinions internal opinions in the order they were given
 * @param whatIfs three questions about today; empty when the case is decided
 * @param feeLines the fee line by line; empty without a fee
 * @param refunded what was paid back; null for nothing
 * @param askingReasonsSuggested the applicant's count of the month is above the office's setting
 * @param monthlyCount requests of the applicant to the organ in the month
 * @param sections the office's sections, for choosing; empty: any name may be written
 */
public record CaseWork(
        Hands hands,
        List<Assistance> assistances,
        List<RequestFact.InternalOpinionGiven> opinions,
        List<WhatIf> whatIfs,
        List<String> feeLines,
        RequestFact.@Nullable FeeRefunded refunded,
        RequestFact.@Nullable ReasonsAsked reasonsAsked,
        RequestFact.@Nullable ReasonsReceived reasonsReceived,
        RequestFact.@Nullable ReasonsJudged reasonsJudged,
        boolean askingReasonsSuggested,
        int monthlyCount,
        List<String> sections) {

    public CaseWork {
        assistances = List.copyOf(assistances);
        opinions = List.copyOf(opinions);
        whatIfs = List.copyOf(whatIfs);
        feeLines = List.copyOf(feeLines);
        sections = List.copyOf(sections);
    }

    /**
     * 现在谁在办.
     *
     * @param section empty for the disclosure office itself
     * @param holder account, empty while nobody claimed it
     * @param since day it came there; null while it was never claimed nor assigned
     * @param absence who acts while the holder is away; null when the holder is there
     * @param sentBack why the section gave it back; empty unless it just did
     */
    public record Hands(
            String section,
            String holder,
            String holderName,
            @Nullable LocalDate since,
            @Nullable Absence absence,
            String sentBack) {

        /** In one sentence. */
        public String sentence() {
            if (holder.isEmpty() && section.isEmpty()) {
                return sentBack.isEmpty() ? "在公开工作机构，还没有人认领。" : "已退回公开工作机构，还没有人认领。退回理由：" + sentBack;
            }
            if (holder.isEmpty()) {
                return "已交办" + section + "，还没有人认领。";
            }
            String where = section.isEmpty() ? "" : "（" + section + "）";
            return absence == null
                    ? holderName + where + "在办。"
                    : holderName + where + "在办；" + holderName + "不在，由" + absence.deputyName() + "代理。";
        }
    }

    /** 协办: one request for help; {@code answer} is empty while it waits. */
    public record Assistance(RequestFact.AssistanceAsked asked, RequestFact.@Nullable AssistanceGiven given) {}
}
