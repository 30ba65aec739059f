package org.gongkai.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;

/**
 * Where the columns of an old Word table begin. A cell there knows only how wide it is, in twips, so that which columns it covers shows by the
 * edges of all rows.
 */
record TableEdges(List<Integer> at) {

    /** Edges nearer than this, about half a millimetre, are one. */
    private static final int NEAR = 30;

    static TableEdges of(Table table) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            for (int c = 0; c < table.getRow(r).numCells(); c++) {
                TableCell cell = table.getRow(r).getCell(c);
                all.add(cell.getLeftEdge());
                all.add(cell.getLeftEdge() + cell.getWidth());
            }
        }
        List<Integer> kept = new ArrayList<>();
        for (int edge : all) {
            if (kept.isEmpty() || edge - kept.getLast() > NEAR) {
                kept.add(edge);
            }
        }
        return new TableEdges(List.copyOf(kept));
    }

    /** The number, from 0, of the edge next to this one. */
    int column(int edge) {
        int best = 0;
        for (int i = 1; i < at.size(); i++) {
            if (Math.abs(at.get(i) - edge) < Math.abs(at.get(best) - edge)) {
                best = i;
            }
        }
        return best;
    }
}
