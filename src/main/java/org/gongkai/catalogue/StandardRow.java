package org.gongkai.catalogue;

import org.gongkai.agency.AgencyKind;

/**
 * 标准目录的一项: one matter that has to be public.
 *
 * @param code number of its field and of the row, e.g. {@code 24-07}
 * @param first 一级事项
 * @param second 二级事项
 */
public record StandardRow(String code, Level level, String first, String second) {

    /** 公开层级: whose matter it is. */
    public enum Level {
        COUNTY("县级"),
        TOWN("乡级"),
        BOTH("县级、乡级");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        /** The Chinese name. */
        public String label() {
            return label;
        }

        static Level of(String letter) {
            return switch (letter) {
                case "C" -> COUNTY;
                case "T" -> TOWN;
                case "B" -> BOTH;
                default -> throw new IllegalArgumentException(letter);
            };
        }

        public boolean hasTowns() {
            return this != COUNTY;
        }

        public boolean hasCounty() {
            return this != TOWN;
        }

        /** Whether organs of that kind answer for it: towns and the zone, or those of the county. */
        public boolean concerns(AgencyKind kind) {
            return switch (kind) {
                case TOWNSHIP, DEVELOPMENT_ZONE -> hasTowns();
                case COUNTY_GOVERNMENT, GOVERNMENT_OFFICE, DEPARTMENT, AUTHORISED_ORGANISATION, PUBLIC_INSTITUTION ->
                    hasCounty();
            };
        }
    }

    /** Number of its field. */
    public String field() {
        return code.substring(0, 2);
    }

    /** {@code 招生管理，录取结果}. */
    public String words() {
        return first + "，" + second;
    }
}
