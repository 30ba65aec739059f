package org.gongkai.reportform.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * One cell a line, with bars: behind each cell, on lines of their own behind each cell, or before each row. The bars end cells, the
 * line ends say nothing; except where the cells stand bare and only rows have a bar.
 */
final class BarStream {

    private BarStream() {}

    /** Whether most lines that have bars hold at most one cell. */
    static boolean speaks(List<String> lines) {
        int single = 0;
        int several = 0;
        for (String line : lines) {
            if (line.indexOf('|') >= 0 && !TextLines.isNoise(line)) {
                long filled =
                        TextLines.cells(line).stream().filter(c -> !c.isBlank()).count();
                if (filled > 1) {
                    several++;
                } else {
                    single++;
                }
            }
        }
        return single > 30 && single > 2 * several;
    }

    static List<Line> read(List<String> texts) {
        int barred = 0; // cells with a bar on their line
        int bare = 0; // cells without
        int lone = 0; // lines of bars only
        for (String text : texts) {
            if (text.isBlank() || TextLines.isNoise(text) || text.length() > 90) {
                continue;
            }
            if (text.indexOf('|') < 0) {
                bare++;
            } else if (text.replace("|", "").isBlank()) {
                lone++;
            } else {
                barred++;
            }
        }
        boolean barsEndCells = barred > bare || lone > 0.7 * bare;
        return barsEndCells ? joined(texts, barred > bare) : bare(texts);
    }

    /** Rows begin with a bar, cells stand on lines of their own. */
    private static List<Line> bare(List<String> texts) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i).replace("|", " ");
            boolean onlyBars = texts.get(i).indexOf('|') >= 0 && text.isBlank();
            if (!onlyBars && !TextLines.isNoise(texts.get(i))) {
                lines.add(Line.words(text, i + 1));
            }
        }
        return lines;
    }

    private static List<Line> joined(List<String> texts, boolean barsOnTheLine) {
        List<Line> lines = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int began = 1;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (TextLines.isNoise(text) || text.isBlank()) {
                continue;
            }
            boolean free = text.indexOf('|') < 0 && (barsOnTheLine || isOutside(texts, i));
            if (free) {
                began = flush(lines, cell, began, i);
                lines.add(Line.words(text, i + 1));
                continue;
            }
            int at = 0;
            while (true) {
                int bar = text.indexOf('|', at);
                String part = bar < 0 ? text.substring(at) : text.substring(at, bar);
                if (cell.length() == 0) {
                    began = i + 1;
                }
                cell.append(part.isBlank() ? "" : part);
                if (bar < 0) {
                    break;
                }
                lines.add(Line.cell(cell.toString(), began));
                cell.setLength(0);
                at = bar + 1;
            }
        }
        flush(lines, cell, began, texts.size());
        return lines;
    }

    private static int flush(List<Line> lines, StringBuilder cell, int began, int at) {
        if (cell.length() > 0) {
            lines.add(Line.cell(cell.toString(), began));
            cell.setLength(0);
        }
        return at + 1;
    }

    /** A paragraph or heading between the tables: no bar on the line and none on the next that is filled. */
    private static boolean isOutside(List<String> texts, int at) {
        for (int i = at + 1; i < texts.size(); i++) {
            if (!texts.get(i).isBlank()) {
                return texts.get(i).indexOf('|') < 0;
            }
        }
        return true;
    }
}
