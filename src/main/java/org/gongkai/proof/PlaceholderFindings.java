package org.gongkai.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 占位内容: what a template left behind. Every pattern is bounded, so that no text takes longer than its length. */
final class PlaceholderFindings {

    private record Sign(Pattern pattern, FindingLevel level, String why) {}

    private static final String REMEDY = "请换成实际内容或删去";
    private static final List<Sign> SIGNS = List.of(
            sign("(?<![A-Za-z0-9])[Xx×✕✖╳]{2,12}(?![A-Za-z])", FindingLevel.ALARM, "留有代替文字的“XX”。"),
            sign("(?<!\\d)20[Xx×]{1,2}(?![A-Za-z])年?", FindingLevel.ALARM, "年份没有填写。"),
            sign("【\\s{0,8}】|\\[\\s{2,8}\\]", FindingLevel.ALARM, "括号里没有填写。"),
            sign("【[^】]{0,30}(?:待|填|此处|插入|选择|示例|模板|名称|日期|某)[^】]{0,30}】", FindingLevel.ALARM, "留有模板的填写提示。"),
            sign(
                    "[(（\\[](?:请填写|请输入|此处|填写说明|待补充|待填|待定稿|示例|模板|样例|单击此处|点击此处)[^)）\\]]{0,40}[)）\\]]",
                    FindingLevel.ALARM,
                    "留有模板的填写提示。"),
            sign(
                    "(?:单击|点击)此处(?:添加|输入|编辑)|请在此处?(?:填写|输入)|此处(?:填写|插入|输入)|待补充|待填写|(?:示例|模板|样例|占位)(?:文字|文本|内容)|具体重大政策名称",
                    FindingLevel.ALARM,
                    "留有模板的填写提示。"),
            sign(
                    "\\$\\{[^}\\n]{0,40}\\}?|\\{\\{[^}\\n]{0,40}(?:\\}\\})?|(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])|(?i:lorem ipsum)",
                    FindingLevel.ALARM,
                    "留有模板的标记。"),
            sign("〔\\s{0,8}〕\\s{0,4}第?\\s{0,4}号|〔\\d{4}〕\\s{0,8}[Xx×]{0,4}号", FindingLevel.ALARM, "文号没有填写。"),
            sign("锟斤拷|烫烫烫|\uFFFD{1,20}", FindingLevel.ALARM, "文字编码损坏，有不能辨认的字。"),
            sign("[?？]{4,40}", FindingLevel.HINT, "连续的问号，可能是没有填写或编码损坏。"),
            sign("_{3,80}", FindingLevel.HINT, "留有空白横线，如果不是供人填写的表格，请补上。"),
            sign("(?<!\\d)\\s{1,8}年\\s{1,8}月(?:\\s{1,8}日)?", FindingLevel.HINT, "日期没有填写，如果不是供人填写的表格，请补上。"));

    private PlaceholderFindings() {}

    private static Sign sign(String pattern, FindingLevel level, String why) {
        return new Sign(Pattern.compile(pattern), level, why);
    }

    static List<Finding> of(Folded folded) {
        List<Finding> findings = new ArrayList<>();
        for (Sign sign : SIGNS) {
            Matcher matcher = sign.pattern().matcher(folded.text);
            while (matcher.find()) {
                int start = matcher.start();
                int end = matcher.end();
                while (start < end && Character.isWhitespace(folded.at(start))) {
                    start++;
                }
                findings.add(new Finding(
                        FindingKind.PLACEHOLDER,
                        sign.level(),
                        start,
                        end,
                        folded.original(start, end),
                        "L",
                        sign.why(),
                        REMEDY,
                        "某县2024年度报告曾带着占位内容公开；自查要求"));
            }
        }
        return findings;
    }
}
