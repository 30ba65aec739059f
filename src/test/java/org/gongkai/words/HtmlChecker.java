package org.gongkai.words;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker, in this process. */
final class HtmlChecker {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";
    private static final long DEEP = 64L << 20;

    private HtmlChecker() {}

    /** Errors and warnings of a whole document with their lines; empty when there are none. */
    static synchronized List<String> complaintsAbout(String html) {
        List<String> said = new ArrayList<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        // the checker's schemas nest deeper than the usual stack reaches
        Thread checker = new Thread(null, () -> said.addAll(check(html)), "html-checker", DEEP);
        checker.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
        checker.start();
        try {
            checker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (failure.get() != null) {
            throw new IllegalStateException("the HTML checker did not run", failure.get());
        }
        return said;
    }

    private static List<String> check(String html) {
        Complaints complaints = new Complaints();
        try {
            SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
            validator.setUpMainSchema(SCHEMA, complaints);
            validator.setUpValidatorAndParsers(complaints, true, false);
            InputSource input = new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            input.setEncoding("UTF-8");
            validator.checkHtmlInputSource(input);
        } catch (Exception e) { // the checker declares Exception
            throw new IllegalStateException(e);
        }
        return List.copyOf(complaints.said);
    }

    private static final class Complaints implements ErrorHandler {

        private final List<String> said = new ArrayList<>();

        @Override
        public void warning(SAXParseException e) {
            say("warning", e);
        }

        @Override
        public void error(SAXParseException e) {
            say("error", e);
        }

        @Override
        public void fatalError(SAXParseException e) {
            say("fatal", e);
        }

        private void say(String severity, SAXParseException e) {
            said.add("nu " + severity + ", line " + e.getLineNumber() + ": " + e.getMessage());
        }
    }
}
