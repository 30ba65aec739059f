package org.gongkai.annualreport;

/** 年报状态. */
public enum ReportState {
    DRAFT("编制中"),
    CHECKED("已校核，待签发"),
    SIGNED("已签发，待公开"),
    PUBLISHED("已公开");

    private final String label;

    ReportState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
