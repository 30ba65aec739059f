package org.gongkai.statute;

/**
 * 数量、频次: hints to the official about many requests (REG 35 and 44; ). They suggest; a person decides.
 *
 * @param mostPerMonth requests of one applicant in one month above which reasons may be asked; not laid down by law, so a
 *     setting (OQ-27)
 */
public record RequestFrequency(int mostPerMonth) {

    /** The default of OQ-27, the step at which the fee by piece begins. */
    public static final RequestFrequency USUAL = new RequestFrequency(10);

    /** Whether to suggest asking for reasons: the same applicant's requests in a month exceed the setting. */
    public boolean suggestsAskingReasons(int requestsInMonth) {
        return requestsInMonth > mostPerMonth;
    }

    /** Whether to suggest publishing proactively: several applicants asked for the same disclosable information. */
    public static boolean suggestsPublishing(int applicants, boolean disclosable) {
        return applicants >= 2 && disclosable;
    }
}
