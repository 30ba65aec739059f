package org.gongkai.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** 相同的词: the longest strings of two characters and more that one text shares with another, so that a match can be explained. */
final class SharedWords {

    /** Words that say nothing about the matter. */
    private static final Set<String> EMPTY = Set.of(
            "管理", "工作", "情况", "全县", "本县", "建设", "项目", "文件", "方案", "政策", "办法", "通知", "结果", "材料", "年度", "信息", "公开", "政府",
            "机关", "服务", "相关", "有关", "安排", "实施", "监督", "申请", "人民", "县人", "县政", "办公", "组织", "公共", "制定", "发展", "规划");

    private SharedWords() {}

    /** The words of {@code other} that stand in {@code text}, in their order, each once. */
    static List<String> of(String text, String other) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i + 2 <= other.length()) {
            int end = i;
            while (end < other.length()
                    && Character.isLetter(other.charAt(end))
                    && text.contains(other.substring(i, end + 1))) {
                end++;
            }
            String word = other.substring(i, end);
            if (word.length() >= 2 && !EMPTY.contains(word) && !words.contains(word)) {
                words.add(word);
            }
            i = Math.max(i + 1, end - i >= 2 ? end : i + 1);
        }
        return words;
    }
}
