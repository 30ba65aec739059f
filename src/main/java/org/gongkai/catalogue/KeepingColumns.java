package org.gongkai.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 维护栏目: the county's office adds columns below those of the template and describes all of them. The five at the top and the
 * names of the template stand (PLAT19).
 */
@Service
public class KeepingColumns {

    private static final int MOST_NAME = 20;
    private static final int MOST_DESCRIPTION = 200;
    private static final int DEEPEST = 4;

    private final ColumnStore store;
    private final Agencies agencies;
    private final JdbcClient sql;
    private final ApplicationEventPublisher news;
    private final ObjectProvider<ColumnInUse> uses;
    private final Clock clock;

    KeepingColumns(
            ColumnStore store,
            Agencies agencies,
            JdbcClient sql,
            ApplicationEventPublisher news,
            ObjectProvider<ColumnInUse> uses,
            Clock clock) {
        this.store = store;
        this.agencies = agencies;
        this.sql = sql;
        this.news = news;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * A column as somebody typed it.
     *
     * @param parent path of the column above
     * @param slug last part of the path: lower-case letters and digits
     * @param kind name of a {@link ColumnKind}
     * @param rule as {@link UpdateRule#parse} reads it
     * @param codes statutory codes, joined by blanks
     */
    public record Entry(
            String parent, String slug, String name, String kind, String rule, String codes, String description) {}

    private record ColumnKept(String path, String act) implements Traced {
        @Override
        public Trace trace() {
            return Trace.ofWhoeverActs(Trace.Kind.SETTING, path, act, "");
        }
    }

    /** 县政府办公室 keeps the catalogue of the county (条例第三条、第四条). */
    public boolean mayKeep(Actor by) {
        return by.isSystem()
                || (by.has(Role.HEAD) || by.has(Role.CLERK))
                        && agencies.findCounty()
                                .map(county -> by.worksFor(county.handledBy().value()))
                                .orElse(false);
    }

    /** Adds a column below another. Fields of problems are those of {@link Entry}. */
    @Transactional
    public Outcome<ColumnPath> add(Entry entry, Actor by) {
        by.require(mayKeep(by), "维护公开栏目");
        ColumnTree tree = store.tree();
        List<Problem> problems = wordsAgainst(entry);
        Optional<Column> above =
                ColumnPath.parse(entry.parent()).map(path -> tree.inOrder().get(path));
        if (above.isEmpty() || !above.get().path().isWithin(Catalogue.CONTENT)) {
            problems.add(new Problem("parent", "请选择放在“法定主动公开内容”下面的哪个栏目里；最上面一级由国家统一规定。"));
        } else if (above.get().path().depth() >= DEEPEST) {
            problems.add(new Problem("parent", "栏目最多四级，请放在上一级。"));
        }
        Optional<ColumnPath> path = above.flatMap(a -> ColumnPath.parse(a.path().value() + "/" + entry.slug()));
        if (path.isEmpty()) {
            problems.add(new Problem("slug", "地址用小写字母和数字，字母开头，最多20个，例如 xcdl。"));
        } else if (tree.inOrder().containsKey(path.get()) || store.wasUsed(path.get())) {
            problems.add(new Problem("slug", "这个地址已经用过，请另起一个。"));
        }
        Optional<ColumnKind> kind = Arrays.stream(ColumnKind.values())
                .filter(k -> k.name().equals(entry.kind()) && k.takesDocuments())
                .findFirst();
        if (kind.isEmpty()) {
            problems.add(new Problem("kind", "请选择栏目类型。"));
        }
        List<String> codes = Arrays.stream(entry.codes().split("\\s+"))
                .filter(c -> !c.isEmpty())
                .toList();
        if (!codes.stream().allMatch(c -> StatutoryContent.find(c).isPresent())) {
            problems.add(new Problem("codes", "法定内容代码写成 20-1、21-C4 的样子，多个用空格分开。"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }

        ColumnPath made = path.orElseThrow();
        store.insert(new Column(
                made,
                entry.name().strip(),
                made.parent(),
                kind.orElseThrow(),
                UpdateRule.parse(entry.rule()).orElseThrow(),
                codes,
                entry.description().strip(),
                false,
                1000 + tree.under(above.orElseThrow().path()).size()));
        tell(made, "增加栏目");
        return Outcome.done(made);
    }

    /** Changes description and rule, and the name of an own column. */
    @Transactional
    public Outcome<ColumnPath> change(ColumnPath path, Entry entry, Actor by) {
        by.require(mayKeep(by), "维护公开栏目");
        Column column = Optional.ofNullable(store.tree().inOrder().get(path)).orElseThrow();
        List<Problem> problems = wordsAgainst(entry);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        store.change(new Column(
                path,
                column.fixed() ? column.name() : entry.name().strip(),
                column.parent(),
                column.kind(),
                UpdateRule.parse(entry.rule()).orElseThrow(),
                column.statutoryCodes(),
                entry.description().strip(),
                column.fixed(),
                column.order()));
        tell(path, "修改栏目");
        return Outcome.done(path);
    }

    /** 移动栏目: an own column goes behind another of the same parent; its address stays. The field of problems is {@code after}. */
    @Transactional
    public Outcome<ColumnPath> place(ColumnPath path, String after, Actor by) {
        by.require(mayKeep(by), "维护公开栏目");
        ColumnTree tree = store.tree();
        Column column = Optional.ofNullable(tree.inOrder().get(path)).orElseThrow();
        Optional<Column> before = ColumnPath.parse(after)
                .map(other -> tree.inOrder().get(other))
                .filter(other -> Objects.equals(other.parent(), column.parent())
                        && !other.path().equals(path));
        if (column.fixed()) {
            return Outcome.refused(List.of(new Problem("", "这是统一的栏目，位置不能变。")));
        }
        if (before.isEmpty()) {
            return Outcome.refused(List.of(new Problem("after", "请选择排在同级的哪个栏目后面。")));
        }

        int position = before.get().order() + 1;
        tree.inOrder().values().stream()
                .filter(other -> !other.fixed() && Objects.equals(other.parent(), column.parent()))
                .filter(other -> !other.path().equals(path) && other.order() >= position)
                .forEach(other -> store.place(other.path(), other.order() + 1));
        store.place(path, position);
        tell(path, "移动栏目");
        return Outcome.done(path);
    }

    /** 关闭栏目: an own column without items and without columns in it; its address is not given again. */
    @Transactional
    public Outcome<ColumnPath> close(ColumnPath path, Actor by) {
        by.require(mayKeep(by), "维护公开栏目");
        ColumnTree tree = store.tree();
        Column column = Optional.ofNullable(tree.inOrder().get(path)).orElseThrow();
        List<Problem> problems = new ArrayList<>();
        if (column.fixed()) {
            problems.add(new Problem("", "这是统一的栏目，不能关闭；没有内容时公众看不到它。"));
        }
        if (!tree.under(path).isEmpty()) {
            problems.add(new Problem("", "下面还有" + tree.under(path).size() + "个栏目，请先关闭它们。"));
        }
        long items = uses.stream().mapToLong(use -> use.itemsIn(path)).sum();
        if (items > 0) {
            problems.add(new Problem("", "里面还有" + items + "条信息（包括草稿），请先把它们改到别的栏目。"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }

        store.close(path, LocalDate.now(clock));
        tell(path, "关闭栏目");
        return Outcome.done(path);
    }

    /** 索引号样式: from now on; numbers given stay as they are. */
    @Transactional
    public Outcome<IndexPattern> usePattern(String text, Actor by) {
        by.require(mayKeep(by), "维护公开栏目");
        Optional<IndexPattern> pattern = IndexPattern.parse(text.strip());
        if (pattern.isEmpty()) {
            return Outcome.refused(List.of(new Problem("pattern", "样式里要有一个流水号（{seq5} 的样子），其他只用列出的词、字母、数字和 - / _ .")));
        }
        sql.sql("insert into index_pattern (pattern, since, set_by) values (?, ?, ?)")
                .params(
                        pattern.get().value(),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).atOffset(ZoneOffset.UTC),
                        by.username())
                .update();
        news.publishEvent(new ColumnKept(pattern.get().value(), "更换索引号样式"));
        return Outcome.done(pattern.get());
    }

    private void tell(ColumnPath path, String act) {
        news.publishEvent(new ColumnKept(path.value(), act));
        news.publishEvent(new ColumnsChanged());
    }

    private static List<Problem> wordsAgainst(Entry entry) {
        List<Problem> problems = new ArrayList<>();
        if (entry.name().isBlank() || entry.name().strip().length() > MOST_NAME) {
            problems.add(new Problem("name", "请填写栏目名称，最多" + MOST_NAME + "个字。"));
        }
        if (entry.description().isBlank() || entry.description().strip().length() > MOST_DESCRIPTION) {
            problems.add(new Problem("description", "请用一两句话说明栏目里有什么，最多" + MOST_DESCRIPTION + "个字。"));
        }
        if (UpdateRule.parse(entry.rule()).isEmpty()) {
            problems.add(new Problem("rule", "更新规则写成 20wd（20个工作日内）、6m（每6个月）或 changed（变更时）。"));
        }
        return problems;
    }
}
