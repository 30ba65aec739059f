package org.gongkai.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the handler of an address. Spring tries an address with a variable part on every handler there is, and there are
 * hundreds; here a handler whose address begins otherwise is passed over before anything else of it is looked at.
 */
final class AddressBook extends RequestMappingHandlerMapping {

    /** What every address of a handler begins with, up to its first variable part. */
    private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo handler, HttpServletRequest request) {
        String path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        return path.indexOf('%') < 0 && !mayBegin(handler, path) ? null : super.getMatchingMapping(handler, request);
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
