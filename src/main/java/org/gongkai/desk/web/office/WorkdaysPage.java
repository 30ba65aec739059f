package org.gongkai.desk.web.office;

import java.util.List;
import org.gongkai.page.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * 工作日历: notices in force, and the import of a new one.
 *
 * @param years years with their notice, the latest first
 * @param preview what the import would do; null before it was looked at
 */
public record WorkdaysPage(
        List<Year> years,
        List<Line> imports,
        String text,
        @Nullable Preview preview,
        String version,
        FormErrors errors,
        String done) {

    /** A year and what its days rest on. */
    public record Year(int year, String notice) {}

    /** An import that was made. */
    public record Line(String on, int year, String version, long moved, String by) {}

    /** What would follow. */
    public record Preview(String notice, String days, String cases, List<Moved> moved, boolean replaces) {}

    /** A due date that moves. */
    public record Moved(String number, String title, String from, String to) {}
}
