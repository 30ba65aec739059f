package org.gongkai.gazette;

/**
 * 刊号: the year and the number within it; the address is {@code /gazette/2024/1}.
 *
 * @param number from 1
 */
public record IssueNumber(int year, int number) {

    /** {@code 2024年第1号}. */
    public String label() {
        return year + "年第" + number + "号";
    }

    /** {@code 2024/1}. */
    public String path() {
        return year + "/" + number;
    }
}
