package org.gongkai.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.KeepingColumns;
import org.gongkai.catalogue.StandardField;
import org.gongkai.catalogue.StandardRow;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.PublicNews;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 对应标准目录: says which rows of the 基层政务公开标准目录 a document satisfies, and which organs answer for a field. Neither changes the
 * text, so that no new edition is begun.
 */
@Service
public class SatisfyingStandards {

    private static final int MOST_CODES = 20;
    private static final int MOST_DOCUMENTS = 100;

    private final Documents documents;
    private final Agencies agencies;
    private final KeepingColumns keeping;
    private final JdbcClient sql;
    private final ApplicationEventPublisher news;

    SatisfyingStandards(
            Documents documents,
            Agencies agencies,
            KeepingColumns keeping,
            JdbcClient sql,
            ApplicationEventPublisher news) {
        this.documents = documents;
        this.agencies = agencies;
        this.keeping = keeping;
        this.sql = sql;
        this.news = news;
    }

    private record OwnersKept(String field, String names) implements Traced {
        @Override
        public Trace trace() {
            return Trace.ofWhoeverActs(Trace.Kind.SETTING, field, "确定标准目录的公开主体", names);
        }
    }

    /** News for the pages that show who answers for a field. */
    record OwnersChanged(String field) implements PublicNews {}

    /** Sets the rows of one document, in place of those it had. The field of problems is {@code standards}. */
    @Transactional
    public Outcome<DocumentNumber> set(DocumentNumber number, Collection<String> codes, Actor by) {
        Document document = documents.lock(number).orElseThrow();
        requireMay(document, by);
        SortedSet<String> wanted = new TreeSet<>(codes);
        List<Problem> problems = problems(agencies.get(document.agency()), wanted);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        keep(document, wanted, by);
        return Outcome.done(number);
    }

    /** What would stand against these rows for a document of that organ; the field is {@code standards}. */
    public List<Problem> problems(AgencyCode organ, Collection<String> codes) {
        return problems(agencies.get(organ), new TreeSet<>(codes));
    }

    /** Adds one row to many documents; fields of problems: {@code row}, {@code numbers}. The answer is how many it was new to. */
    @Transactional
    public Outcome<Integer> add(String code, Collection<DocumentNumber> numbers, Actor by) {
        List<Problem> problems = new ArrayList<>();
        if (StandardField.row(code).isEmpty()) {
            problems.add(new Problem("row", "请选择是哪一项。"));
        }
        if (numbers.isEmpty() || numbers.size() > MOST_DOCUMENTS) {
            problems.add(new Problem("numbers", "请填写信息编号，一次最多" + MOST_DOCUMENTS + "个。"));
        }
        List<Document> chosen = new ArrayList<>();
        if (problems.isEmpty()) {
            for (DocumentNumber number : new LinkedHashSet<>(numbers)) {
                Optional<Document> found = documents.lock(number);
                if (found.isEmpty()) {
                    problems.add(new Problem("numbers", "没有编号为“" + number + "”的信息。"));
                } else {
                    requireMay(found.get(), by);
                    chosen.add(found.get());
                    problems(agencies.get(found.get().agency()), new TreeSet<>(List.of(code)))
                            .forEach(p -> problems.add(new Problem("numbers", number + "：" + p.message())));
                }
            }
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }

        int changed = 0;
        for (Document document : chosen) {
            SortedSet<String> all = new TreeSet<>(codesOf(document.id()));
            if (all.add(code)) {
                keep(document, all, by);
                changed++;
            }
        }
        return Outcome.done(changed);
    }

    /** 公开主体: the organs of the county that answer for a field; towns answer for theirs without being named. */
    @Transactional
    public Outcome<String> assign(String field, Collection<AgencyCode> owners, Actor by) {
        by.require(keeping.mayKeep(by), "确定标准目录的公开主体");
        StandardField kept = StandardField.find(field).orElseThrow();
        List<Agency> organs =
                owners.stream().flatMap(code -> agencies.find(code).stream()).toList();
        if (organs.size() != owners.size()
                || organs.stream().anyMatch(a -> !StandardRow.Level.COUNTY.concerns(a.kind()))) {
            return Outcome.refused(List.of(new Problem("owners", "请从县级机关里选择；乡镇自己的事项由各乡镇公开，不用指定。")));
        }
        sql.sql("delete from standard_owner where field = ?").param(field).update();
        organs.forEach(organ -> sql.sql("insert into standard_owner (field, agency) values (?, ?)")
                .params(field, organ.code().value())
                .update());
        news.publishEvent(new OwnersKept(
                kept.number(),
                String.join("、", organs.stream().map(Agency::name).toList())));
        news.publishEvent(new OwnersChanged(field));
        return Outcome.done(field);
    }

    private static void requireMay(Document document, Actor by) {
        by.require(
                DocumentAccess.mayDraft(by, document.handledBy()) || DocumentAccess.maySign(by, document.handledBy()),
                "对应标准目录");
    }

    private static List<Problem> problems(Agency organ, SortedSet<String> codes) {
        if (codes.size() > MOST_CODES) {
            return List.of(new Problem("standards", "一条信息最多对应" + MOST_CODES + "项。"));
        }
        List<Problem> problems = new ArrayList<>();
        for (String code : codes) {
            Optional<StandardRow> row = StandardField.row(code);
            if (row.isEmpty()) {
                problems.add(new Problem("standards", "没有“" + code + "”这一项；代码写成 24-07 的样子。"));
            } else if (!row.get().level().concerns(organ.kind())) {
                problems.add(new Problem(
                        "standards",
                        code + "（" + StandardField.words(code) + "）由"
                                + row.get().level().label() + "公开，不由" + organ.name() + "公开。"));
            }
        }
        return problems;
    }

    private List<String> codesOf(long document) {
        return sql.sql("select code from document_standard where document_id = ?")
                .param(document)
                .query(String.class)
                .list();
    }

    private void keep(Document document, SortedSet<String> codes, Actor by) {
        if (codes.equals(new TreeSet<>(codesOf(document.id())))) {
            return;
        }
        sql.sql("delete from document_standard where document_id = ?")
                .param(document.id())
                .update();
        codes.forEach(code -> sql.sql("insert into document_standard (document_id, code) values (?, ?)")
                .params(document.id(), code)
                .update());
        documents.append(document, new DocumentFact.StandardsSet(documents.today(), List.copyOf(codes)), by);
        news.publishEvent(new StandardsChanged(document.number()));
    }
}
