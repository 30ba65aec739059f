package org.gongkai.notice;

import java.util.Optional;
import org.gongkai.request.Applicant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The channels of this installation. */
@Component
class Channels {

    private final NoticeSettings settings;
    private final ObjectProvider<JavaMailSender> mail;

    Channels(NoticeSettings settings, ObjectProvider<JavaMailSender> mail) {
        this.settings = settings;
        this.mail = mail;
    }

    boolean hasMail() {
        return mail.getIfAvailable() != null && !settings.from().isBlank();
    }

    boolean hasSms() {
        return !settings.sms().url().isBlank();
    }

    /** Why the applicant cannot be reached that way. */
    Optional<String> reasonAgainst(NoticeChannel channel, Applicant applicant) {
        return switch (channel) {
            case EMAIL ->
                !hasMail()
                        ? Optional.of("本系统没有配置发信服务器，请用其他方式送达后登记")
                        : applicant.email().isBlank() ? Optional.of("申请人没有留电子邮箱，请用其他方式送达后登记") : Optional.empty();
            case SMS ->
                !hasSms()
                        ? Optional.of("本系统没有配置短信网关")
                        : !applicant.phone().strip().matches("1\\d{10}") ? Optional.of("申请人没有留手机号码") : Optional.empty();
        };
    }
}
