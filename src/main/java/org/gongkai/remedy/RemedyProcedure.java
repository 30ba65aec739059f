package org.gongkai.remedy;

import java.util.Arrays;
import java.util.Optional;

/**
 * 审理程序: disclosure cases may go by the summary one, in review (《行政复议法》第五十三条第一款第四项) and in suits
 * (《行政诉讼法》第八十二条第一款第三项). Body or court says which.
 */
public enum RemedyProcedure {
    ORDINARY("普通程序"),
    SUMMARY("简易程序");

    private final String label;

    RemedyProcedure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** By its name; empty for anything else. */
    public static Optional<RemedyProcedure> byName(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
