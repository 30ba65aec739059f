package org.gongkai.notice;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 送达设置 of an installation ({@code gongkai.notice.*}); the mail server itself is {@code spring.mail.*}.
 *
 * @param from sender of letters; without it no e-mail is sent
 * @param address of the public site as people open it, for the link in a prompt, e.g. {@code https://gk.example.gov.cn}
 * @param quietFrom 免打扰: no short message is sent from this time of day; letters by e-mail wake nobody and keep to their limit
 * @param quietTo until this one
 * @param sms the gateway of short messages
 * @param bounces the mailbox that hears of letters that came back
 */
@ConfigurationProperties("gongkai.notice")
record NoticeSettings(
        @DefaultValue("") String from,
        @DefaultValue("") String address,
        @DefaultValue("20:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietTo,
        @DefaultValue Sms sms,
        @DefaultValue Bounces bounces) {

    /**
     * 短信网关 over HTTP.
     *
     * @param url it is posted to; empty: no short messages
     * @param body what is posted, with {@code {phone}} and {@code {text}} in it, escaped as JSON strings are
     * @param authorization value of the header of that name; empty for none
     * @param success regular expression the answer must contain; empty: any answer with a 2xx status
     */
    record Sms(
            @DefaultValue("") String url,

            @DefaultValue("{\"phone\":\"{phone}\",\"text\":\"{text}\"}")
            String body,

            @DefaultValue("") String authorization,
            @DefaultValue("") String success) {

        @Override
        public String toString() {
            return "Sms[" + url + "]"; // never the key
        }
    }

    /** 退信邮箱, read by IMAP. @param host empty: bounces are not read */
    record Bounces(
            @DefaultValue("") String host,
            @DefaultValue("993") int port,
            @DefaultValue("true") boolean encrypted,
            @DefaultValue("") String username,
            @DefaultValue("") String password) {

        @Override
        public String toString() {
            return "Bounces[" + host + "]";
        }
    }

    /** Whether people are left in peace at that time of day; the hours may run over midnight. */
    boolean quietAt(LocalTime time) {
        return quietFrom.isBefore(quietTo)
                ? !time.isBefore(quietFrom) && time.isBefore(quietTo)
                : !time.isBefore(quietFrom) || time.isBefore(quietTo);
    }
}
