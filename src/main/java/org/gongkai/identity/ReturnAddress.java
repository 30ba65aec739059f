package org.gongkai.identity;

import java.util.regex.Pattern;

/** Where to go after signing in: only to a page of this desk, whatever the address says. */
public final class ReturnAddress {

    static final String DESK = "/desk";

    private static final Pattern PAGE_OF_THE_DESK =
            Pattern.compile("/desk(/[A-Za-z0-9._~/%-]*)?(\\?[A-Za-z0-9._~/%&=+:,;@-]*)?");
    private static final int LONGEST = 500;

    private ReturnAddress() {}

    /** The address itself when it is a page of the desk that one may return to, else the desk. */
    public static String of(String typed) {
        boolean back = typed.length() <= LONGEST
                && PAGE_OF_THE_DESK.matcher(typed).matches()
                && !typed.contains("//")
                && !typed.contains("/..")
                && !typed.startsWith("/desk/sign-")
                && !typed.startsWith("/desk/setup");
        return back ? typed : DESK;
    }
}
