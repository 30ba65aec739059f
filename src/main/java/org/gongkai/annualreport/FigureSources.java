package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.page.Paging;
import org.gongkai.remedy.RemedyCase;
import org.gongkai.reportform.CellName;
import org.jspecify.annotations.Nullable;

/**
 * 数字来源: what stands behind one figure.
 *
 * @param cell which figure
 * @param spoken the cell in the words of the form
 * @param number the figure; null for a blank
 * @param requests one page of the requests it counts (Table 3)
 * @param paging where that page lies
 * @param remedies the reviews and suits it counts (Table 4)
 * @param declared the numbers declared for it, one per organ (Table 2)
 * @param registered the documents counted for it, one entry per organ (Table 2)
 * @param manual set where a person set the figure by hand
 * @param computed whether the figure is a sum of others
 */
public record FigureSources(
        CellName cell,
        String spoken,
        @Nullable BigDecimal number,
        List<CaseLine> requests,
        Paging paging,
        List<RemedyCase> remedies,
        List<DeclaredFigure> declared,
        List<RegisteredFigure> registered,
        @Nullable ManualFigure manual,
        boolean computed) {}
