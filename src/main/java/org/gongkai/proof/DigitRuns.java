package org.gongkai.proof;

import java.util.ArrayList;
import java.util.List;

/** The runs of digits of a text: groups that only spaces, hyphens or a line end part. */
final class DigitRuns {

    private static final int MOST_BETWEEN = 3;

    /** Digits that stand together, an X behind them included. {@code parted} says what stands before the group. */
    record Group(int start, int end, String digits, Parted parted) {
        int length() {
            return digits.length();
        }
    }

    /** What parts a group from the one before it in the run. */
    enum Parted {
        FIRST,
        SPACE,
        HYPHEN,
        DOT,
        BRACKET,
        LINE
    }

    private DigitRuns() {}

    static List<List<Group>> of(Folded folded) {
        List<List<Group>> runs = new ArrayList<>();
        List<Group> run = new ArrayList<>();
        int i = 0;
        while (i < folded.length()) {
            if (!Folded.isDigit(folded.at(i))) {
                i++;
                continue;
            }
            Group group = group(
                    folded,
                    i,
                    run.isEmpty() ? Parted.FIRST : parted(folded, run.getLast().end(), i));
            if (group.parted() == Parted.FIRST && !run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
            boolean word = Folded.isLetter(folded.at(group.end())) || isInWord(folded, group.start());
            if (word) {
                if (!run.isEmpty()) {
                    runs.add(run);
                    run = new ArrayList<>();
                }
            } else {
                run.add(group);
            }
            i = group.end();
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private static Group group(Folded folded, int start, Parted parted) {
        StringBuilder digits = new StringBuilder();
        int end = start;
        for (int i = start; i < folded.length(); i++) {
            char c = folded.at(i);
            if (Folded.isDigit(c)) {
                digits.append(c);
                end = i + 1;
            } else if (!Folded.isInvisible(c)) {
                break;
            }
        }
        char next = folded.at(end);
        if ((next == 'X' || next == 'x')
                && !Folded.isLetter(folded.at(end + 1))
                && !Folded.isDigit(folded.at(end + 1))) {
            digits.append('X');
            end++;
        }
        return new Group(start, end, digits.toString(), parted);
    }

    /** A letter before the digits makes them part of a code; the words for telephone and card do not. */
    private static boolean isInWord(Folded folded, int start) {
        int from = start;
        while (from > 0 && start - from < 8 && Folded.isLetter(folded.at(from - 1))) {
            from--;
        }
        if (from == start) {
            return false;
        }
        String word = folded.text.substring(from, start).toLowerCase(java.util.Locale.ROOT);
        boolean whole = !Folded.isDigit(folded.at(from - 1)) && !Folded.isLetter(folded.at(from - 1));
        return !(whole
                && List.of("tel", "phone", "mobile", "mob", "id", "no", "qq", "m", "t")
                        .contains(word));
    }

    private static Parted parted(Folded folded, int end, int start) {
        if (start - end > MOST_BETWEEN) {
            return Parted.FIRST;
        }
        Parted parted = Parted.SPACE;
        for (int i = end; i < start; i++) {
            char c = folded.at(i);
            switch (c) {
                case ' ', '\t' -> {}
                case '-' -> parted = Parted.HYPHEN;
                case '\n', '\r' -> parted = Parted.LINE;
                case '.' -> parted = Parted.DOT;
                case '(', ')' -> parted = Parted.BRACKET;
                default -> {
                    if (!Folded.isInvisible(c)) {
                        return Parted.FIRST;
                    }
                }
            }
        }
        return parted;
    }
}
