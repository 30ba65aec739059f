package org.gongkai.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the handler of an address. Spring tries an address with a variable part on every handler there is, and there are
 * hundreds; here a handler whose address begins otherwise is passed over before anything else of it is looked at.
 */
final class AddressBook extends RequestMappingHandlerMapping {

    /** What every address of a handler begins with, up to its first variable part. */
    private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

    /** The address now looked for by this thread; empty when it has to be decoded to be compared. */
    private final ThreadLocal<String> wanted = new ThreadLocal<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        wanted.set(path.indexOf('%') < 0 ? path : "");
        try {
            return super.lookupHandlerMethod(path, request);
        } finally {
            wanted.remove();
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo handler, HttpServletRequest request) {
        String path = wanted.get();
        boolean tried = path == null || path.isEmpty() || mayBegin(handler, path);
        return tried ? super.getMatchingMapping(handler, request) : null;
    }

    private boolean mayBegin(RequestMappingInfo handler, String path) {
        for (String beginning : beginnings.computeIfAbsent(handler, AddressBook::beginnings)) {
            if (path.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> beginnings(RequestMappingInfo handler) {
        return handler.getPatternValues().stream()
                .map(pattern -> pattern.replaceFirst("[{*?].*", ""))
                .toList();
    }
}
