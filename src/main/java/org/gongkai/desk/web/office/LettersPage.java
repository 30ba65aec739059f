package org.gongkai.desk.web.office;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.PageLinks;

/** 发文台账 of a year. @param sheet address of the same as a sheet */
public record LettersPage(
        int year,
        List<Choice> years,
        String kind,
        List<Choice> kinds,
        long total,
        List<Row> rows,
        PageLinks links,
        String sheet) {

    /** One letter. @param letter where it can be read by those who handle the case */
    public record Row(
            String number,
            String title,
            String on,
            String request,
            String requestHref,
            String letter,
            String matter,
            String wording) {}
}
