package org.gongkai.reportform.writing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a report can be written as. */
public enum ReportFormat {
    HTML("网页", "text/html;charset=utf-8"),
    DOCX("Word 文档", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("Excel 工作簿", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("PDF 文档", "application/pdf"),
    OFD("OFD 版式文档", "application/ofd"),
    JSON("JSON 数据", "application/json");

    /** The formats that people download: all but the page they are looking at. */
    public static final List<ReportFormat> DOWNLOADS = List.of(PDF, DOCX, OFD, XLSX, JSON);

    private final String label;
    private final String mediaType;

    ReportFormat(String label, String mediaType) {
        this.label = label;
        this.mediaType = mediaType;
    }

    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of file names, without the dot; the word after {@code --as}. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportFormat> byEnding(String ending) {
        return Stream.of(values()).filter(f -> f.ending().equals(ending)).findFirst();
    }

    /** All endings for a sentence: html、docx、…. */
    public static String endings() {
        return Stream.of(values()).map(ReportFormat::ending).collect(Collectors.joining("、"));
    }
}
