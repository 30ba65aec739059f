package org.gongkai.document;

import org.jspecify.annotations.Nullable;

/**
 * 校核警示 in a document.
 *
 * @param mark names the alarm in this document: the same words of the same kind have the same mark
 * @param place for people: 标题, 正文第3行, 附件“名单.xlsx”第14行
 * @param label what it is, e.g. 手机号码
 * @param shown the words, personal data masked; empty where the file has none that can be read
 * @param cleared why it may stand; null while nobody has said so
 */
public record ProofAlarm(
        String mark,
        String place,
        String label,
        String shown,
        String why,
        @Nullable String cleared) {

    /** Where it is and what it is, e.g. {@code 正文第3行 手机号码“138****5678”}. */
    public String words() {
        return place + " " + label + (shown.isEmpty() ? "" : "“" + shown + "”");
    }

    /** Whether it stands against publication. */
    public boolean isOpen() {
        return cleared == null;
    }
}
