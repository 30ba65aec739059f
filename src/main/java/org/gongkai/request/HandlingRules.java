package org.gongkai.request;

import java.util.List;
import org.gongkai.statute.RequestFrequency;

/**
 * 办理设置: how one office works, where the law leaves it a choice. Every value was set by a named person with a reason, or is
 * the usual one.
 *
 * @param onePerson the office has one person only, who may draft and sign; each time it is recorded on the case
 * @param onePersonReason why, as the setting says; empty unless {@code onePerson}
 * @param mostPerMonth requests of one applicant in a month above which the office is reminded of art. 35 (R-17, OQ-27)
 * @param reexamineMonths after how many months what was withheld is looked at again, 1 to 12
 * @param sections 科室 the office assigns cases to; empty: any name may be written
 */
public record HandlingRules(
        boolean onePerson, String onePersonReason, int mostPerMonth, int reexamineMonths, List<String> sections) {

    /** What holds until somebody sets something else. */
    public static final HandlingRules USUAL =
            new HandlingRules(false, "", RequestFrequency.USUAL.mostPerMonth(), 12, List.of());

    public HandlingRules {
        sections = List.copyOf(sections);
    }
}
