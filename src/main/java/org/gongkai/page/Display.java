package org.gongkai.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a reader wants to see the pages; kept in a cookie, nothing else is known about the reader.
 *
 * @param size 标准 or 大字版 (elder version)
 * @param scheme follow the device, light or dark
 * @param kiosk whether the screen stands in a hall: large type, no way out, back to the beginning when nobody touches it
 */
public record Display(Size size, Scheme scheme, boolean kiosk) {

    /** Where a screen in a hall begins. */
    public static final String KIOSK = "/kiosk";

    public Display(Size size, Scheme scheme) {
        this(size, scheme, false);
    }

    /** Name of the cookie; its value looks like {@code large.dark}, in a hall {@code large.dark.kiosk}. */
    public static final String COOKIE = "display";

    /** Size of the type. */
    public enum Size {
        STANDARD,
        LARGE
    }

    /** Light or dark. */
    public enum Scheme {
        AUTO,
        LIGHT,
        DARK
    }

    public static final Display USUAL = new Display(Size.STANDARD, Scheme.AUTO);

    /** What the cookie says; {@code ?elder} in the address asks for large type on this page. */
    public static Display of(HttpServletRequest request) {
        Display display = USUAL;
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                display = parse(cookie.getValue());
            }
        }
        String query = request.getQueryString();
        boolean kiosk = display.kiosk() || request.getRequestURI().equals(KIOSK);
        boolean elder = query != null && List.of(query.split("&")).stream().anyMatch(q -> q.matches("elder(=.*)?"));
        return elder || kiosk ? new Display(Size.LARGE, display.scheme(), kiosk) : display;
    }

    /** Reads the cookie; anything not understood is as usual. */
    public static Display parse(String value) {
        Size size = Size.STANDARD;
        Scheme scheme = Scheme.AUTO;
        boolean kiosk = false;
        for (String word : value.split("\\.", 3)) {
            switch (word) {
                case "large" -> size = Size.LARGE;
                case "light" -> scheme = Scheme.LIGHT;
                case "dark" -> scheme = Scheme.DARK;
                case "kiosk" -> kiosk = true;
                default -> {
                    // an unknown word changes nothing
                }
            }
        }
        return new Display(size, scheme, kiosk);
    }

    /** The value of the cookie. */
    public String cookie() {
        return name(size) + "." + name(scheme) + (kiosk ? ".kiosk" : "");
    }

    /** Classes of the {@code html} element. */
    public String classes() {
        List<String> classes = new ArrayList<>();
        if (size == Size.LARGE) {
            classes.add("large");
        }
        if (kiosk) {
            classes.add("kiosk");
        }
        if (scheme != Scheme.AUTO) {
            classes.add(name(scheme));
        }
        return String.join(" ", classes);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
