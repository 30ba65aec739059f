package org.gongkai.identity;

import java.util.Locale;
import java.util.Optional;

/** Why somebody who was signed in is asked to sign in again; said on the sign-in page. */
public enum SessionEnd {
    /** Half an hour passed without a page. */
    IDLE("您已有近 30 分钟没有操作，为保护信息，系统已自动退出登录。登录后将回到刚才的页面；没有提交的内容需要重新填写。"),
    /** The server no longer knows the session: idle for long, or the program was started again. */
    GONE("登录已经失效（长时间没有操作，或系统重新启动过），请重新登录。没有提交的内容需要重新填写。"),
    /** Roles, organ or password were changed, or the account was closed. */
    CHANGED("您的账号信息或密码已经变更，请重新登录。"),
    /** The person, elsewhere, or the security administrator ended it. */
    ENDED("这个登录已被您本人在别处或者安全管理员结束，请重新登录。"),
    /** The person signed out. */
    SIGNED_OUT("您已退出登录。");

    private final String message;

    SessionEnd(String message) {
        this.message = message;
    }

    /** One Chinese sentence or two. */
    public String message() {
        return message;
    }

    /** As it stands in the address of the sign-in page. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #word()}; anything else is no end. */
    public static Optional<SessionEnd> of(String word) {
        for (SessionEnd end : values()) {
            if (end.word().equals(word)) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }
}
