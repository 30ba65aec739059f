package org.gongkai.reportform;

import java.util.List;

/**
 * 勾稽关系: one relation that must hold between cells: the sum of {@code parts} equals the sum of {@code whole}.
 *
 * @param rule the check that names it: A1, A2, A3 or A5 (law.md §2.5)
 * @param whole the cells on the side that is a total (or, for A1, 总计 and 结转下年度)
 * @param parts the cells that are added up
 * @param spoken the relation in Chinese, for a sentence
 */
public record Identity(String rule, List<CellName> whole, List<CellName> parts, String spoken) {

    public Identity {
        whole = List.copyOf(whole);
        parts = List.copyOf(parts);
    }
}
