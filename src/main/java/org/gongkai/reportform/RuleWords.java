package org.gongkai.reportform;

import java.util.Map;

/** 规则名: what each rule of law.md §2.5 and contracts.md §4 looks at, in a few words. */
public final class RuleWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("A1", "本年新收＋上年结转＝办理结果总计＋结转下年度"),
            Map.entry("A2", "各行总计＝自然人＋法人或其他组织五列"),
            Map.entry("A3", "办理结果总计＝各项办理结果之和"),
            Map.entry("A4", "上年结转＝上年报告的结转下年度继续办理"),
            Map.entry("A5", "表四各栏总计＝四项结果之和"),
            Map.entry("A6", "现行有效件数＝上年＋制发－废止"),
            Map.entry("A7", "没有规章制定权的单位，规章填0"),
            Map.entry("A8", "汇总数＝各单位之和"),
            Map.entry("A9", "文字里的数字与表格一致"),
            Map.entry("A10", "逾期不缴费有收费通知可据"),
            Map.entry("A11", "逾期不补正有补正告知可据"),
            Map.entry("A12", "件数是非负整数"),
            Map.entry("A13", "上年未审结的案件在本年出现"),
            Map.entry("B1", "表式与年度相符"),
            Map.entry("B2", "没有模板占位内容和上年文字"),
            Map.entry("B3", "第六部分交代信息处理费，与表二相符"),
            Map.entry("B4", "没有空白格"),
            Map.entry("B5", "办复率、均已办结等说法与结转相符"),
            Map.entry("B6", "现行有效不少于本年制发"),
            Map.entry("B7", "金额的单位正确、数额可信"),
            Map.entry("B8", "一数一格，不写多个数"),
            Map.entry("B9", "第五部分不空、不照抄"),
            Map.entry("B10", "文字部分不与上年雷同"));

    private RuleWords() {}

    /** The rule in words; the rule itself where it has none. */
    public static String of(String rule) {
        return WORDS.getOrDefault(rule, rule);
    }
}
