package org.gongkai.desk.web;

import java.util.List;
import org.gongkai.page.Badge;
import org.jspecify.annotations.Nullable;

/**
 * 县级看板: organs by stages and lights on one screen; every number leads to its cases.
 *
 * @param today the day in words
 * @param summary the whole in one sentence
 * @param stages heads of the columns of stages
 * @param lights heads of the columns of lights
 * @param rows organs with something to count
 * @param sum the last row; null when there is one organ only
 * @param quiet names of organs without any, in one sentence; empty for none
 * @param notes 督办 that wait for an answer
 * @param missed how many deadlines were missed this year
 */
public record BoardPage(
        String today,
        String summary,
        List<String> stages,
        List<String> lights,
        List<Row> rows,
        @Nullable Row sum,
        String quiet,
        long notes,
        String missed) {

    /** One number. @param href its cases; empty for zero @param tone bad, soon or plain @param label for who hears it */
    public record Cell(long count, String href, String tone, String label) {}

    /** One organ. @param light the most pressing of all */
    public record Row(
            String organ,
            List<Cell> stages,
            List<Cell> lights,
            Badge light,
            long received,
            long decided,
            long late,
            String lateHref) {}
}
