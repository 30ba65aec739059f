package org.gongkai.redaction.web;

import java.util.List;
import org.gongkai.page.FormErrors;

/** 区分处理 of a case: its files. */
public record RedactionsPage(String number, List<Row> rows, boolean mayDraw, FormErrors errors) {

    public record Row(long id, String name, String pages, String boxes, String state) {}
}
