package org.gongkai.request;

import java.time.LocalDate;
import org.gongkai.agency.AgencyCode;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;

/**
 * 更正与自身相关的政府信息 (第四十一条): somebody shows that what the organ recorded about them is inaccurate. No request for
 * information: the law sets no term, and no table of the annual report counts it.
 *
 * @param number such as {@code gz-zfb-2026-0001}
 * @param handledBy organ whose office handles it
 * @param record which record of the organ
 * @param name who asks; masked in lists
 * @param contact how they are reached; empty in lists
 * @param wrong what is inaccurate and what would be right; empty in lists
 * @param evidence what shows it; empty in lists
 * @param destroyed whether its personal data was destroyed after its term
 * @param outcome null while it waits
 */
public record RecordCorrection(
        String number,
        String agencyName,
        AgencyCode handledBy,
        LocalDate receivedOn,
        Way way,
        String record,
        String name,
        String contact,
        String wrong,
        String evidence,
        boolean destroyed,
        @Nullable Outcome outcome) {

    /** 处理结果: what article 41 knows. */
    public enum Decision {
        CORRECTED("予以更正", "有权更正，经审核属实的，更正并告知申请人"),
        NOT_CORRECTED("不予更正", "没有证据证明记录不准确的，说明理由"),
        PASSED_ON("转送有权更正的机关", "不属于本机关职能范围的，可以转送并告知申请人"),
        POINTED_OUT("告知向有权更正的机关提出", "不属于本机关职能范围的，告知申请人向哪个机关提出");

        private final String label;
        private final String help;

        Decision(String label, String help) {
            this.label = label;
            this.help = help;
        }

        public String label() {
            return label;
        }

        public String help() {
            return help;
        }

        /** Whether another organ must be named. */
        public boolean namesOtherOrgan() {
            return this == PASSED_ON || this == POINTED_OUT;
        }
    }

    /** 材料种类: what a file shows. */
    public enum FileKind {
        EVIDENCE("证据材料"),
        IDENTITY("身份证明");

        private final String label;

        FileKind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** 材料: a file that came with it. @param seq counts from 1 */
    public record Material(int seq, FileKind kind, LocalDate on, Attachment file) {}

    /** How it ended. */
    public record Outcome(
            LocalDate on,
            Decision decision,
            String reason,
            String otherOrgan,
            String letterNumber,
            String remedy,
            String by) {}
}
