package org.gongkai.document.web;

import java.util.List;
import org.gongkai.page.Badge;

/** 标准目录公开情况 of all fields. */
public record StandardsDeskPage(List<Line> lines) {

    /** A field. @param owners short names; empty where none is named. @param towns how many of the towns have all of theirs */
    public record Line(String number, String name, Badge state, int open, int rows, String owners, String towns) {}

    public long full() {
        return lines.stream().filter(line -> line.open() == line.rows()).count();
    }
}
