package org.gongkai.exchange;

import java.util.Map;

/**
 * One row of a register, as it was found.
 *
 * @param place for the report and as the source of the case: {@code 第12行}, with the sheet where there are several
 * @param values what it says, dashes and blanks left out
 */
record RegisterRow(String place, Map<RegisterColumn, String> values) {

    RegisterRow {
        values = Map.copyOf(values);
    }

    String value(RegisterColumn column) {
        return values.getOrDefault(column, "");
    }

    boolean has(RegisterColumn column) {
        return values.containsKey(column);
    }
}
