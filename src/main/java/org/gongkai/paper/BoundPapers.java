package org.gongkai.paper;

import java.util.List;

/**
 * 装订成册: papers bound into one PDF.
 *
 * @param content the whole file
 * @param pages how many pages it has, the contents among them
 * @param firstPages for each sheet, in its order, the page it begins on; 0 where it could not be bound
 */
public record BoundPapers(byte[] content, int pages, List<Integer> firstPages) {
    public BoundPapers {
        firstPages = List.copyOf(firstPages);
    }
}
