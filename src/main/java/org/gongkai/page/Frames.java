package org.gongkai.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.gongkai.page.NavigationEntry.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Makes the {@link Frame} of a page from the current request. Works without one too (static export, tests). */
@Component
public class Frames {

    private final SiteIdentity site;
    private final Assets assets;
    private final ObjectProvider<SignedIn> signedIn;
    private final ObjectProvider<ScreenLessons> lessons;
    private final Supplier<List<NavigationEntry>> entries;

    Frames(
            SiteIdentity site,
            Assets assets,
            ObjectProvider<SignedIn> signedIn,
            ObjectProvider<ScreenLessons> lessons,
            ObjectProvider<NavigationEntry> entries) {
        this.site = site;
        this.assets = assets;
        this.signedIn = signedIn;
        this.lessons = lessons;
        // collected once, when the first page is made: by then every room has contributed
        this.entries = SingletonSupplier.of(() -> entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList());
    }

    /** A page of the public site. */
    public Frame page(String title) {
        return frame(title, Place.PUBLIC);
    }

    /** A page of the desk (工作台); never indexed, and wide. */
    public Frame desk(String title) {
        return frame(title, Place.DESK).unlisted().wide(true);
    }

    private Frame frame(String title, Place place) {
        HttpServletRequest request = currentRequest();
        SignedIn.Person person = request == null ? null : whoIsSignedIn();
        Set<String> roles = person == null ? Set.of() : person.roles();
        List<NavigationEntry> navigation = entries.get().stream()
                .filter(entry -> entry.place() == place && (place == Place.PUBLIC || person != null))
                .filter(entry -> entry.isSeenBy(roles))
                .toList();
        return new Frame(
                title,
                place,
                List.of(),
                null,
                new Frame.Column("政府信息公开", site.name() + "政府信息公开专栏", "政府信息公开,依申请公开,年报", "信息公开目录"),
                null,
                site,
                person,
                navigation,
                request == null ? "/" : pathOf(request),
                request == null ? Display.USUAL : Display.of(request),
                assets.prefix(),
                () -> csrfField(request),
                true,
                false,
                false,
                List.of(),
                place == Place.DESK && request != null && person != null ? lesson(pathOf(request)) : null);
    }

    private ScreenLessons.@Nullable Lesson lesson(String path) {
        return lessons.stream()
                .flatMap(one -> one.of(path).stream())
                .findFirst()
                .orElse(null);
    }

    SiteIdentity site() {
        return site;
    }

    /** Whether an official, signed in, asked for a page of the desk. */
    boolean isAtWork() {
        HttpServletRequest request = currentRequest();
        return request != null && pathOf(request).startsWith("/desk") && whoIsSignedIn() != null;
    }

    private SignedIn.@Nullable Person whoIsSignedIn() {
        return signedIn.stream()
                .flatMap(who -> who.person().stream())
                .findFirst()
                .orElse(null);
    }

    /** The address that was asked for, also while an error page is made. */
    private static String pathOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static @Nullable HttpServletRequest currentRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    /** Asking for the token opens a session, so it is asked for only when a page prints a form. */
    private static @Nullable CsrfField csrfField(@Nullable HttpServletRequest request) {
        return request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new CsrfField(token.getParameterName(), token.getToken())
                : null;
    }
}
