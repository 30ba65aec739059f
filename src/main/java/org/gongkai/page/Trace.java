package org.gongkai.page;

import org.jspecify.annotations.Nullable;

/**
 * 痕: one line for the trail (留痕): who did what to what.
 *
 * @param actor username of the acting person; empty for whoever is signed in to the present request, else the program
 * @param actorName the name beside it; empty when {@code actor} is
 * @param subject what it was done to: a number, a username, an organ's code; never personal data of an applicant
 * @param act the verb in Chinese, for example {@code 登记申请}
 * @param detail one or two Chinese sentences beside it, or empty; never personal data of an applicant
 * @param kept the stored thing this tells of, when it can be compared later; null otherwise
 */
public record Trace(
        String actor,
        String actorName,
        Kind kind,
        String subject,
        String act,
        String detail,
        @Nullable Kept kept) {

    /** What sort of act it was; the filter of the trail's page. */
    public enum Kind {
        CASE("案件办理"),
        LOOK("查看个人信息"),
        ACCOUNT("账号与权限"),
        SIGN_IN("登录"),
        AGENCY("机关"),
        REPORT("年度报告"),
        REMEDY("复议诉讼"),
        DIALOGUE("咨询投诉"),
        REVIEW("公文审查"),
        DOCUMENT("政府信息"),
        SETTING("设置与密钥"),
        DESTRUCTION("销毁"),
        TRAIL("留痕本身");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Chinese name. */
        public String label() {
            return label;
        }
    }

    /**
     * A stored thing, so that a change of it made behind the program's back is found out.
     *
     * @param key names it for ever, for example {@code request/zfb-2026-0001/3}
     * @param content all that must not change, in one text that is the same whenever it is made from the stored thing
     */
    public record Kept(String key, String content) {}

    /** A trace without a stored thing. */
    public static Trace of(String actor, String actorName, Kind kind, String subject, String act, String detail) {
        return new Trace(actor, actorName, kind, subject, act, detail, null);
    }

    /** A trace of whoever is signed in to the present request, else of the program. */
    public static Trace ofWhoeverActs(Kind kind, String subject, String act, String detail) {
        return new Trace("", "", kind, subject, act, detail, null);
    }
}
