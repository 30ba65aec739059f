package org.gongkai.document.reading;

import java.util.List;
import org.jsoup.nodes.Entities;

/** Pieces as accessible HTML in the layout of the public page: headings from the second level, tables with heading cells. */
final class PieceHtml {

    private final StringBuilder html = new StringBuilder();

    private PieceHtml() {}

    static String of(List<Piece> pieces) {
        PieceHtml writing = new PieceHtml();
        pieces.forEach(writing::add);
        return writing.html.toString();
    }

    private void add(Piece piece) {
        switch (piece) {
            case Piece.Words words -> words(words);
            case Piece.Grid grid -> grid(grid);
            case Piece.Figure figure ->
                html.append("<p class=\"center\"><img src=\"/picture/")
                        .append(figure.number())
                        .append("\" alt=\"")
                        .append(Entities.escape(figure.words()).replace("\"", "&quot;"))
                        .append("\"></p>");
        }
    }

    private void words(Piece.Words words) {
        int heading = words.place().matches("addressee|sign")
                ? 0
                : words.level() > 0 && words.text().length() <= 60
                        ? Math.clamp(words.level() + 1L, 2, 4)
                        : Numbering.heading(words.text());
        String text = Entities.escape(words.text()).replace("\n", "<br>");
        if (heading > 0) {
            html.append("<h")
                    .append(heading)
                    .append('>')
                    .append(text)
                    .append("</h")
                    .append(heading)
                    .append('>');
            return;
        }
        String place = words.place().equals("right") ? "sign" : words.place();
        html.append(place.isEmpty() ? "<p>" : "<p class=\"" + place + "\">")
                .append(text)
                .append("</p>");
    }

    private void grid(Piece.Grid grid) {
        boolean headed = grid.rows().size() > 1 && isHead(grid.rows().getFirst());
        html.append("<table>");
        for (int row = 0; row < grid.rows().size(); row++) {
            boolean head = headed && row == 0;
            html.append(head ? "<thead>" : row == (headed ? 1 : 0) ? "<tbody>" : "")
                    .append("<tr>");
            for (Piece.Cell cell : grid.rows().get(row)) {
                if (cell.down() > 0) {
                    cell(cell, head);
                }
            }
            html.append("</tr>").append(head ? "</thead>" : "");
        }
        html.append("</tbody></table>");
    }

    /** The first row heads the columns where each cell says something and none is a plain number. */
    private static boolean isHead(List<Piece.Cell> row) {
        return row.stream()
                .allMatch(c -> !c.text().isBlank()
                        && !c.text().matches("[\\d.,%\\s]+")
                        && c.text().length() <= 40
                        && c.down() <= 1);
    }

    private void cell(Piece.Cell cell, boolean head) {
        html.append(head ? "<th scope=\"col\"" : "<td")
                .append(cell.across() > 1 ? " colspan=\"" + cell.across() + "\"" : "")
                .append(cell.down() > 1 ? " rowspan=\"" + cell.down() + "\"" : "")
                .append('>')
                .append(Entities.escape(cell.text()).replace("\n", "<br>"))
                .append(head ? "</th>" : "</td>");
    }
}
