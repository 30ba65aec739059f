package org.gongkai.reportform;

import java.util.List;

/** 申请人情况: the seven columns of Table 3 in printed order. */
public enum Table3Column {
    NATURAL_PERSON("naturalPerson", "自然人"),
    BUSINESS("business", "商业企业"),
    RESEARCH("research", "科研机构"),
    PUBLIC_WELFARE("publicWelfare", "社会公益组织"),
    LEGAL_SERVICE("legalService", "法律服务机构"),
    OTHER_ORGANISATION("otherOrganisation", "其他"),
    TOTAL("total", "总计");

    private static final List<Table3Column> APPLICANTS = List.of(values()).subList(0, 6);

    private final String key;
    private final String label;

    Table3Column(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    /** The printed label. */
    public String label() {
        return label;
    }

    /** The label in a sentence, where 其他 alone would not be understood. */
    public String spoken() {
        return this == OTHER_ORGANISATION ? "其他组织" : label;
    }

    /** The six columns that are entered; the seventh is their sum. */
    public static List<Table3Column> applicants() {
        return APPLICANTS;
    }
}
