package org.gongkai.remedy.web;

import java.util.List;
import org.gongkai.page.PageLinks;

/** 复议诉讼台账. */
public record RemedyListPage(List<Row> rows, PageLinks links, boolean mayRecord) {

    /** One case; {@code open} says whether it still waits for its result. */
    public record Row(
            long id,
            String caseNumber,
            String type,
            String agency,
            String body,
            String acceptedOn,
            String standing,
            boolean open,
            String request) {}
}
