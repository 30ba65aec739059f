package org.gongkai.agency;

import org.jspecify.annotations.Nullable;

/** What was typed, without the blanks around it, and with "not given" said in one way only. */
final class Tidied {

    private Tidied() {}

    static AgencyRegistration of(AgencyRegistration asked) {
        String code = asked.code().strip();
        return new AgencyRegistration(
                code, asked.kind(), given(asked.parent()), asked.validFrom(), details(asked.details(), code));
    }

    static AgencyDetails of(AgencyDetails asked, Organ organ) {
        return details(asked, organ.code());
    }

    private static AgencyDetails details(AgencyDetails d, String own) {
        DisclosureOffice o = d.office();
        String handledBy = given(d.handledBy());
        String uscc = given(d.uscc());
        return new AgencyDetails(
                d.name().strip(),
                d.shortName().strip(),
                own.equals(handledBy) ? null : handledBy,
                uscc == null ? null : uscc.toUpperCase(java.util.Locale.ROOT),
                d.letterWord().strip(),
                d.duties().strip(),
                new DisclosureOffice(
                        o.name().strip(),
                        o.address().strip(),
                        o.postcode().strip(),
                        o.hours().strip(),
                        o.phone().strip(),
                        o.fax().strip(),
                        o.email().strip(),
                        o.head().strip()),
                given(d.reviewBody()),
                d.court().strip(),
                d.validTo());
    }

    private static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
