package org.gongkai.remedy;

import java.util.Arrays;
import java.util.Optional;

/** 教训: what was wrong with an answer that a review or a court corrected, by the place in the work where it is prevented. */
public enum Lesson {
    LATE("超过期限或者没有答复", "每天看“今日待办”；来不及的，届满前提请延期（第三十三条）"),
    SEARCH("检索不充分", "写明查过哪些档案、系统、用什么词、谁查的，再答复不存在（第三十六条第（四）项）"),
    THIRD_PARTY("没有征求第三方意见，或者当然采纳", "征求意见后由机关自己认定损害和公共利益（第三十二条）"),
    GROUND("不予公开的依据不对", "逐项对照第十四条至第十六条，选准一项并写明事实"),
    SEPARATION("没有作区分处理", "能区分的，公开可以公开的部分（第三十七条）"),
    REASONS("理由没有说明或者太笼统", "写出本件的事实，不只抄条文（第三十六条第（三）项）"),
    SCOPE("漏答、答非所问", "对照申请逐项答复；不清楚的先告知补正（第三十条）"),
    NOTICE("救济途径告知有误", "不予公开、未答复的，告知先行复议（行政复议法第二十三条）"),
    SERVICE("送达方式或者凭证有误", "通过邮政企业邮寄，留存凭证"),
    OTHER("其他", "");

    private final String label;
    private final String prevention;

    Lesson(String label, String prevention) {
        this.label = label;
        this.prevention = prevention;
    }

    public String label() {
        return label;
    }

    /** How it is prevented, in one sentence; empty for other things. */
    public String prevention() {
        return prevention;
    }

    public static Optional<Lesson> byName(String name) {
        return Arrays.stream(values()).filter(l -> l.name().equals(name)).findFirst();
    }
}
