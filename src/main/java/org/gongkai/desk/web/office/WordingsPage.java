package org.gongkai.desk.web.office;

import java.util.List;

/** 文书格式文本: every letter and whose words it has. */
public record WordingsPage(List<Row> rows) {

    public record Row(String kind, String title, String whose, String since) {}
}
