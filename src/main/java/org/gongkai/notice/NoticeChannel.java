package org.gongkai.notice;

import java.util.Arrays;
import java.util.Optional;

/** 渠道: how a message goes out. */
public enum NoticeChannel {
    /** The letter itself, with what it gives, to the address the applicant named. */
    EMAIL("电子邮件"),
    /** That there is something to read on the tracking page; never what it says. */
    SMS("短信提醒");

    private final String label;

    NoticeChannel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<NoticeChannel> byName(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
