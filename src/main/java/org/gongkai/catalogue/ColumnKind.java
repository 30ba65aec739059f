package org.gongkai.catalogue;

import java.util.List;

/** 栏目类型: what lies in a column. A kind is data and a page, never a class of its own. */
public enum ColumnKind {
    /** 分组: holds columns, and lists what lies in them. */
    GROUP("分组", true),
    /** 公文列表: documents, the newest first. */
    DOCUMENTS("公文列表", true),
    /** 固定内容: few documents that are kept up to date. */
    STATIC("固定内容", true),
    /** 规章库: rules of other makers, collected and linked; a county makes none. */
    REGULATIONS("规章库", true, "效力", "层级", "制定机关", "文号", "公布日期", "施行日期", "官方网站"),
    /** 行政规范性文件: the register; its counts are Table 2. */
    NORMATIVE("行政规范性文件", true),
    /** 权责清单, one for each organ. */
    POWERS("权责清单", true, "版本"),
    /** 建议提案办理: replies to deputies and members. */
    PROPOSALS("建议提案办理", true, "年份", "种类", "编号", "承办机关"),
    /** 机构职能: read from the register of organs. */
    FUNCTIONS("机构职能", false),
    /** 领导信息. */
    LEADERS("领导信息", true, "姓名", "职务", "分工"),
    /** 预算、决算. */
    BUDGETS("预算决算", true, "年度", "种类", "收入（万元）", "支出（万元）", "“三公”经费（万元）"),
    /** 行政事业性收费. */
    CHARGES("行政事业性收费", true, "年度"),
    /** 许可、处罚、强制: decisions and their counts. */
    COUNTS("处理决定", true, "种类", "期间"),
    /** 重大行政决策: draft, opinions, adoption as one chain. */
    DECISIONS("重大行政决策", true, "环节"),
    /** 政策解读, linked both ways with its document. */
    INTERPRETATIONS("政策解读", true, "形式"),
    /** 基层政务公开标准目录: a table whose lines link the items that satisfy them. */
    STANDARD("标准目录", false),
    /** 政府信息公开年报: the annual reports. */
    REPORTS("年度报告", false),
    /** 政府信息公开指南. */
    GUIDE("公开指南", false),
    /** 依申请公开: the application. */
    APPLY("依申请公开", false);

    private final String label;
    private final boolean takesDocuments;
    private final List<String> fields;

    ColumnKind(String label, boolean takesDocuments, String... fields) {
        this.fields = List.of(fields);
        this.label = label;
        this.takesDocuments = takesDocuments;
    }

    /** The Chinese name of the kind. */
    public String label() {
        return label;
    }

    /** Whether documents lie in such a column; the others are shown from another room's facts. */
    public boolean takesDocuments() {
        return takesDocuments;
    }

    /** Names of what a document in such a column states beside its text, in the order its page shows them. */
    public List<String> fields() {
        return fields;
    }

    /** Whether a document may be put right into such a column. */
    public boolean mayBeChosen() {
        return takesDocuments && this != GROUP;
    }
}
