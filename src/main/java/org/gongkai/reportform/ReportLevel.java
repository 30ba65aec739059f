package org.gongkai.reportform;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 报告单位层级: what kind of body reports. It decides who may make 规章 (A7) and which amounts are plausible (B7). */
public enum ReportLevel {
    STATE("state", "国务院部门"),
    PROVINCE("province", "省级政府"),
    CITY("city", "设区的市级政府"),
    COUNTY("county", "县级政府"),
    DEPARTMENT("department", "政府部门"),
    TOWNSHIP("township", "乡镇（街道）");

    private static final Pattern TOWNSHIP_NAME = Pattern.compile(".*(镇|乡|街道|街道办事处)(人民政府|办事处)?$");
    private static final Pattern COUNTY_NAME = Pattern.compile(".*(县|旗)人民政府$");
    private static final Pattern PROVINCE_NAME = Pattern.compile(".*(省|自治区)人民政府$|^(北京|上海|天津|重庆)市人民政府$");

    private final String code;
    private final String label;

    ReportLevel(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As in JSON. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static @Nullable ReportLevel byCode(@Nullable String code) {
        return Stream.of(values()).filter(l -> l.code.equals(code)).findFirst().orElse(null);
    }

    /**
     * The level that the name of an organ tells without doubt, or null. A 市 may be of three levels and a 区 of two, and an office
     * or a bureau may belong to any, so these are left unknown.
     */
    public static @Nullable ReportLevel ofOrgan(String organ) {
        if (PROVINCE_NAME.matcher(organ).matches()) {
            return PROVINCE;
        }
        if (TOWNSHIP_NAME.matcher(organ).matches()) {
            return TOWNSHIP;
        }
        return COUNTY_NAME.matcher(organ).matches() ? COUNTY : null;
    }
}
