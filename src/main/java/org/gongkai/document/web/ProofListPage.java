package org.gongkai.document.web;

import java.util.List;
import org.gongkai.page.PageLinks;

/** 校核清单: what the nightly reading found. */
public record ProofListPage(List<Row> rows, PageLinks links) {

    /** One alarm. */
    public record Row(String number, String title, String place, String label, String shown, String foundOn) {}
}
