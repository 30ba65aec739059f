package org.gongkai.annualreport.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.reportform.FigureMarkup;
import org.gongkai.reportform.ReportHtml;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.StatutoryReport;
import org.springframework.http.MediaType;

/** The files in which a corrected report can be taken away. */
enum CorrectedFormat {
    HTML("网页", new MediaType("text", "html", StandardCharsets.UTF_8)) {
        @Override
        byte[] write(StatutoryReport report) {
            return ReportHtml.of(report, FigureMarkup.PLAIN).document().getBytes(StandardCharsets.UTF_8);
        }
    },
    JSON("数据（JSON）", MediaType.APPLICATION_JSON) {
        @Override
        byte[] write(StatutoryReport report) {
            return ReportJson.write(report).getBytes(StandardCharsets.UTF_8);
        }
    };

    private final String label;
    private final MediaType type;

    CorrectedFormat(String label, MediaType type) {
        this.label = label;
        this.type = type;
    }

    static Optional<CorrectedFormat> named(String ending) {
        return Stream.of(values()).filter(f -> f.ending().equals(ending)).findFirst();
    }

    String ending() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String label() {
        return label;
    }

    MediaType type() {
        return type;
    }

    abstract byte[] write(StatutoryReport report);
}
