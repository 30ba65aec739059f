package org.gongkai.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.page.KeptFile;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.Attachment;
import org.gongkai.request.AttachmentTokens;
import org.gongkai.request.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form on the desk (field {@code files}): those sent now, and those kept before it was refused. */
@Component
class FormFiles {

    private static final String FIELD = "files";
    private static final String KEPT = "filesKept";

    /** Keeps one file for the case. */
    @FunctionalInterface
    interface Keeper {
        Outcome<Attachment> keep(String name, InputStream content) throws IOException;
    }

    private final AttachmentTokens tokens;

    FormFiles(AttachmentTokens tokens) {
        this.tokens = tokens;
    }

    /** Keeps the files sent with a form; what was entered then names them with those kept before. */
    Entered keep(RequestNumber number, HttpServletRequest http, Entered entered, Keeper keeper, List<Problem> problems)
            throws IOException {
        List<Attachment> kept = new ArrayList<>(kept(number, entered));
        for (MultipartFile sent : SentFiles.of(http, FIELD)) {
            try (InputStream content = sent.getInputStream()) {
                switch (keeper.keep(SentFiles.name(sent), content)) {
                    case Outcome.Done<Attachment>(Attachment file) -> kept.add(file);
                    case Outcome.Refused<Attachment>(List<Problem> refused) -> problems.addAll(refused);
                }
            }
        }
        return entered.with(KEPT, tokens(number, kept));
    }

    /** The files a form names. */
    List<Attachment> kept(RequestNumber number, Entered entered) {
        return entered.typedAll(KEPT).stream()
                .flatMap(token -> tokens.read(token, number).stream())
                .toList();
    }

    /** The same, to be shown in the form. */
    List<KeptFile> shown(RequestNumber number, Entered entered) {
        return kept(number, entered).stream()
                .map(file -> new KeptFile(tokens.of(file, number), file.name(), file.bytes()))
                .toList();
    }

    /** How a form names files. */
    List<String> tokens(RequestNumber number, List<Attachment> files) {
        return files.stream().map(file -> tokens.of(file, number)).toList();
    }
}
