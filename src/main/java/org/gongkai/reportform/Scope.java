package org.gongkai.reportform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 口径: whether a sentence speaks of the body that reports or of another one: the office alone, the whole county, all townships. A
 * number of another scope than the table is no mistake: one asks, one does not accuse.
 */
final class Scope {

    private static final Pattern WHOLE = Pattern.compile("全(省|市|州|盟|县|区|旗|镇|乡|街道|系统|国)(?!面)");
    private static final Pattern OTHERS =
            Pattern.compile("各(乡镇|镇街|街镇|街道|部门|单位|地|级|县|区|市|直属|科室|村)|县直|市直|区直|县级部门|乡镇（街道）|乡镇\\(街道\\)|所属(单位|部门)|下属单位");
    private static final Pattern GOVERNMENT = Pattern.compile("(省|市|州|县|区|旗|镇|乡)(人民)?政府(?!信息|办|网|公报|采购|门户|系统|工作)");
    private static final Pattern OWN_LEVEL = Pattern.compile("(省|市|县|区)?本级");
    private static final Pattern OFFICE = Pattern.compile("(政府)?(办公室|办公厅)|[省市县区]府办");

    private Scope() {}

    /** The words that name another scope, or null. */
    static @Nullable String otherThanReport(String sentence, StatutoryReport report) {
        String organ = report.organ();
        boolean office = organ.matches(".*(办公室|办公厅)$");
        boolean government = organ.endsWith("人民政府");
        Matcher others = OTHERS.matcher(sentence);
        if (others.find()) {
            return others.group();
        }
        Matcher whole = WHOLE.matcher(sentence);
        if (whole.find() && !(government && isOwnPlace(whole.group(1), organ))) {
            return whole.group();
        }
        Matcher level = OWN_LEVEL.matcher(sentence);
        if (level.find() && !office) {
            return level.group();
        }
        Matcher officeNamed = OFFICE.matcher(sentence);
        if (officeNamed.find() && !office) {
            return officeNamed.group();
        }
        Matcher governmentNamed = GOVERNMENT.matcher(sentence);
        if (governmentNamed.find() && !government) {
            return governmentNamed.group();
        }
        return null;
    }

    /** 全县 is the own scope of 某县人民政府. */
    private static boolean isOwnPlace(String place, String organ) {
        return organ.endsWith(place + "人民政府");
    }
}
