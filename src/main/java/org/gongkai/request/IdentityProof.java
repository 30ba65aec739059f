package org.gongkai.request;

/** 身份证明: what proves who the applicant is (条例第二十九条第二款第（一）项). */
public enum IdentityProof {
    RESIDENT_ID("居民身份证", false),
    PASSPORT("护照", false),
    HONGKONG_MACAO_PERMIT("港澳居民来往内地通行证", false),
    TAIWAN_PERMIT("台湾居民来往大陆通行证", false),
    RESIDENCE_PERMIT("港澳台居民居住证", false),
    PERMANENT_RESIDENT("外国人永久居留身份证", false),
    CREDIT_CODE("统一社会信用代码证照", true),
    OTHER("其他有效身份证明", false);

    private final String label;
    private final boolean organisation;

    IdentityProof(String label, boolean organisation) {
        this.label = label;
        this.organisation = organisation;
    }

    public String label() {
        return label;
    }

    /** Whether it proves an organisation; all others prove a person. */
    public boolean organisation() {
        return organisation;
    }
}
