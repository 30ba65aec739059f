package org.gongkai.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gongkai.paper.reading.FileText;
import org.gongkai.paper.reading.ReadingFile;
import org.gongkai.paper.reading.Refusal;
import org.gongkai.paper.reading.TextEncoding;

/**
 * 重新成文: what a Word file says to its reader, paragraph by paragraph and cell by cell, each changed on the way. Nothing else of the file is
 * taken along: no deleted words, text boxes, comments, fields, links, pictures, heads and feet of pages, nor what it says of its makers.
 */
public final class RereadingWords {

    private RereadingWords() {}

    /**
     * The body as HTML of the public page; empty where the file is not of this kind or cannot be read.
     *
     * @param words what becomes of one paragraph, heading or cell
     */
    public static Optional<String> html(byte[] content, String name, UnaryOperator<String> words) {
        if (!(ReadingFile.from(content, name) instanceof FileText.Read read)) {
            return Optional.empty();
        }
        try {
            List<Piece> pieces = switch (read.kind()) {
                case DOCX -> DocxPieces.of(content).pieces();
                case DOC -> DocPieces.of(content).pieces();
                default -> List.of();
            };
            return pieces.isEmpty() ? Optional.empty() : Optional.of(PieceHtml.of(changed(pieces, words)));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    /** Words of a plain text file, in whatever encoding it is; empty where it is not text. */
    public static Optional<String> text(byte[] content) {
        try {
            return Optional.of(TextEncoding.decode(content));
        } catch (Refusal notText) {
            return Optional.empty();
        }
    }

    private static List<Piece> changed(List<Piece> pieces, UnaryOperator<String> words) {
        List<Piece> changed = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words w -> changed.add(new Piece.Words(words.apply(w.text()), w.level(), w.place()));
                case Piece.Grid grid ->
                    changed.add(new Piece.Grid(grid.rows().stream()
                            .map(row -> row.stream()
                                    .map(c -> new Piece.Cell(words.apply(c.text()), c.across(), c.down()))
                                    .toList())
                            .toList()));
                case Piece.Figure figure -> {
                    // a picture may show anything; it does not go along
                }
            }
        }
        return changed;
    }
}
