package org.gongkai.reportform;

import java.util.List;

/** The five columns of each block of Table 4 in printed order. */
public enum Table4Column {
    UPHELD("upheld", "结果维持"),
    CORRECTED("corrected", "结果纠正"),
    OTHER("other", "其他结果"),
    PENDING("pending", "尚未审结"),
    TOTAL("total", "总计");

    private static final List<Table4Column> PARTS = List.of(values()).subList(0, 4);

    private final String key;
    private final String label;

    Table4Column(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** The four columns whose sum is the total (A5). */
    public static List<Table4Column> parts() {
        return PARTS;
    }
}
