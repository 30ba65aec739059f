package org.gongkai.statute;

import java.util.Arrays;
import java.util.Optional;

/** 提交方式: how a request reached the organ, which fixes its day of receipt (收到申请之日, REG art. 31; R-02…R-04). */
public enum Way {
    /** 第三十一条第（一）项: received on the day it is handed in. */
    IN_PERSON("inPerson", "当面提交", Receipt.SUBMITTED),
    /** 第三十一条第（二）项: received on the day the organ signs for it. */
    REGISTERED_MAIL("registeredMail", "邮寄（签收）", Receipt.SUBMITTED),
    /** 第三十一条第（二）项: received on the day the office confirms it with the applicant. */
    ORDINARY_MAIL("ordinaryMail", "平常信函", Receipt.CONFIRMED),
    /** 第三十一条第（三）项: received on the day both sides confirm (R-04, OQ-3). */
    WEB("web", "互联网", Receipt.CONFIRMED_OR_NEXT_WORKDAY),
    /** 第三十一条第（三）项: as by internet (R-04, OQ-3). */
    FAX("fax", "传真", Receipt.CONFIRMED_OR_NEXT_WORKDAY),
    /** 第二十九条第一款: received on the day the office writes it down. */
    ORAL("oral", "口头提出，代为填写", Receipt.SUBMITTED);

    /** What makes a request of this way received. */
    enum Receipt {
        SUBMITTED,
        CONFIRMED,
        CONFIRMED_OR_NEXT_WORKDAY
    }

    private final String code;
    private final String label;
    private final Receipt receipt;

    Way(String code, String label, Receipt receipt) {
        this.code = code;
        this.label = label;
        this.receipt = receipt;
    }

    /** The word used in JSON: {@code inPerson}. */
    public String code() {
        return code;
    }

    /** The word used on pages: 当面提交. */
    public String label() {
        return label;
    }

    /** Whether receipt waits for the office to confirm (ordinary mail, web, fax). */
    public boolean needsConfirmation() {
        return receipt != Receipt.SUBMITTED;
    }

    Receipt receipt() {
        return receipt;
    }

    /** The rule that fixes the day of receipt. */
    public String rule() {
        return switch (this) {
            case IN_PERSON, ORAL -> "R-02";
            case REGISTERED_MAIL, ORDINARY_MAIL -> "R-03";
            case WEB, FAX -> "R-04";
        };
    }

    public static Optional<Way> ofCode(String code) {
        return Arrays.stream(values()).filter(way -> way.code.equals(code)).findFirst();
    }
}
