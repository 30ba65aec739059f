package org.gongkai.page;

/**
 * One page of a list.
 *
 * @param page the page shown, counted from 1
 * @param size rows on a page
 * @param total rows in the whole list
 */
public record Paging(int page, int size, long total) {

    public Paging {
        if (size < 1) {
            throw new IllegalArgumentException("size " + size);
        }
        page = Math.max(1, page);
    }

    /** Number of the last page; 1 for an empty list. */
    public int last() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Rows before this page. */
    public long offset() {
        return (page - 1L) * size;
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < last();
    }
}
