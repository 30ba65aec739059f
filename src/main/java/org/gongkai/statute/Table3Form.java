package org.gongkai.statute;

import java.time.LocalDate;

/** 年报表三的版本: which printed form a year's Table 3 follows. */
public enum Table3Form {
    /** 国办公开办函〔2019〕60号, reports of 2019 and 2020: one unsplit row 其他处理. */
    FMT19(2019, 2020, "国办公开办函〔2019〕60号"),
    /** 国办公开办函〔2021〕30号, reports from 2021 on. */
    FMT21(2021, 9999, "国办公开办函〔2021〕30号");

    private final int firstYear;
    private final int lastYear;
    private final String source;

    Table3Form(int firstYear, int lastYear, String source) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.source = source;
    }

    /**
     * The form of the report about {@code year}.
     *
     * @throws IllegalArgumentException for years before 2019: no form is known for them
     */
    public static Table3Form forYear(int year) {
        for (Table3Form form : values()) {
            if (form.firstYear <= year && year <= form.lastYear) {
                return form;
            }
        }
        throw new IllegalArgumentException("no Table 3 form is known for the report of " + year);
    }

    /** First day of the first year reported in this form. */
    public LocalDate validFrom() {
        return LocalDate.of(firstYear, 1, 1);
    }

    /** Last day of the last year reported in this form; 9999-12-31 for the current one. */
    public LocalDate validTo() {
        return LocalDate.of(lastYear, 12, 31);
    }

    /** 发文字号 of the notice that sets the form. */
    public String source() {
        return source;
    }
}
