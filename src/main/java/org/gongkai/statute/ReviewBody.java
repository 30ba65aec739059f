package org.gongkai.statute;

/** 行政复议机关: who reviews a decision (ARL 24 and 27, R-27). */
public enum ReviewBody {
    /** 县人民政府. */
    COUNTY_GOVERNMENT,
    /** 设区的市人民政府. */
    CITY_GOVERNMENT,
    /** 上一级主管部门. */
    SUPERIOR_DEPARTMENT;

    /** The body that reviews decisions of an organ of this standing. */
    public static ReviewBody over(OrganStanding organ) {
        return switch (organ) {
            case COUNTY_GOVERNMENT -> CITY_GOVERNMENT;
            case COUNTY_DEPARTMENT, TOWNSHIP_GOVERNMENT, COUNTY_AGENCY, AUTHORISED_ORGANISATION -> COUNTY_GOVERNMENT;
            case VERTICAL_ORGAN -> SUPERIOR_DEPARTMENT;
        };
    }

    /**
     * Its name here.
     *
     * @param county name of the county government, such as 平乡县人民政府
     * @param city name of the city government above it
     * @param superior name of the superior department; needed only for a vertical organ
     */
    public String name(String county, String city, String superior) {
        return switch (this) {
            case COUNTY_GOVERNMENT -> county;
            case CITY_GOVERNMENT -> city;
            case SUPERIOR_DEPARTMENT -> superior;
        };
    }
}
