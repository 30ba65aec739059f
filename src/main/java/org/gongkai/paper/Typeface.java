package org.gongkai.paper;

/**
 * 字体: what the standard asks for, what DOCX therefore names, and what stands in for it where fonts must be embedded. No
 * redistributable 仿宋, 楷体 or 小标宋 is known: Song stands in for them, made heavier for titles.
 */
enum Typeface {
    FANGSONG("仿宋_GB2312", false, 0),
    KAI("楷体_GB2312", false, 0.012),
    XIAOBIAOSONG("方正小标宋简体", false, 0.03),
    HEI("黑体", true, 0),
    SONG("宋体", false, 0);

    private final String officeName;
    private final boolean sans;
    private final double heavier;

    Typeface(String officeName, boolean sans, double heavier) {
        this.officeName = officeName;
        this.sans = sans;
        this.heavier = heavier;
    }

    /** The name that office machines know the font by. */
    String officeName() {
        return officeName;
    }

    /** Whether 黑体 is embedded for it, else 宋体. */
    boolean sans() {
        return sans;
    }

    /** The outline that makes it heavier, as a share of its size; 0 for none. */
    double heavier() {
        return heavier;
    }
}
