package org.gongkai.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.gongkai.request.CaseLine;

/** Due dates as a calendar of whole days (RFC 5545). */
final class ICalendar {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private ICalendar() {}

    /** @param lines cases with a due date */
    static String of(List<CaseLine> lines, Instant now) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//gongkai.org//Gongkai//ZH");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:PUBLISH");
        line(text, "X-WR-CALNAME:依申请公开答复期限");
        line(text, "X-WR-TIMEZONE:Asia/Shanghai");
        line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT4H");
        for (CaseLine one : lines) {
            event(text, one, now);
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void event(StringBuilder text, CaseLine one, Instant now) {
        LocalDate due = Objects.requireNonNull(one.due());
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + one.number().value() + "@gongkai");
        line(text, "DTSTAMP:" + STAMP.format(now));
        line(text, "DTSTART;VALUE=DATE:" + DAY.format(due));
        line(text, "DTEND;VALUE=DATE:" + DAY.format(due.plusDays(1)));
        line(
                text,
                "SUMMARY:"
                        + escaped("答复期限届满 " + one.number().value() + "（"
                                + one.stage().label() + "）"));
        line(text, "TRANSP:TRANSPARENT");
        line(text, "END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A line of at most 75 octets; what is longer goes on after a blank, never inside a character. */
    private static void line(StringBuilder text, String content) {
        int octets = 0;
        int[] characters = content.codePoints().toArray();
        for (int character : characters) {
            int width = new String(Character.toChars(character)).getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += width;
        }
        text.append("\r\n");
    }
}
