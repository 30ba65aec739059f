package org.gongkai.desk.web.office;

import java.util.List;

/** 内部管理: what there is, one sentence each. */
public record OfficePage(List<Door> doors) {

    /** A page of the office. */
    public record Door(String name, String href, String sentence) {}
}
