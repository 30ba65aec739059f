package org.gongkai.agency;

/** 机关类别: what sort of organ it is. The kind decides the review body and whether requests may be addressed to it. */
public enum AgencyKind {
    /** 县级人民政府. */
    COUNTY_GOVERNMENT("县级人民政府", true),
    /** 政府办公室: competent department of the county's disclosure work (条例第三条) and disclosure office of the government. */
    GOVERNMENT_OFFICE("政府办公室", true),
    /** 县级人民政府工作部门. */
    DEPARTMENT("政府工作部门", true),
    /** 乡镇人民政府、街道办事处. */
    TOWNSHIP("乡镇人民政府（街道办事处）", true),
    /** 开发区管理委员会, an agency of the county government. */
    DEVELOPMENT_ZONE("开发区管理委员会", true),
    /** 法律、法规授权的具有管理公共事务职能的组织 (条例第五十四条). */
    AUTHORISED_ORGANISATION("法律法规授权的组织", true),
    /** 公共企事业单位: follows the rules of its sector, takes no requests under the Regulation (条例第五十五条). */
    PUBLIC_INSTITUTION("公共企事业单位", false);

    private final String label;
    private final boolean takesRequests;

    AgencyKind(String label, boolean takesRequests) {
        this.label = label;
        this.takesRequests = takesRequests;
    }

    /** The Chinese name of the kind. */
    public String label() {
        return label;
    }

    /** Whether a request for government information may be addressed to an organ of this kind. */
    public boolean takesRequests() {
        return takesRequests;
    }
}
