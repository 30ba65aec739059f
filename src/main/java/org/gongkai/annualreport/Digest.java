package org.gongkai.annualreport;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.StatutoryReport;

/** Tells whether a report has changed. */
final class Digest {

    private Digest() {}

    static String of(StatutoryReport report) {
        try {
            byte[] json = ReportJson.write(report).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
