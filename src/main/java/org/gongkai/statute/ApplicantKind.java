package org.gongkai.statute;

/** 申请人类别: the six leaf columns of Table 3, in the order they are printed; the seventh column is their 总计. */
public enum ApplicantKind {
    NATURAL_PERSON("自然人"),
    BUSINESS("商业企业"),
    RESEARCH("科研机构"),
    PUBLIC_WELFARE("社会公益组织"),
    LEGAL_SERVICE("法律服务机构"),
    OTHER_ORGANISATION("其他");

    private final String label;

    ApplicantKind(String label) {
        this.label = label;
    }

    /** The printed column head; 其他 stands under 法人或其他组织. */
    public String label() {
        return label;
    }

    /** The words for a form or a list, where the column head 其他 alone would not be understood. */
    public String fullLabel() {
        return switch (this) {
            case NATURAL_PERSON -> "自然人";
            case OTHER_ORGANISATION -> "其他法人或组织";
            default -> label;
        };
    }

    /** Whether it stands under 法人或其他组织. */
    public boolean organisation() {
        return this != NATURAL_PERSON;
    }
}
