package org.gongkai.annualreport.web;

import org.gongkai.annualreport.FigureSources;

/** How a figure comes about, in one sentence. */
final class CellWords {

    private CellWords() {}

    static String explanation(FigureSources sources, int year) {
        String sum = sources.computed() ? "本格是合计。" : "";
        return sum
                + switch (sources.cell().table()) {
                    case 2 -> table2(sources, year);
                    case 3 -> table3(sources, year);
                    default ->
                        sources.remedies().isEmpty() ? year + "年没有这样的案件。" : "统计截至" + year + "年12月31日，同一案件按最后结果只计一次。";
                };
    }

    private static String table2(FigureSources sources, int year) {
        String declared = "表二由各单位申报。" + (sources.declared().isEmpty() ? "还没有单位申报。" : "");
        if (sources.registered().isEmpty()) {
            return declared;
        }
        String rule = switch (sources.cell().column()) {
            case "made" -> "成文日期在" + year + "年的行政规范性文件。";
            case "repealed" -> year + "年内废止或者有效期届满失效的行政规范性文件。";
            default -> year + "年12月31日现行有效的行政规范性文件。";
        };
        return "数字来自规范性文件登记簿：" + rule + (sources.declared().isEmpty() ? "" : "没有在平台登记的单位，按其申报数相加。");
    }

    private static String table3(FigureSources sources, int year) {
        if (sources.paging().total() == 0) {
            return year + "年没有这样的申请。";
        }
        return switch (sources.cell().row()) {
            case "new" -> "收到之日在" + year + "年的申请。";
            case "carriedIn" -> year + "年以前收到、到" + (year - 1) + "年12月31日还没有办结的申请。";
            case "carriedOut" -> year + "年12月31日以前收到、到当日还没有办结的申请。";
            default -> "作出决定之日在" + year + "年的申请，按处理决定归入本行，一件只计一次。";
        };
    }
}
