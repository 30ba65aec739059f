package org.gongkai.request;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Personal data that belongs to one fact and is kept apart from it, sealed. */
sealed interface PersonalPart {

    /** The applicant, as filed or as corrected. */
    record ApplicantData(Applicant applicant) implements PersonalPart {}

    /**
     * 第三方: who was asked.
     *
     * @param name name of person or organisation
     * @param contact how they were reached
     */
    record ThirdParty(String name, String contact) implements PersonalPart {}

    /**
     * 填写人 of an answer given online: who answered for the one who was asked.
     *
     * @param reasons what a third party says against disclosure; empty in answers from before it was sealed
     */
    record Respondent(String name, String phone, String reasons) implements PersonalPart {

        public Respondent {
            reasons = Objects.requireNonNullElse((@Nullable String) reasons, "");
        }
    }

    /** 第三方的理由, as the clerk registered it: business secrets and private matters are told in it. */
    record Reasons(String text) implements PersonalPart {}

    /** 送达凭证: number of the postal item, mail record, who signed. */
    record DeliveryEvidence(String text) implements PersonalPart {}

    /** The reasons a part holds; empty for every other part. */
    static String reasons(@Nullable PersonalPart part) {
        return switch (part) {
            case Respondent respondent -> respondent.reasons();
            case Reasons(String text) -> text;
            case null, default -> "";
        };
    }
}
