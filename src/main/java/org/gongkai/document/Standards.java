package org.gongkai.document;

import java.io.OutputStream;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.agency.AgencyKind;
import org.gongkai.catalogue.StandardField;
import org.gongkai.catalogue.StandardRow;
import org.gongkai.paper.TableFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 基层政务公开标准目录的公开情况: the 26 fields, what satisfies each row, what is missing. Public facts only; three statements each. */
@Service
@Transactional(readOnly = true)
public class Standards {

    private static final int SHOWN = 3;

    private final JdbcClient sql;
    private final Agencies agencies;
    private final Documents documents;

    Standards(JdbcClient sql, Agencies agencies, Documents documents) {
        this.sql = sql;
        this.agencies = agencies;
        this.documents = documents;
    }

    /** All fields, in their order. */
    public List<StandardCoverage> all() {
        Map<String, Map<String, Long>> counts = counts();
        Map<String, List<Agency>> owners = owners();
        List<Agency> towns = towns();
        return StandardField.all().stream()
                .map(field -> coverage(field, owners.getOrDefault(field.number(), List.of()), towns, counts))
                .toList();
    }

    /** One field; empty for a number that is none. */
    public Optional<StandardCoverage> of(String field) {
        return all().stream().filter(c -> c.field().number().equals(field)).findFirst();
    }

    /** The newest public items of each row of a field, at most three of each. */
    public Map<String, List<DocumentLine>> items(StandardField field) {
        Map<String, List<DocumentLine>> items = new HashMap<>();
        sql.sql("""
                        select * from (
                            select s.code, row_number() over (partition by s.code order by p.seq desc) as place, %s
                            from document_standard s join publication p on p.document_id = s.document_id
                            where s.code like :field) p
                        where place <= :shown order by code, place""".formatted(PublicLists.LINE))
                .param("field", field.number() + "-%")
                .param("shown", SHOWN)
                .query((ResultSet row) -> {
                    items.computeIfAbsent(row.getString("code"), c -> new ArrayList<>())
                            .add(PublicLists.line(row, documents.today()));
                });
        return items;
    }

    /** The public items of one row, the newest first. */
    public List<DocumentLine> items(String code, int most) {
        return sql.sql("""
                        select %s from document_standard s join publication p on p.document_id = s.document_id
                        where s.code = :code order by p.seq desc limit :most""".formatted(PublicLists.LINE))
                .param("code", code)
                .param("most", most)
                .query((row, n) -> PublicLists.line(row, documents.today()))
                .list();
    }

    /** The whole table as a file: every row with its number of items, then what each organ has and lacks. */
    public void table(OutputStream out) {
        List<StandardCoverage> all = all();
        try (TableFile file = TableFile.to(out)) {
            file.sheet(
                    "标准目录",
                    TableFile.Column.of(
                            List.of("代码", "领域", "一级事项", "二级事项", "公开层级", "公开主体", "信息数", "状态"),
                            8,
                            18,
                            20,
                            40,
                            12,
                            40,
                            8,
                            8));
            for (StandardCoverage coverage : all) {
                String owners = names(coverage.owners());
                for (StandardRow row : coverage.field().rows()) {
                    long items = coverage.items().getOrDefault(row.code(), 0L);
                    file.row(
                            row.code(),
                            coverage.field().name(),
                            row.first(),
                            row.second(),
                            row.level().label(),
                            owners,
                            items,
                            items > 0 ? "已公开" : "缺");
                }
            }
            file.sheet(
                    "各机关公开情况",
                    TableFile.Column.of(List.of("领域", "机关", "应公开事项", "已公开", "状态", "缺少的事项"), 18, 36, 12, 8, 8, 80));
            for (StandardCoverage coverage : all) {
                for (StandardCoverage.Part part : coverage.parts()) {
                    file.row(
                            coverage.field().name(),
                            part.organ().name(),
                            part.wanted().size(),
                            part.wanted().size() - part.missing().size(),
                            part.isFull() ? "满" : "缺",
                            part.missing().stream().map(StandardRow::words).collect(Collectors.joining("；")));
                }
            }
        }
    }

    private static String names(List<Agency> organs) {
        return organs.stream().map(Agency::name).collect(Collectors.joining("、"));
    }

    private static StandardCoverage coverage(
            StandardField field, List<Agency> owners, List<Agency> towns, Map<String, Map<String, Long>> counts) {
        Map<String, Long> items = new HashMap<>();
        field.rows().forEach(row -> {
            long sum = counts.getOrDefault(row.code(), Map.of()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            if (sum > 0) {
                items.put(row.code(), sum);
            }
        });
        List<StandardCoverage.Part> parts = new ArrayList<>();
        owners.forEach(organ -> parts.add(part(field, organ, counts)));
        if (field.rows().stream().anyMatch(row -> row.level().hasTowns())) {
            towns.forEach(organ -> parts.add(part(field, organ, counts)));
        }
        return new StandardCoverage(field, owners, items, parts);
    }

    private static StandardCoverage.Part part(
            StandardField field, Agency organ, Map<String, Map<String, Long>> counts) {
        List<StandardRow> wanted = field.rows().stream()
                .filter(row -> row.level().concerns(organ.kind()))
                .toList();
        return new StandardCoverage.Part(
                organ,
                wanted,
                wanted.stream()
                        .filter(row -> !counts.getOrDefault(row.code(), Map.of())
                                .containsKey(organ.code().value()))
                        .toList());
    }

    /** Public items by row and organ. */
    private Map<String, Map<String, Long>> counts() {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        sql.sql("""
                        select s.code, p.agency, count(*) as items
                        from document_standard s join publication p on p.document_id = s.document_id
                        group by s.code, p.agency""").query((ResultSet row) -> {
            counts.computeIfAbsent(row.getString("code"), c -> new HashMap<>())
                    .put(row.getString("agency"), row.getLong("items"));
        });
        return counts;
    }

    private Map<String, List<Agency>> owners() {
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        sql.sql("select field, agency from standard_owner").query((ResultSet row) -> {
            codes.computeIfAbsent(row.getString("field"), f -> new HashSet<>()).add(row.getString("agency"));
        });
        List<Agency> all = agencies.existingOn(documents.today());
        Map<String, List<Agency>> owners = new HashMap<>();
        codes.forEach((field, names) -> owners.put(
                field,
                all.stream().filter(a -> names.contains(a.code().value())).toList()));
        return owners;
    }

    private List<Agency> towns() {
        return agencies.existingOn(documents.today()).stream()
                .filter(a -> a.kind() == AgencyKind.TOWNSHIP || a.kind() == AgencyKind.DEVELOPMENT_ZONE)
                .toList();
    }

    /** Organs of the county that may be named for a field. */
    public Map<AgencyCode, String> choosable() {
        return agencies.existingOn(documents.today()).stream()
                .filter(a -> StandardRow.Level.COUNTY.concerns(a.kind()))
                .collect(Collectors.toMap(Agency::code, Agency::name, (a, b) -> a, LinkedHashMap::new));
    }
}
