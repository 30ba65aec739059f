package org.gongkai.document;

/**
 * 表二 行政规范性文件 of a year.
 *
 * @param made 本年制发件数, by 成文日期
 * @param repealed 本年废止件数: repealed or lapsed in the year
 * @param inForce 现行有效件数 on 31 December
 */
public record NormativeCounts(long made, long repealed, long inForce) {}
