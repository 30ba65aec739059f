package org.gongkai.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The files sent with a form; none where the form came without any. */
final class SentFiles {

    private SentFiles() {}

    /** The files chosen in a field; a field left empty sends one without a name, which does not count. */
    static List<MultipartFile> of(HttpServletRequest http, String field) {
        return http instanceof MultipartHttpServletRequest files
                ? files.getFiles(field).stream()
                        .filter(file -> !file.isEmpty() || !name(file).isEmpty())
                        .toList()
                : List.of();
    }

    /** As the sender called it; may be empty. */
    static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
