package org.gongkai.portal.web;

import java.util.List;
import org.gongkai.page.Badge;
import org.gongkai.page.Link;

/** 一个领域的标准目录, each row with the newest of its items, and how far each organ is. */
public record StandardFieldPage(String name, String owners, List<Row> rows, int open, List<Part> parts) {

    /** @param items the newest; {@code count} are there in all */
    public record Row(String code, String first, String second, String level, List<Link> items, long count) {}

    /** One organ. @param missing the rows it lacks, in words */
    public record Part(Link organ, int wanted, int open, Badge state, String missing) {}
}
