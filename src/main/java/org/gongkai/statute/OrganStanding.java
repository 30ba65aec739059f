package org.gongkai.statute;

/** 行政机关层级: what an organ is for the question who reviews its decisions (ARL 24, R-27). */
public enum OrganStanding {
    /** 县级人民政府. */
    COUNTY_GOVERNMENT,
    /** 县级人民政府工作部门, its general office (办公室) included. */
    COUNTY_DEPARTMENT,
    /** 乡、镇人民政府. */
    TOWNSHIP_GOVERNMENT,
    /** 派出机关、派出机构 acting in its own name, a development zone's committee included. */
    COUNTY_AGENCY,
    /** 法律、法规授权的组织 managed by the county. */
    AUTHORISED_ORGANISATION,
    /** 实行垂直领导的机关: customs, finance regulators, tax, state security (ARL 27). */
    VERTICAL_ORGAN
}
