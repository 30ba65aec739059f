package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 栏目地址: where a column lies in the tree and in addresses, e.g. {@code fdzdgk/zcwj/gfxwj}.
 *
 * @param value one to four slugs of lower-case letters and digits, joined by {@code /}; never changed
 */
public record ColumnPath(String value) implements Comparable<ColumnPath> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{0,19}(/[a-z][a-z0-9]{0,19}){0,3}");

    /** @throws IllegalArgumentException for another shape; see {@link #parse} for what people type */
    public ColumnPath {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a column path: " + value);
        }
    }

    /** The path, or empty when the text has not the shape of one. */
    public static Optional<ColumnPath> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ColumnPath(text)) : Optional.empty();
    }

    /** The column above; null at the top. */
    public @Nullable ColumnPath parent() {
        int cut = value.lastIndexOf('/');
        return cut < 0 ? null : new ColumnPath(value.substring(0, cut));
    }

    /** A column of that slug below this one. */
    public ColumnPath child(String slug) {
        return new ColumnPath(value + "/" + slug);
    }

    /** 1 at the top. */
    public int depth() {
        return (int) value.chars().filter(c -> c == '/').count() + 1;
    }

    /** Whether this column is that one or lies below it. */
    public boolean isWithin(ColumnPath other) {
        return value.equals(other.value) || value.startsWith(other.value + "/");
    }

    /** From the top down to this column, itself the last. */
    public List<ColumnPath> lineage() {
        List<ColumnPath> way = new ArrayList<>();
        for (int at = value.indexOf('/'); at >= 0; at = value.indexOf('/', at + 1)) {
            way.add(new ColumnPath(value.substring(0, at)));
        }
        way.add(this);
        return way;
    }

    @Override
    public int compareTo(ColumnPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
