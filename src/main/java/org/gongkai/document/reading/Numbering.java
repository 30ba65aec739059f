package org.gongkai.document.reading;

import java.util.regex.Pattern;

/** 结构层次序数 of official documents: 一、（一）1.（1）, and chapters and articles. */
final class Numbering {

    private static final String DIGITS = "[〇零一二三四五六七八九十百]{1,5}";
    private static final Pattern FIRST = Pattern.compile("^" + DIGITS + "、.*");
    private static final Pattern SECOND = Pattern.compile("^[（(]" + DIGITS + "[)）].*");
    private static final Pattern THIRD = Pattern.compile("^\\d{1,2}[.．、](?!\\d).*");
    private static final Pattern CHAPTER =
            Pattern.compile("^第" + DIGITS + "[章节编][\\s\\u3000].*|^第" + DIGITS + "[章节编]$");
    private static final Pattern ARTICLE = Pattern.compile("^第" + DIGITS + "条.*");
    private static final int LONGEST_HEADING = 40;

    private Numbering() {}

    /** Whether a line begins something new, so that no line before it runs into it. */
    static boolean begins(String line) {
        String text = line.strip();
        return FIRST.matcher(text).matches()
                || SECOND.matcher(text).matches()
                || THIRD.matcher(text).matches()
                || CHAPTER.matcher(text).matches()
                || ARTICLE.matcher(text).matches()
                || text.startsWith("附件");
    }

    /** 2 to 4 for a heading of its own line; 0 where the words run on after it, or it is none. */
    static int heading(String line) {
        String text = line.strip();
        boolean runsOn = text.length() > LONGEST_HEADING || text.matches(".*[。；;：:]$") || text.indexOf('。') >= 0;
        if (runsOn) {
            return 0;
        }
        if (FIRST.matcher(text).matches() || CHAPTER.matcher(text).matches()) {
            return 2;
        }
        return SECOND.matcher(text).matches() ? 3 : 0;
    }
}
