package org.gongkai.portal.web;

import java.util.List;
import org.gongkai.page.Badge;
import org.gongkai.page.Link;

/** 基层政务公开标准目录: the fields, then the items of arts. 20 and 21. */
public record StandardsPage(List<Line> lines, List<Statutory> statutory) {

    /** A field. @param owners names of the organs that answer for it; empty where none is named */
    public record Line(Link field, String owners, int rows, int open, Badge state) {}

    /** 法定主动公开内容的一项. @param columns those with something in them */
    public record Statutory(String article, String words, List<Link> columns, long items, Badge state) {}

    /** Fields of which every row has public items. */
    public long full() {
        return lines.stream().filter(line -> line.open() == line.rows()).count();
    }

    public int rows() {
        return lines.stream().mapToInt(Line::rows).sum();
    }

    public int open() {
        return lines.stream().mapToInt(Line::open).sum();
    }
}
