package org.gongkai.statute;

import java.util.Arrays;
import java.util.Optional;

/** 提交方式: how a request reached the organ, which fixes its day of receipt (收到申请之日, REG art. 31; R-02… ). */
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
    ORAL("oral", "口头提出，代为填写", Receipt.SUBMITTED),
    /** 第三十一条第（一）项: handed in at the organ's window in a service hall. */
    WINDOW("agencyWindow", "政务服务窗口", Receipt.SUBMITTED),
    /** 第三十一条第（三）项: to the mailbox named in the guide, as by internet (R-04, OQ-3). */
    EMAIL("email", "电子邮件", Receipt.CONFIRMED_OR_NEXT_WORKDAY),
    /**
     * TIME15: went to another office and was handed over; received on the day the disclosure office, having got it, confirms
     * with the applicant.
     */
    HANDED_OVER("handedOver", "其他单位转交", Receipt.CONFIRMED);

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

    /** Whether receipt waits for the office to confirm (ordinary mail, web, e-mail, fax, handed over). */
    public boolean needsConfirmation() {
        return receipt != Receipt.SUBMITTED;
    }

    Receipt receipt() {
        return receipt;
    }

    /** Whether nothing but the confirmation makes it received: time alone never does (ordinary mail, handed over). */
    public boolean waitsForConfirmation() {
        return receipt == Receipt.CONFIRMED;
    }

    /** Whether the end of the first working day after submission confirms it at the latest (web, e-mail, fax; OQ-3). */
    public boolean confirmsItself() {
        return receipt == Receipt.CONFIRMED_OR_NEXT_WORKDAY;
    }

    /** The rule that fixes the day of receipt. */
    public String rule() {
        return switch (this) {
            case IN_PERSON, WINDOW, ORAL -> "R-02";
            case REGISTERED_MAIL, ORDINARY_MAIL -> "R-03";
            case WEB, EMAIL, FAX -> "R-04";
            case HANDED_OVER -> "R-54";
        };
    }

    /** What fixes the day of receipt, in one clause: 当面提交，以提交之日为收到申请之日. */
    public String receivedWhen() {
        return switch (this) {
            case IN_PERSON -> "当面提交，以提交之日为收到申请之日";
            case WINDOW -> "在政务服务窗口提交，以提交之日为收到申请之日";
            case ORAL -> "口头提出，以代为填写之日为收到申请之日";
            case REGISTERED_MAIL -> "邮寄提交，以签收之日为收到申请之日";
            case ORDINARY_MAIL -> "平常信函，以与申请人确认之日为收到申请之日";
            case HANDED_OVER -> "由其他单位转交，以公开工作机构收到并与申请人确认之日为收到申请之日";
            case WEB, EMAIL, FAX -> label + "提交，以双方确认之日为收到申请之日";
        };
    }

    public static Optional<Way> ofCode(String code) {
        return Arrays.stream(values()).filter(way -> way.code.equals(code)).findFirst();
    }
}
