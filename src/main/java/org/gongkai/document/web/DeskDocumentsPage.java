package org.gongkai.document.web;

import java.util.List;
import org.gongkai.page.Badge;
import org.gongkai.page.Link;
import org.gongkai.page.PageLinks;

/** 信息发布: what the office works on, by stage. */
public record DeskDocumentsPage(List<Link> views, String here, List<Row> rows, PageLinks links, boolean mayDraft) {

    /** One document. */
    public record Row(String number, String title, String agency, Badge stage, Badge shown, String changedAt) {}
}
