package org.gongkai.desk.web.office;

import java.util.List;
import org.gongkai.page.PageLinks;

/** 更正申请 of the office, those that wait first. */
public record RecordsPage(List<Row> rows, PageLinks links, boolean mayRegister) {

    /** One of them, the applicant masked. */
    public record Row(String number, String href, String record, String applicant, String received, String outcome) {}
}
