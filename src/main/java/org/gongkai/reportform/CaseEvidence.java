package org.gongkai.reportform;

import java.math.BigDecimal;

/**
 * 案卷佐证: what the case files say beside the report, for A10, A11 and B3. Only a report compiled from cases has it.
 *
 * @param feeNotices 收费通知 sent in the year or the year before
 * @param correctionNotices 补正告知 sent in the year or the year before
 * @param feesPaidYuan 信息处理费 received in the year
 */
public record CaseEvidence(long feeNotices, long correctionNotices, BigDecimal feesPaidYuan) {}
