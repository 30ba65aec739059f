package org.gongkai.statute;

/** 文书种类: the letters of a request, numbered as in {@code law.md} §4.4. */
public enum LetterKind {
    L01("登记回执"),
    L02("补正告知书"),
    L03("说明理由告知书"),
    L04("延期答复告知书"),
    L05("第三方意见征询书"),
    L06("第三方意见回执"),
    L07("征求意见告知书"),
    L08("告知第三方书"),
    L09("共同制作机关征求意见函"),
    L10("协助函"),
    L11("收费通知书"),
    L12("答复书（已主动公开）"),
    L13("答复书（予以公开）"),
    L14("答复书（部分公开）"),
    L15("答复书（不予公开）"),
    L16("答复书（依照特别规定查询）"),
    L17("答复书（信息不存在）"),
    L18("答复书（非本机关负责公开）"),
    L19("答复书（需加工制作）"),
    L20("答复书（补正后仍不明确）"),
    L21("告知书（信访投诉举报类）"),
    L22("告知书（重复申请）"),
    L23("告知书（公开出版物）"),
    L24("告知书（大量反复申请不予处理）"),
    L25("告知书（确认或重新出具）"),
    L26("延迟答复告知书"),
    L27("更正告知书（转送告知书）"),
    L28("终止办理记录"),
    L29("送达回证（邮寄凭证）");

    private final String title;

    LetterKind(String title) {
        this.title = title;
    }

    /** The Chinese name of the letter. */
    public String title() {
        return title;
    }
}
