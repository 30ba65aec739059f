package org.gongkai.document.web;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.document.web.DeskDocumentPage.Changed;

/** 版本对照: which paragraphs are new and which are gone, in reading order. */
final class TextDifference {

    /** More paragraphs than this are compared as one block. */
    private static final int MOST = 2000;

    private TextDifference() {}

    static List<Changed> between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int start = 0;
        while (start < old.size() && start < now.size() && old.get(start).equals(now.get(start))) {
            start++;
        }
        int oldEnd = old.size();
        int nowEnd = now.size();
        while (oldEnd > start && nowEnd > start && old.get(oldEnd - 1).equals(now.get(nowEnd - 1))) {
            oldEnd--;
            nowEnd--;
        }
        return walk(old.subList(start, oldEnd), now.subList(start, nowEnd));
    }

    private static List<Changed> walk(List<String> old, List<String> now) {
        List<Changed> changes = new ArrayList<>();
        if (old.size() > MOST || now.size() > MOST) {
            old.forEach(line -> changes.add(new Changed("-", line)));
            now.forEach(line -> changes.add(new Changed("+", line)));
            return changes;
        }
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                i++;
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                changes.add(new Changed("-", old.get(i++)));
            } else {
                changes.add(new Changed("+", now.get(j++)));
            }
        }
        return changes;
    }
}
