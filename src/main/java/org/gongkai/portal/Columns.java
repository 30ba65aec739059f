package org.gongkai.portal;

import java.util.List;
import java.util.Map;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.ColumnKind;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.document.PublishedDocuments;
import org.springframework.stereotype.Component;

/** 栏目 as the public sees them: a column in which nothing lies is not shown (PLAT19), one that another page fills leads there. */
@Component
public class Columns {

    private final Catalogue catalogue;
    private final PublishedDocuments documents;

    Columns(Catalogue catalogue, PublishedDocuments documents) {
        this.catalogue = catalogue;
        this.documents = documents;
    }

    /**
     * A column that has something to show.
     *
     * @param items how many documents lie in it and below; 0 where another page fills it
     * @param below the columns in it
     */
    public record Shown(Column column, String href, long items, List<Shown> below) {

        public Shown {
            below = List.copyOf(below);
        }
    }

    /** The columns right below one, or the first five for null, each with what lies below. */
    public List<Shown> under(@org.jspecify.annotations.Nullable ColumnPath path) {
        Map<ColumnPath, Long> counts = documents.countsByColumn();
        List<Column> children = path == null
                ? catalogue.tree().stream()
                        .filter(column -> column.parent() == null)
                        .toList()
                : catalogue.childrenOf(path);
        return shown(children, counts);
    }

    private List<Shown> shown(List<Column> columns, Map<ColumnPath, Long> counts) {
        return columns.stream()
                .filter(column -> !column.kind().takesDocuments() || counts.getOrDefault(column.path(), 0L) > 0)
                .map(column -> new Shown(
                        column,
                        href(column),
                        counts.getOrDefault(column.path(), 0L),
                        shown(catalogue.childrenOf(column.path()), counts)))
                .toList();
    }

    /** Its page. */
    public static String href(Column column) {
        return href(column.kind(), column.path());
    }

    private static String href(ColumnKind kind, ColumnPath path) {
        return switch (kind) {
            case GUIDE -> "/guide";
            case APPLY -> "/apply";
            case REPORTS -> "/reports";
            case STANDARD -> "/standards";
            default -> "/columns/" + path.value();
        };
    }
}
