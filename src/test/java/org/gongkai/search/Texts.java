package org.gongkai.search;

import java.util.Random;

/** Made-up official text with the usual words, rare characters, numbers and marks. */
final class Texts {

    private static final String[] WORDS = {
        "平乡县", "人民政府", "办公室", "关于", "印发", "实施方案", "的通知", "信息公开", "公路", "养护", "医疗保障", "乡村振兴", "营商环境", "优化", "财政", "预算",
        "项目", "资金", "管理办法", "第十二条", "应当", "自发布之日起", "施行", "村民委员会", "土地", "征收", "补偿", "标准", "教育", "学校", "食品安全", "检查",
        "结果", "鄯", "镕", "喆", "𠮷", "臺", "資訊", "XM2024-0012", "12.5%", "3359", "〔2024〕12号", "PM2.5", "二〇二四年", "①"
    };

    private static final String[] MARKS = {"，", "。", "、", "；", "：", "\n", "（", "）", "《", "》", " ", ""};

    private Texts() {}

    static String title(Random random) {
        return words(random, 6) + "的通知";
    }

    static String body(Random random, int length) {
        StringBuilder body = new StringBuilder(length + 20);
        while (body.length() < length) {
            body.append(words(random, 1 + random.nextInt(4))).append(MARKS[random.nextInt(MARKS.length)]);
            if (random.nextInt(6) == 0) {
                body.append((char) (0x4E00 + random.nextInt(0x51A0)));
            }
        }
        return body.toString();
    }

    private static String words(Random random, int many) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < many; i++) {
            words.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }
}
