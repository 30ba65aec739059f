package org.gongkai.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 更新规则: when a column has to be brought up to date.
 *
 * @param rhythm how it is renewed
 * @param number working days (AS_IT_HAPPENS) or months (EVERY); 0 for the others
 */
public record UpdateRule(Rhythm rhythm, int number) {

    /** 条例第二十六条: within 20 working days of the information being formed or changed. */
    public static final UpdateRule STATUTORY = new UpdateRule(Rhythm.AS_IT_HAPPENS, 20);

    private static final Pattern FORM = Pattern.compile("(?:(\\d{1,2})wd|(\\d{1,2})m|changed)");

    /** How a column is renewed. */
    public enum Rhythm {
        /** 随时: within so many working days of the information being formed. */
        AS_IT_HAPPENS,
        /** 定期: at least once in so many months. */
        EVERY,
        /** 变更时: when something changes. */
        WHEN_CHANGED
    }

    public UpdateRule {
        if (number < 0 || number > 60 || (rhythm == Rhythm.WHEN_CHANGED) != (number == 0)) {
            throw new IllegalArgumentException(rhythm + " " + number);
        }
    }

    /** Reads {@code 20wd}, {@code 6m} or {@code changed}; empty for anything else. */
    public static Optional<UpdateRule> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int days = form.group(1) == null ? 0 : Integer.parseInt(form.group(1));
        int months = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
        if (days > 0 && days <= 60) {
            return Optional.of(new UpdateRule(Rhythm.AS_IT_HAPPENS, days));
        }
        if (months > 0 && months <= 60) {
            return Optional.of(new UpdateRule(Rhythm.EVERY, months));
        }
        return text.equals("changed") ? Optional.of(new UpdateRule(Rhythm.WHEN_CHANGED, 0)) : Optional.empty();
    }

    /** As {@link #parse} reads it. */
    public String code() {
        return switch (rhythm) {
            case AS_IT_HAPPENS -> number + "wd";
            case EVERY -> number + "m";
            case WHEN_CHANGED -> "changed";
        };
    }

    /** For the reader: {@code 信息形成或者变更之日起20个工作日内更新}. */
    public String words() {
        return switch (rhythm) {
            case AS_IT_HAPPENS -> "信息形成或者变更之日起" + number + "个工作日内更新";
            case EVERY -> number == 12 ? "每年至少更新一次" : "每" + number + "个月至少更新一次";
            case WHEN_CHANGED -> "内容变更时更新";
        };
    }
}
