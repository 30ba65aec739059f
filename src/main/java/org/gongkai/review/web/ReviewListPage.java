package org.gongkai.review.web;

import java.util.List;
import org.gongkai.page.Badge;
import org.gongkai.page.Choice;
import org.gongkai.page.Link;
import org.gongkai.page.PageLinks;
import org.gongkai.page.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * One list of reviewed documents.
 *
 * @param figures the year's figures over the board; empty in other lists
 * @param agencies empty for who sees one organ only
 * @param note one sentence that says what stands in this list
 */
public record ReviewListPage(
        String title,
        String note,
        List<Link> tabs,
        String current,
        String view,
        List<SheetRow> figures,
        List<Row> rows,
        PageLinks links,
        List<Choice> stages,
        List<Choice> attributes,
        List<Choice> agencies,
        Asked asked,
        String xlsx,
        boolean mayPropose,
        @Nullable String settings) {

    /** What was asked for, as typed. */
    public record Asked(String words, String stage, String attribute, String agency, String year) {
        boolean filtered() {
            return !(words + stage + attribute + agency + year).isEmpty();
        }
    }

    /** One document. @param day the date that matters in this list; @param quotedBy what names it though it is withheld */
    public record Row(
            String number,
            String title,
            String officialNumber,
            String agency,
            String attribute,
            String signedOn,
            String day,
            Badge countdown,
            @Nullable Link progress,
            List<Link> quotedBy,
            boolean draft,
            String owner,
            Badge stage) {}

    public boolean filtered() {
        return asked.filtered();
    }

    /** What the column of dates is called. */
    public String dayHead() {
        return switch (view) {
            case "awaiting" -> "公开截止";
            case "published" -> "公开日期";
            case "reexamination" -> "评估日期";
            default -> "拟稿日期";
        };
    }
}
