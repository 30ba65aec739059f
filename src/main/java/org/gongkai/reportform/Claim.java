package org.gongkai.reportform;

import java.math.BigDecimal;

/**
 * 文字中的数据: what one sentence asserts about the numbers of the tables.
 *
 * @param quote the sentence as written, without its full stop
 * @param subject what it speaks of, for example {@code new}, {@code granted+partial}, {@code answeredShare}; see {@link ClaimSubject}
 * @param value the number; for a share in per cent; 1 for an assertion without a number (均已办结)
 */
public record Claim(String quote, String subject, BigDecimal value) {}
