package org.gongkai.identity;

/** 无权操作: the acting person may not do this. On the web it becomes a 403 page. */
public final class NotPermitted extends RuntimeException {

    private final String what;

    /** @param what the act in Chinese, as a verb */
    public NotPermitted(String what) {
        super("not permitted: " + what);
        this.what = what;
    }

    /** The act in Chinese, as a verb. */
    public String what() {
        return what;
    }
}
