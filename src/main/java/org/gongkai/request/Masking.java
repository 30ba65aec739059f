package org.gongkai.request;

import org.gongkai.statute.ApplicantKind;

/** 脱敏: what is left of personal data for those who do not handle the case. Empty stays empty. */
final class Masking {

    private Masking() {}

    /** 张*; the name of an organisation is not personal. */
    static String name(ApplicantKind kind, String name) {
        return kind.organisation() ? name : personName(name);
    }

    /** 张*. */
    static String personName(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    /** 138****1234; a short number keeps its last two digits. */
    static String phone(String phone) {
        if (phone.length() >= 11) {
            return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
        }
        return number(phone);
    }

    /** Only the last two characters. */
    static String number(String number) {
        return number.length() <= 2 ? "*".repeat(number.length()) : "****" + number.substring(number.length() - 2);
    }

    /** z***@example.org. */
    static String email(String email) {
        int at = email.indexOf('@');
        return at < 1 ? number(email) : email.charAt(0) + "***" + email.substring(at);
    }

    /** The first six characters, about as far as the county. */
    static String address(String address) {
        return address.isEmpty() ? "" : address.substring(0, Math.min(6, address.length())) + "…";
    }
}
