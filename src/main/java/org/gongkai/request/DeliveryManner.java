package org.gongkai.request;

import java.util.Arrays;
import java.util.List;
import org.gongkai.statute.ServiceMode;

/** 获取信息的途径: how the applicant wants to receive the reply, and how it was sent (条例第二十九条第二款第（三）项). */
public enum DeliveryManner {
    POST("邮寄", ServiceMode.POST),
    EMAIL("电子邮件", ServiceMode.ELECTRONIC),
    PICK_UP("自行领取", ServiceMode.DIRECT),
    ONLINE("网上查询页获取", ServiceMode.ELECTRONIC),
    IN_PERSON("当面送达", ServiceMode.DIRECT),
    FAX("传真", ServiceMode.ELECTRONIC),
    ENTRUSTED("委托其他机关送达", ServiceMode.ENTRUSTED);

    private final String label;
    private final ServiceMode mode;

    DeliveryManner(String label, ServiceMode mode) {
        this.label = label;
        this.mode = mode;
    }

    /** The ways an applicant can ask for; an organ entrusts another of its own accord. */
    public static List<DeliveryManner> askedFor() {
        return Arrays.stream(values()).filter(one -> one != ENTRUSTED).toList();
    }

    public String label() {
        return label;
    }

    /** The legal mode of service, which says what day counts as sent. */
    public ServiceMode mode() {
        return mode;
    }
}
