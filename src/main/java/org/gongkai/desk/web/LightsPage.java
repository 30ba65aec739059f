package org.gongkai.desk.web;

import java.util.List;
import org.gongkai.page.FormErrors;
import org.gongkai.request.LightDistances;

/**
 * 预警设置.
 *
 * @param now what holds today
 * @param rows what was ever set, the latest first
 * @param today ISO
 */
public record LightsPage(LightDistances now, List<Row> rows, String today, Entered entered, FormErrors errors) {

    /** Distances from a day on. */
    public record Row(String from, int urgent, int soon, int ahead, String by) {}
}
