package org.gongkai.proof;

/** 问题种类: what was found in a text. */
public enum FindingKind {
    RESIDENT_ID("residentId", "居民身份证号", true),
    MOBILE("mobile", "手机号码", true),
    LANDLINE("landline", "固定电话", true),
    BANK_CARD("bankCard", "银行卡号", true),
    LICENCE_PLATE("licencePlate", "机动车号牌", true),
    PASSPORT("passport", "护照号码", true),
    HOME_ADDRESS("homeAddress", "住址（到门牌）", true),
    EMAIL("email", "电子邮箱", true),
    WORDING("wording", "错误表述", false),
    PLACEHOLDER("placeholder", "占位内容", false);

    private final String code;
    private final String label;
    private final boolean personal;

    FindingKind(String code, String label, boolean personal) {
        this.code = code;
        this.label = label;
        this.personal = personal;
    }

    /** The name in JSON, e.g. {@code residentId}. */
    public String code() {
        return code;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }

    /** Whether it is personal data, which is masked on what is published. */
    public boolean personal() {
        return personal;
    }
}
