package org.gongkai.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.ColumnKind;
import org.gongkai.page.Choice;
import org.gongkai.page.Link;
import org.gongkai.page.PageLinks;
import org.gongkai.portal.Columns;
import org.jspecify.annotations.Nullable;

/**
 * 栏目页: what lies in a column.
 *
 * @param below columns in it that have something
 * @param values what the list is narrowed by, by name
 * @param view what the kind of the column shows in place of the list
 * @param tabs validity as tabs, where the column is about rules; empty elsewhere
 */
public record ColumnPage(
        Column column,
        String base,
        List<Columns.Shown> below,
        Map<String, String> values,
        List<Choice> agencies,
        List<Choice> years,
        List<Choice> genres,
        List<Link> tabs,
        String tab,
        KindView view,
        List<ItemRow> items,
        PageLinks links,
        String file,
        String feed) {

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean isFiltered() {
        return !values.isEmpty();
    }

    /** What the view of the kind leaves out: it states nothing that the view could show. */
    public List<ItemRow> rest() {
        Set<String> shown = view.leadsTo();
        return items.stream().filter(item -> !shown.contains(item.href())).toList();
    }

    public boolean isLibraryOfRules() {
        return column.kind() == ColumnKind.REGULATIONS;
    }

    /** Libraries of the makers of rules (规章由国务院部门、省、设区的市制定, 立法法第九十一条、第九十三条). */
    public List<Link> libraries() {
        return List.of(
                new Link("国家规章库", "https://www.gov.cn/zhengce/xxgk/gjgzk/index.htm"),
                new Link("国家法律法规数据库", "https://flk.npc.gov.cn/"));
    }

    public @Nullable String update() {
        return column.rule().words();
    }
}
