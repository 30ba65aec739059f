package org.gongkai.catalogue;

/**
 * 索引号: the mark of an item in the catalogue (条例第十二条). Unique, never used again, kept when the item moves or its organ is
 * renamed.
 *
 * @param value as printed, e.g. {@code 11130532MB0Q00000A/2024-00017}
 */
public record IndexNumber(String value) {

    public IndexNumber {
        if (value.isBlank() || value.length() > 80) {
            throw new IllegalArgumentException("not an index number: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
