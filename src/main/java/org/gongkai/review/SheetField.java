package org.gongkai.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** 审查表的栏: what can stand in a row of the printed form; which ones do, in what order and under what label, is data. */
public enum SheetField {
    NUMBER("编号"),
    SECTION("拟稿科室"),
    DRAFTER("拟稿人"),
    PHONE("联系电话"),
    OPENED("拟稿日期"),
    TITLE("文件标题"),
    GENRE("文种"),
    OFFICIAL_NUMBER("拟用文号"),
    RECIPIENTS("主送机关"),
    CLASSIFICATION("密级"),
    NORMATIVE("是否行政规范性文件"),
    LEGALITY("合法性审查编号"),
    POLICY("是否政策文件"),
    INTERPRETATION("解读安排"),
    PROPOSED("拟定公开属性"),
    GROUND("不主动公开的理由和依据"),
    CUTS("删减的部分"),
    QUOTED("引用、转发的文件"),
    JOINT("联合发文机关意见"),
    CHECKS("秘密、商业秘密、个人信息等审查"),
    CHANNELS("拟公开渠道和日期"),
    SECTION_OPINION("科室负责人意见"),
    SECRECY_OPINION("保密审查意见"),
    OFFICE_OPINION("政府信息公开工作机构意见"),
    SIGNER_OPINION("签发人意见"),
    ATTRIBUTE("最终公开属性"),
    PRINTED_LINE("文件上标注"),
    SIGNED("签发日期"),
    DUE("公开截止日期"),
    PUBLISHED("公开日期和地址"),
    REEXAMINE("再次评估日期");

    private final String label;

    SheetField(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static List<String> usualRows() {
        return Arrays.stream(values()).map(f -> f.name() + "=" + f.label).toList();
    }

    /** The field of a row {@code key=label}. */
    static Optional<SheetField> ofRow(String row) {
        String key = row.replaceFirst("=.*$", "").strip();
        return Arrays.stream(values()).filter(f -> f.name().equals(key)).findFirst();
    }
}
