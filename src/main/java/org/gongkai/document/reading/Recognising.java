package org.gongkai.document.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 识别公文要素 by the layout that GB/T 9704 gives them: above the text secrecy, urgency, mark, number and title; the addressee ends with a
 * colon; below the text signature, day, note and imprint. What is recognised is taken out of the text where the page shows it by itself.
 */
final class Recognising {

    private static final Pattern SECRET = Pattern.compile("(绝密|机密|秘密)(★.*)?|(绝密|机密|秘密)(长期|\\d+年)");
    private static final Pattern DROPPED = Pattern.compile("№?\\d{6}|特急|加急|特提|平急|签发人[:：].*|—+");
    private static final Pattern NUMBER =
            Pattern.compile("(\\p{IsHan}{1,12}[〔\\[（(【［﹝{]\\d{4}[〕\\])）】］﹞}](?:第)?\\d{1,5}号)(?:签发人[:：].*)?");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("[（(]?(?:此件|信息公开属性[:：]|公开方式[:：]|公开属性[:：])((?:主动|依申请|不予|不|删减后)?公开(?:发布)?)[)）]?");
    private static final Pattern PRINTED = Pattern.compile(".*?(\\d{4}年\\d{1,2}月\\d{1,2}日)印发");
    private static final Pattern COPIES = Pattern.compile("(?:抄送|抄报|分送|主题词)[:：].*");
    private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern OLD_DAY =
            Pattern.compile("([二一〇○零三四五六七八九Ｏ]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
    private static final Pattern TITLE_END = Pattern.compile(
            ".*(?:通知|意见|办法|方案|规定|决定|公告|通告|批复|函|报告|请示|纪要|细则|规划|计划|名单|通报|条例|决议|命令|令|清单|答复|解读|公示|预案|规程|标准|指南|说明)(?:[（(][^）)]{1,20}[)）])?");
    private static final Pattern MARK = Pattern.compile("(.{4,30}?)(?:文件|办公室文件)?");
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int MOST_HEAD = 12;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SIGNATURE = 40;

    private final List<Piece> pieces;
    private String title = "";
    private String number = "";
    private String organ = "";
    private String attribute = "";
    private String recipients = "";
    private @Nullable LocalDate madeOn;
    private @Nullable LocalDate printedOn;
    private boolean secret;

    private Recognising(List<Piece> pieces) {
        this.pieces = new ArrayList<>(pieces);
    }

    /** @param body what is left, with {@code place} "addressee" and "sign" where recognised */
    record Recognised(RecognisedHead head, List<Piece> body, boolean secret) {}

    static Recognised in(List<Piece> pieces) {
        Recognising reading = new Recognising(pieces);
        reading.imprint();
        reading.head();
        reading.addressee();
        reading.signature();
        return new Recognised(
                new RecognisedHead(
                        reading.title,
                        reading.number,
                        reading.organ,
                        reading.madeOn,
                        reading.printedOn,
                        reading.attribute,
                        reading.recipients),
                reading.pieces,
                reading.secret);
    }

    private Piece.@Nullable Words words(int at) {
        return at < pieces.size() && pieces.get(at) instanceof Piece.Words words ? words : null;
    }

    /** 附注和版记: wherever they stand, since appendices may follow. */
    private void imprint() {
        for (int at = pieces.size() - 1; at >= 0; at--) {
            if (pieces.get(at) instanceof Piece.Grid grid && isImprint(grid)) {
                grid.rows()
                        .forEach(row -> row.forEach(cell -> cell.text().lines().forEach(this::isImprint)));
                pieces.remove(at);
                continue;
            }
            Piece.Words line = words(at);
            if (line != null && isImprint(line.text())) {
                pieces.remove(at);
            }
        }
    }

    private static boolean isImprint(Piece.Grid grid) {
        String all = grid.rows().toString().replaceAll("\\s", "");
        return all.contains("印发") && all.length() < 400 && (all.contains("抄送") || all.contains("日印发"));
    }

    private boolean isImprint(String text) {
        String dense = dense(text);
        Matcher line = ATTRIBUTE.matcher(dense);
        if (line.matches()) {
            attribute = "此件" + line.group(1);
            return true;
        }
        Matcher printed = PRINTED.matcher(dense);
        if (dense.length() < 60 && printed.matches()) {
            printedOn = day(printed.group(1)).orElse(null);
            return true;
        }
        return COPIES.matcher(dense).matches();
    }

    private void head() {
        int at = 0;
        for (int seen = 0; seen < MOST_HEAD && at < pieces.size(); seen++) {
            Piece.Words line = words(at);
            if (line == null) {
                return;
            }
            String dense = line.dense();
            Matcher numbered = NUMBER.matcher(dense);
            if (SECRET.matcher(dense).matches()) {
                secret = true;
                pieces.remove(at);
            } else if (numbered.matches()) {
                number = numbered.group(1);
                pieces.remove(at);
            } else if (DROPPED.matcher(dense).matches()) {
                pieces.remove(at);
            } else if (isMark(dense, at)) {
                organ = dense.replaceFirst("文件$", "");
                pieces.remove(at);
            } else {
                break;
            }
        }
        title(at);
        afterTitle(at);
    }

    /** 发文机关标志: ends with 文件, or stands right over the number or the title and is an organ's name. */
    private boolean isMark(String dense, int at) {
        if (dense.length() > 30 || TITLE_END.matcher(dense).matches()) {
            return false;
        }
        Piece.Words next = words(at + 1);
        boolean organsName = dense.matches(".*(?:人民政府|办公室|委员会|局|厅|部|署|院|办|中心|管委会|领导小组)");
        return MARK.matcher(dense).matches()
                && (dense.endsWith("文件")
                        || organsName
                                && next != null
                                && NUMBER.matcher(next.dense()).matches());
    }

    private void title(int at) {
        StringBuilder all = new StringBuilder();
        boolean marked = false;
        int level = 0;
        while (all.length() < LONGEST_TITLE) {
            Piece.Words line = words(at);
            if (line == null) {
                break;
            }
            String text = line.text().replaceAll("\\s*\\n\\s*", "").strip();
            boolean more = !all.isEmpty();
            if (text.length() > 80
                    || text.endsWith("：")
                    || text.endsWith(":")
                    || text.endsWith("。")
                    || NUMBER.matcher(line.dense()).matches()
                    || (more && Numbering.begins(text))
                    || line.dense().matches("[（(].*年.*日.*[)）]")
                    || (more && line.level() != level)
                    || (more && marked && level == 0 && !line.place().equals("center"))) {
                break;
            }
            level = line.level();
            marked |= line.level() != 0 || line.place().equals("center");
            all.append(text);
            pieces.remove(at);
            if (TITLE_END.matcher(dense(all.toString())).matches()) {
                break;
            }
            if (all.length() > 60 && !marked) {
                break;
            }
        }
        title = all.toString()
                .replaceAll("(?<=\\p{IsHan})[\\s\\u3000]+(?=\\p{IsHan})", "")
                .strip();
    }

    /** On web pages the number stands under the title; a rule has its note there. */
    private void afterTitle(int at) {
        Piece.Words line = words(at);
        if (line != null && number.isEmpty()) {
            Matcher numbered = NUMBER.matcher(line.dense().replaceFirst("^(?:发文字号|文号)[:：]", ""));
            if (numbered.matches()) {
                number = numbered.group(1);
                pieces.remove(at);
            }
        }
        Piece.Words note = words(at);
        if (note != null && note.dense().matches("[（(].{0,80}年.{0,80}日.{0,80}[)）]")) {
            madeOn = day(note.dense()).orElse(null);
        }
    }

    private void addressee() {
        for (int at = 0; at < Math.min(3, pieces.size()); at++) {
            Piece.Words line = words(at);
            if (line != null
                    && line.text().length() <= 300
                    && line.dense().matches(".*[：:]")
                    && !Numbering.begins(line.text())) {
                recipients = line.text().strip().replaceFirst("[：:]$", "");
                pieces.set(at, new Piece.Words(recipients + "：", 0, "addressee"));
                return;
            }
        }
    }

    /** The first line that is nothing but a day, with the short lines over it. */
    private void signature() {
        for (int at = 0; at < pieces.size(); at++) {
            Piece.Words line = words(at);
            if (line == null) {
                continue;
            }
            Optional<LocalDate> day = wholeDay(line.dense());
            Optional<LocalDate> atEnd = day.isPresent() ? day : endingDay(line);
            if (atEnd.isPresent()) {
                madeOn = atEnd.get();
                int first = at;
                while (first > 0 && isSignature(first - 1)) {
                    first--;
                }
                List<String> organs = new ArrayList<>();
                for (int i = first; i <= at; i++) {
                    Piece.Words sign = words(i);
                    if (sign != null) {
                        pieces.set(i, new Piece.Words(sign.text(), 0, "sign"));
                        String name = DAY.matcher(sign.dense()).replaceAll("");
                        if (!name.isEmpty() && wholeDay(name).isEmpty()) {
                            organs.add(name);
                        }
                    }
                }
                organ = organs.isEmpty() ? organ : String.join("、", organs);
                return;
            }
        }
    }

    private boolean isSignature(int at) {
        Piece.Words line = words(at);
        return line != null
                && line.level() == 0
                && !line.place().equals("addressee")
                && line.text().length() <= LONGEST_SIGNATURE
                && !line.dense().matches(".*[。，；：！？]$|^附件.*|^\\d+[.．].*")
                && !Numbering.begins(line.text())
                && line.dense().matches("[\\p{IsHan}（）()·\\s]+");
    }

    /** 某局　2026年3月2日 on one line, at the right. */
    private static Optional<LocalDate> endingDay(Piece.Words line) {
        return line.dense().matches("[\\p{IsHan}]{4,25}\\d{4}年\\d{1,2}月\\d{1,2}日")
                        && line.text().matches(".*[\\s\\u3000].*")
                ? day(line.dense())
                : Optional.empty();
    }

    private static Optional<LocalDate> wholeDay(String dense) {
        return DAY.matcher(dense).matches() || OLD_DAY.matcher(dense).matches() ? day(dense) : Optional.empty();
    }

    static Optional<LocalDate> day(String dense) {
        Matcher day = DAY.matcher(dense);
        try {
            if (day.find()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(3))));
            }
            Matcher old = OLD_DAY.matcher(dense);
            return old.find()
                    ? Optional.of(LocalDate.of(year(old.group(1)), small(old.group(2)), small(old.group(3))))
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        int year = 0;
        for (char digit : digits.replaceAll("[○零Ｏ]", "〇").toCharArray()) {
            year = year * 10 + DIGITS.indexOf(digit);
        }
        return year;
    }

    /** 一 to 三十一. */
    private static int small(String digits) {
        int ten = digits.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(digits.charAt(0));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(digits.charAt(0));
        return tens * 10 + (ten == digits.length() - 1 ? 0 : DIGITS.indexOf(digits.charAt(ten + 1)));
    }

    private static String dense(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000]+", "");
    }
}
