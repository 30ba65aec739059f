package org.gongkai.reportform;

/** The six parts of a report in fixed order (law.md §2.1), and the opening lines before them. */
public enum ReportPart {
    OPENING(0, ""),
    OVERALL(1, "一、总体情况"),
    PROACTIVE(2, "二、主动公开政府信息情况"),
    REQUESTS(3, "三、收到和处理政府信息公开申请情况"),
    REMEDIES(4, "四、政府信息公开行政复议、行政诉讼情况"),
    PROBLEMS(5, "五、存在的主要问题及改进情况"),
    OTHER_MATTERS(6, "六、其他需要报告的事项");

    private final int number;
    private final String heading;

    ReportPart(int number, String heading) {
        this.number = number;
        this.heading = heading;
    }

    /** 1 to 6; 0 for the opening lines. */
    public int number() {
        return number;
    }

    public String heading() {
        return heading;
    }

    static ReportPart byNumber(int number) {
        return values()[number];
    }
}
