package org.gongkai.desk.web.office;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;

/** What was typed into a form of the office, kept for showing it again; what cannot be read is a problem beside its field. */
public final class Typing {

    private final Map<String, String> fields;
    private final List<Problem> unread = new ArrayList<>();

    private Typing(Map<String, String> fields) {
        this.fields = fields;
    }

    static Typing of(Map<String, String> fields) {
        return new Typing(fields);
    }

    static Typing nothing() {
        return new Typing(Map.of());
    }

    /** As typed, or the empty string. */
    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    @Nullable LocalDate day(String field) {
        String text = get(field).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            unread.add(new Problem(field, "没有这一天，请写成 2026-03-02 的样子"));
            return null;
        }
    }

    @Nullable Boolean yes(String field) {
        return switch (get(field)) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** What could not be read, and what the use case has against the rest; none when it was done. */
    FormErrors errors(Outcome<?> outcome) {
        List<Problem> all = new ArrayList<>(unread);
        if (outcome instanceof Outcome.Refused<?> refused) {
            refused.problems().stream()
                    .filter(p -> unread.stream().noneMatch(u -> u.field().equals(p.field())))
                    .forEach(all::add);
        }
        return new FormErrors(all);
    }
}
