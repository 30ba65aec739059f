package org.gongkai.statute;

/** 答复要素: what a reply must say beside its kind; a text field of the reply form each. */
public enum Particular {
    /** 36(1). */
    WHERE_TO_FIND("获取方式和途径", "写明网址、栏目、公报期号或者查阅地点"),
    /** 36(2). */
    INFORMATION_OR_WAY("提供的信息，或者获取的方式、途径和时间", "列出所附材料，或者写明何时、何处、以何种方式获取"),
    /** 37. */
    RELEASED_PART("公开的部分", "写明向申请人提供的内容"),
    /** 36(3), 37, 36(5), 38 … */
    REASON("理由", "写明事实和理由，不能只抄条文"),
    /** 15, 32: needed when something is disclosed although the third party gave reasonable grounds. */
    PUBLIC_INTEREST("公共利益理由", "写明不公开会对公共利益造成何种重大影响"),
    /** 36(7). */
    SPECIAL_LAW("依照办理的法律、行政法规和窗口", "写明法律、行政法规名称和办理查询的机关"),
    /** 36(4). */
    SEARCH_MADE("检索情况", "写明检索的范围、方法和结果"),
    /** 30. */
    STILL_UNCLEAR("仍不明确之处", "写明补正后仍不明确的内容"),
    /** 36(6). */
    EARLIER_REPLY("此前答复的文号和日期", "写明已作答复的文号和日期"),
    /** The information the applicant already has. */
    EARLIER_PROVISION("此前提供的情况", "写明申请人何时、以何种方式已经取得该信息"),
    /** 30: what was asked to be corrected, and until when. */
    CORRECTION_NOTICE("补正告知及期限", "写明补正告知书文号和补正期限届满日"),
    /** FEE: the notice and its last day. */
    FEE_NOTICE("收费通知及期限", "写明收费通知书文号和缴费期限届满日");

    private final String label;
    private final String help;

    Particular(String label, String help) {
        this.label = label;
        this.help = help;
    }

    public String label() {
        return label;
    }

    /** One sentence beside the field. */
    public String help() {
        return help;
    }
}
