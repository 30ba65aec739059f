package org.gongkai.request;

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

    /** 填写人 of an answer given online: who answered for the one who was asked. */
    record Respondent(String name, String phone) implements PersonalPart {}

    /** 送达凭证: number of the postal item, mail record, who signed. */
    record DeliveryEvidence(String text) implements PersonalPart {}
}
