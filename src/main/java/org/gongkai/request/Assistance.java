package org.gongkai.request;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 协助: what was done for an applicant who cannot read, write or see, and in which form letters are to reach them
 * (第二十八条; 无障碍环境建设法).
 *
 * @param helpedBy official who helped to fill in the form; empty when the applicant did it alone
 * @param needs forms wanted besides the usual one
 */
public record Assistance(String helpedBy, List<Need> needs) {

    /** 需要的格式. */
    public enum Need {
        LARGE_PRINT("大字版", "正文用大号字打印"),
        READ_ALOUD("当面或者电话读给申请人听", "送达时读一遍，并记下日期"),
        PLAIN_TEXT("可以朗读的电子文本", "发给能用读屏软件朗读的文本，不发扫描件"),
        BRAILLE("盲文", "委托残联或者图书馆制作");

        private final String label;
        private final String advice;

        Need(String label, String advice) {
            this.label = label;
            this.advice = advice;
        }

        public String label() {
            return label;
        }

        /** What the office does about it. */
        public String advice() {
            return advice;
        }
    }

    public Assistance {
        Set<Need> once = EnumSet.noneOf(Need.class);
        once.addAll(needs);
        needs = List.copyOf(once);
    }

    /** Whether anything was done or wanted at all. */
    public boolean any() {
        return !helpedBy.isBlank() || !needs.isEmpty();
    }

    /** In words, one clause each. */
    public String words() {
        var words = new ArrayList<String>();
        if (!helpedBy.isBlank()) {
            words.add("由" + helpedBy + "协助填写");
        }
        if (!needs.isEmpty()) {
            words.add("需要" + needs.stream().map(Need::label).collect(Collectors.joining("、")));
        }
        return String.join("；", words);
    }
}
