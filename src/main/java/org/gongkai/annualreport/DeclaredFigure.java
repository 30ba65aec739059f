package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.time.Instant;
import org.gongkai.agency.AgencyCode;
import org.gongkai.reportform.CellName;

/**
 * 申报数: a number of Table 2 that an organ stated, with its basis. Entries are never changed; a later one replaces an earlier.
 *
 * @param by display name of who stated it; for the desk, not for the public
 */
public record DeclaredFigure(
        AgencyCode agency, CellName cell, BigDecimal amount, String basis, Instant declaredAt, String by) {}
