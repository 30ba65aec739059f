package org.gongkai.statute;

import java.util.Optional;

/** 送达方式: how a reply or letter reaches its reader, and which day counts as sent (SERVE16, R-21, R-22, OQ-24). */
public enum ServiceMode {
    DIRECT("直接送达", "申请人或者其法定代理人签收之日"),
    ENTRUSTED("委托送达", "申请人或者其法定代理人签收之日"),
    POST("邮寄送达", "交邮之日"),
    ELECTRONIC("电子送达", "发送成功之日");

    private final String label;
    private final String timePoint;

    ServiceMode(String label, String timePoint) {
        this.label = label;
        this.timePoint = timePoint;
    }

    public String label() {
        return label;
    }

    /** Which day decides whether the reply was in time: in time if and only if it is not after the due date. */
    public String timePoint() {
        return timePoint;
    }

    /**
     * 邮政法第五十五条: letters of state organs go by the postal enterprise, never by express company.
     *
     * @param byPostalEnterprise whether the carrier is the postal enterprise (邮政企业)
     * @return the reason against this carrier, in Chinese
     */
    public Optional<String> reasonAgainstCarrier(boolean byPostalEnterprise) {
        return this == POST && !byPostalEnterprise ? Optional.of("邮寄政府信息公开文书应当通过邮政企业，不得交快递企业（R-22）") : Optional.empty();
    }
}
