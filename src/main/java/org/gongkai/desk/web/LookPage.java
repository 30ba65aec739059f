package org.gongkai.desk.web;

import org.gongkai.page.FormErrors;
import org.gongkai.request.RequestNumber;

/**
 * 查看个人信息: why.
 *
 * @param reason as typed
 */
public record LookPage(RequestNumber number, String title, String reason, FormErrors errors) {

    public String address() {
        return DeskAddresses.look(number);
    }

    public String back() {
        return DeskAddresses.file(number);
    }
}
