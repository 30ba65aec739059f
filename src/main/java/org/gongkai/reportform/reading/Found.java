package org.gongkai.reportform.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.reportform.CellName;
import org.jspecify.annotations.Nullable;

/** What has been found so far: numbers and blanks with their evidence, and remarks. What is not in it was not read. */
final class Found {

    final Map<CellName, @Nullable BigDecimal> cells = new HashMap<>();
    final Map<CellName, Evidence> evidence = new LinkedHashMap<>();
    final Set<String> notes = new LinkedHashSet<>();
    /** Rows that were seen and whose numbers do not fill their columns. */
    final List<String> broken = new ArrayList<>();

    void take(CellName cell, Slot slot, Row row, String how) {
        switch (slot.kind()) {
            case NUMBER -> cells.put(cell, slot.number());
            case DASH, EMPTY -> cells.put(cell, null);
            case DOUBTFUL, STRANGE -> {
                notes.add(cell + "：“" + shorten(slot.text()) + "”不能确定是什么数");
                return;
            }
        }
        if (slot.note() != null) {
            notes.add(cell + "：" + slot.note());
        }
        evidence.put(cell, new Evidence(row.line(), row.spoken(), slot.text(), how));
    }

    void forget(CellName cell) {
        cells.remove(cell);
        evidence.remove(cell);
    }

    static String shorten(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
