package org.gongkai.reportform;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 年报格式版本: the statutory form is dated. 国办公开办函〔2019〕60号 served the reports of 2019 and 2020, 国办公开办函〔2021〕30号 those of 2021
 * and later (law.md §2.7, OQ-22).
 */
public enum FormEdition {
    FMT19("2019", 2019, 2020, "国办公开办函〔2019〕60号"),
    FMT21("2021", 2021, null, "国办公开办函〔2021〕30号");

    private final String code;
    private final int firstYear;
    private final @Nullable Integer lastYear;
    private final String source;

    FormEdition(String code, int firstYear, @Nullable Integer lastYear, String source) {
        this.code = code;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.source = source;
    }

    /** {@code "2019"} or {@code "2021"}, as in JSON. */
    public String code() {
        return code;
    }

    /** The document that prescribes the form. */
    public String source() {
        return source;
    }

    /** Whether reports for the year are made on this form (B1). */
    public boolean servesYear(int year) {
        return year >= firstYear && (lastYear == null || year <= lastYear);
    }

    /** The form for the reports of a year; years before 2019 were reported freely and take the oldest form. */
    public static FormEdition forYear(int year) {
        return Stream.of(values()).filter(e -> e.servesYear(year)).findFirst().orElse(FMT19);
    }

    public static @Nullable FormEdition byCode(@Nullable String code) {
        return Stream.of(values()).filter(e -> e.code.equals(code)).findFirst().orElse(null);
    }

    /** The form as it is normally printed. */
    public FormLayout layout() {
        return FormLayout.of(this, this == FMT19);
    }
}
