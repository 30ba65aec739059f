package org.gongkai.reportform.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which row of the form each row of the document is: the assignment in order that explains labels and widths best.
 *
 * @param matches in order
 * @param score to compare two forms with
 */
record Alignment(List<Match> matches, List<Row> left, double score) {

    /**
     * @param fit how well the words name the row of the form
     * @param margin by how much better than any other row of the form
     */
    record Match(FormRow form, Row row, double fit, double margin) {

        /** Whether the words alone tell which row it is. */
        boolean named() {
            return fit >= 0.95 && margin > 0 || fit >= 0.62 && margin >= 0.07;
        }
    }

    private static final int MOST_ROWS = 400;

    static Alignment of(List<Row> all, List<FormRow> form) {
        List<Row> rows = all.size() > MOST_ROWS ? all.subList(0, MOST_ROWS) : all;
        int m = rows.size();
        int k = form.size();
        double[][] fit = new double[m][k];
        double[] best = new double[m];
        for (int i = 0; i < m; i++) {
            List<Row.Name> names = rows.get(i).names(); // once: they are costly to make
            for (int j = 0; j < k; j++) {
                fit[i][j] = Row.fit(names, form.get(j));
                best[i] = Math.max(best[i], fit[i][j]);
            }
        }
        double[][] score = new double[m + 1][k + 1];
        byte[][] step = new byte[m + 1][k + 1];
        for (int i = 0; i <= m; i++) {
            for (int j = 0; j <= k; j++) {
                score[i][j] = i + j == 0 ? 0 : Double.NEGATIVE_INFINITY;
                if (i > 0) {
                    offer(score, step, i, j, score[i - 1][j] - skipping(rows.get(i - 1), best[i - 1]), (byte) 1);
                }
                if (j > 0) {
                    offer(score, step, i, j, score[i][j - 1] - 1, (byte) 2);
                }
                if (i > 0 && j > 0) {
                    double its = matching(rows.get(i - 1), form.get(j - 1), fit[i - 1][j - 1], best[i - 1]);
                    offer(score, step, i, j, score[i - 1][j - 1] + its, (byte) 3);
                }
            }
        }
        List<Match> matches = new ArrayList<>();
        List<Row> left = new ArrayList<>();
        int i = m;
        int j = k;
        while (i > 0 || j > 0) {
            switch (step[i][j]) {
                case 1 -> left.add(rows.get(--i));
                case 2 -> j--;
                default -> {
                    i--;
                    j--;
                    matches.add(new Match(form.get(j), rows.get(i), fit[i][j], margin(fit[i], j)));
                }
            }
        }
        Collections.reverse(matches);
        Collections.reverse(left);
        return new Alignment(matches, left, score[m][k]);
    }

    private static void offer(double[][] score, byte[][] step, int i, int j, double value, byte how) {
        if (value > score[i][j]) {
            score[i][j] = value;
            step[i][j] = how;
        }
    }

    private static double skipping(Row row, double best) {
        if (best >= 0.75) {
            return 4;
        }
        return row.isAllEmpty() || row.filled() < 3 ? 0.1 : 0.8;
    }

    private static double matching(Row row, FormRow form, double fit, double best) {
        boolean plausible = row.slots().size() >= form.width() || row.numbers() >= 2 || form.width() == 1;
        if (fit >= 0.6 && fit > best - 0.25) {
            return 10 * fit + (plausible ? 0.5 : -2);
        }
        if (best >= 0.75) {
            return -6;
        }
        boolean full = row.filled() == form.width() || row.slots().size() == form.width() && !row.isAllEmpty();
        return full ? 1.5 + fit : -1.5;
    }

    private static double margin(double[] fits, int at) {
        double second = 0;
        for (int j = 0; j < fits.length; j++) {
            if (j != at) {
                second = Math.max(second, fits[j]);
            }
        }
        return fits[at] - second;
    }
}
