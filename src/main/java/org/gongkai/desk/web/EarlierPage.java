package org.gongkai.desk.web;

import java.util.List;

/** 本县先例: earlier decisions on requests like this one, the most alike first. */
public record EarlierPage(String number, String back, List<Row> rows) {

    /** One decision. @param href empty for who may not read that case, as is its title */
    public record Row(
            String number, String href, String title, String decided, String decision, String grounds, int percent) {}
}
