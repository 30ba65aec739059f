package org.gongkai.desk.web.agencies;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyDetails;
import org.gongkai.agency.AgencyKind;
import org.gongkai.agency.AgencyRegistration;
import org.gongkai.agency.DisclosureOffice;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An organ as typed. Field names are those of the agency records, the office's with {@code office.} before them.
 *
 * @param fields field name → what was typed
 */
public record AgencyForm(Map<String, String> fields) {

    /** Stands in for a first day that could not be read; the registration is refused anyway. */
    private static final LocalDate UNREAD = LocalDate.EPOCH;

    public AgencyForm {
        fields = Map.copyOf(fields);
    }

    static AgencyForm empty() {
        return new AgencyForm(Map.of());
    }

    static AgencyForm of(Agency agency) {
        AgencyDetails details = AgencyDetails.of(agency);
        DisclosureOffice office = agency.office();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", agency.name());
        fields.put("shortName", agency.shortName());
        fields.put("handledBy", agency.handledBy().value());
        fields.put("uscc", text(agency.uscc()));
        fields.put("letterWord", agency.letterWord());
        fields.put("duties", agency.duties());
        fields.put("office.name", office.name());
        fields.put("office.address", office.address());
        fields.put("office.postcode", office.postcode());
        fields.put("office.hours", office.hours());
        fields.put("office.phone", office.phone());
        fields.put("office.fax", office.fax());
        fields.put("office.email", office.email());
        fields.put("office.head", office.head());
        fields.put("reviewBody", text(details.reviewBody()));
        fields.put("court", agency.court());
        fields.put("validTo", agency.validTo() == null ? "" : agency.validTo().toString());
        return new AgencyForm(fields);
    }

    /** What was typed into a field; empty when nothing was. */
    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    AgencyDetails details() {
        return new AgencyDetails(
                get("name"),
                get("shortName"),
                get("handledBy"),
                get("uscc"),
                get("letterWord"),
                get("duties"),
                new DisclosureOffice(
                        get("office.name"),
                        get("office.address"),
                        get("office.postcode"),
                        get("office.hours"),
                        get("office.phone"),
                        get("office.fax"),
                        get("office.email"),
                        get("office.head")),
                get("reviewBody"),
                get("court"),
                date("validTo").orElse(null));
    }

    AgencyRegistration registration() {
        return new AgencyRegistration(
                get("code"),
                kind().orElse(AgencyKind.DEPARTMENT),
                get("parent"),
                date("validFrom").orElse(UNREAD),
                details());
    }

    /** What of a registration could not be read at all. */
    List<Problem> unreadInRegistration() {
        List<Problem> problems = new ArrayList<>();
        if (kind().isEmpty()) {
            problems.add(new Problem("kind", "请选择机关类别。"));
        }
        if (date("validFrom").isEmpty()) {
            problems.add(new Problem("validFrom", "请填写设立日期，例如 2015-01-01。"));
        }
        problems.addAll(unread());
        return problems;
    }

    /** What of a change could not be read at all. */
    List<Problem> unread() {
        return get("validTo").isBlank() || date("validTo").isPresent()
                ? List.of()
                : List.of(new Problem("validTo", "撤销日期的写法不对，应当像 2026-12-31。"));
    }

    private Optional<AgencyKind> kind() {
        return Arrays.stream(AgencyKind.values())
                .filter(kind -> kind.name().equals(get("kind")))
                .findFirst();
    }

    private Optional<LocalDate> date(String field) {
        try {
            String typed = get(field).strip();
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
