package org.gongkai.annualreport;

import java.math.BigDecimal;
import org.gongkai.reportform.CellName;
import org.jspecify.annotations.Nullable;

/**
 * 人工调整: a figure that a person set against what the facts give. It needs a reason and stays visible wherever the figure is explained.
 *
 * @param compiled what the facts gave when the report was compiled; null for unknown
 * @param reason why, in the person's words
 * @param by display name; for the desk, not for the public
 */
public record ManualFigure(CellName cell, @Nullable BigDecimal compiled, BigDecimal number, String reason, String by) {}
