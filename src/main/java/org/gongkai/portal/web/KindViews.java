package org.gongkai.portal.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.agency.Agencies;
import org.gongkai.annualreport.PublishedReports;
import org.gongkai.catalogue.Column;
import org.gongkai.document.DocumentLine;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.PublishedDocument;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.document.Relation;
import org.gongkai.document.RelationKind;
import org.gongkai.document.Sheet;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Link;
import org.gongkai.portal.web.KindView.Cell;
import org.gongkai.portal.web.KindView.Row;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.StatutoryReport;
import org.springframework.stereotype.Component;

/** 结构化栏目: turns the documents of one page into what the kind of the column shows. A constant number of statements. */
@Component
class KindViews {

    private static final int LONGEST_CHAIN = 20;
    private static final String NO_FIGURE = "";

    private final PublishedDocuments documents;
    private final PublishedReports reports;
    private final Agencies agencies;

    KindViews(PublishedDocuments documents, PublishedReports reports, Agencies agencies) {
        this.documents = documents;
        this.reports = reports;
        this.agencies = agencies;
    }

    KindView of(Column column, List<DocumentLine> lines) {
        List<DocumentNumber> numbers = lines.stream().map(DocumentLine::number).toList();
        return switch (column.kind()) {
            case LEADERS -> people(column, read(numbers));
            case DECISIONS -> chains(lines);
            case CHARGES -> charges(read(numbers));
            case POWERS -> powers(read(numbers));
            case INTERPRETATIONS -> interpretations(numbers, read(numbers));
            case COUNTS -> counts(column, read(numbers));
            case BUDGETS -> budgets(column, read(numbers));
            case REGULATIONS, PROPOSALS -> table(column, read(numbers), List.of());
            default -> KindView.NONE;
        };
    }

    /** The newest first, as the list has them. */
    private List<PublishedDocument> read(List<DocumentNumber> numbers) {
        return documents.read(numbers).reversed();
    }

    private static KindView table(Column column, List<PublishedDocument> read, List<Link> figures) {
        List<String> fields = column.kind().fields().stream()
                .filter(field -> read.stream().anyMatch(d -> d.fields().containsKey(field)))
                .toList();
        if (fields.isEmpty()) {
            return new KindView("", List.of(), List.of(), List.of(), List.of(), figures);
        }
        boolean maker = !fields.contains("承办机关") && !fields.contains("制定机关");
        List<String> heads = new ArrayList<>(maker ? List.of("机关") : List.of());
        heads.addAll(fields);
        heads.add("发布日期");
        return new KindView(
                column.name(),
                heads,
                read.stream().map(d -> row(d, fields, maker)).toList(),
                List.of(),
                List.of(),
                figures);
    }

    private static Row row(PublishedDocument d, List<String> fields, boolean maker) {
        List<Cell> cells = new ArrayList<>(maker ? List.of(Cell.of(d.line().agencyName())) : List.of());
        fields.forEach(field -> cells.add(cell(d.fields().getOrDefault(field, ""))));
        cells.add(Cell.of(ChineseDates.date(d.line().publishedAt().toLocalDate())));
        return new Row(link(d), cells);
    }

    /** An address becomes a way there, a day is said as people say it; anything else stays text. */
    private static Cell cell(String text) {
        if (text.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d)")) {
            return Cell.of(ChineseDates.date(LocalDate.parse(text)));
        }
        return text.matches("https://[\\w.-]+(/[^\\s\"<>]*)?") ? new Cell("打开", text) : Cell.of(text);
    }

    private static KindView people(Column column, List<PublishedDocument> read) {
        List<KindView.Person> people = read.stream()
                .filter(d -> d.fields().containsKey("姓名"))
                .sorted(Comparator.comparing(d -> d.fields().getOrDefault("排序", "99")))
                .map(d -> new KindView.Person(
                        d.fields().getOrDefault("姓名", ""),
                        d.fields().getOrDefault("职务", ""),
                        d.fields().getOrDefault("分工", ""),
                        link(d)))
                .toList();
        return new KindView(column.name(), List.of(), List.of(), people, List.of(), List.of());
    }

    /** Organs by year, so that a gap is seen; what names no year or kind stands below. */
    private static KindView budgets(Column column, List<PublishedDocument> read) {
        List<PublishedDocument> placed = read.stream()
                .filter(d -> d.fields().getOrDefault("年度", "").matches("\\d{4}")
                        && !d.fields().getOrDefault("种类", "").isBlank())
                .toList();
        List<String> years = placed.stream()
                .map(d -> d.fields().getOrDefault("年度", ""))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        Map<String, List<PublishedDocument>> organs = new LinkedHashMap<>();
        placed.forEach(d -> organs.computeIfAbsent(d.line().agency().value(), a -> new ArrayList<>())
                .add(d));
        List<KindView.GridRow> grid = new ArrayList<>();
        organs.forEach((organ, own) -> grid.add(new KindView.GridRow(
                new Link(own.getFirst().line().agencyName(), "/agencies/" + organ),
                years.stream()
                        .map(year -> own.stream()
                                .filter(d -> d.fields().getOrDefault("年度", "").equals(year))
                                .map(d -> new Link(d.fields().getOrDefault("种类", ""), href(d.number())))
                                .toList())
                        .toList())));
        return grid.isEmpty()
                ? KindView.NONE
                : new KindView(column.name(), years, List.of(), List.of(), List.of(), List.of(), grid);
    }

    /** Every line of every list of charges, with the list it is from. */
    private static KindView charges(List<PublishedDocument> read) {
        Set<String> heads = new LinkedHashSet<>();
        read.forEach(d -> heads.addAll(columns(d)));
        List<Row> rows = new ArrayList<>();
        for (PublishedDocument d : read) {
            Sheet sheet = d.sheet();
            if (sheet != null) {
                for (List<String> line : sheet.rows()) {
                    Map<String, String> cells = new HashMap<>();
                    for (int i = 0; i < Math.min(line.size(), sheet.columns().size()); i++) {
                        cells.put(sheet.columns().get(i), line.get(i));
                    }
                    rows.add(new Row(
                            link(d),
                            heads.stream()
                                    .map(head -> Cell.of(cells.getOrDefault(head, "")))
                                    .toList()));
                }
            }
        }
        return new KindView("收费项目", List.copyOf(heads), rows, List.of(), List.of(), List.of());
    }

    private static List<String> columns(PublishedDocument d) {
        Sheet sheet = d.sheet();
        return sheet == null ? List.of() : sheet.columns();
    }

    /** How many matters of each kind a list names. */
    private static KindView powers(List<PublishedDocument> read) {
        List<Row> rows = new ArrayList<>();
        for (PublishedDocument d : read) {
            Sheet sheet = d.sheet();
            if (sheet == null) {
                continue;
            }
            int kind = sheet.columns().indexOf("类别");
            String kinds = kind < 0
                    ? ""
                    : sheet.rows().stream()
                            .collect(Collectors.groupingBy(
                                    line -> line.get(kind), LinkedHashMap::new, Collectors.counting()))
                            .entrySet()
                            .stream()
                            .map(e -> e.getKey() + e.getValue() + "项")
                            .collect(Collectors.joining("、"));
            rows.add(new Row(
                    link(d),
                    List.of(
                            Cell.of(d.line().agencyName()),
                            Cell.of(d.fields().getOrDefault("版本", "")),
                            Cell.of(sheet.rows().size() + "项"),
                            Cell.of(kinds),
                            Cell.of(ChineseDates.date(d.line().publishedAt().toLocalDate())))));
        }
        return new KindView("权责清单", List.of("机关", "版本", "事项", "按类别", "发布日期"), rows, List.of(), List.of(), List.of());
    }

    private KindView interpretations(List<DocumentNumber> numbers, List<PublishedDocument> read) {
        Map<DocumentNumber, List<Relation>> linked = documents.linked(numbers);
        boolean any = linked.values().stream().flatMap(List::stream).anyMatch(KindViews::isSource);
        if (!any && read.stream().noneMatch(d -> d.fields().containsKey("形式"))) {
            return KindView.NONE;
        }
        List<Row> rows = read.stream()
                .map(d -> {
                    Relation source = linked.getOrDefault(d.number(), List.of()).stream()
                            .filter(KindViews::isSource)
                            .findFirst()
                            .orElse(null);
                    return new Row(
                            link(d),
                            List.of(
                                    Cell.of(d.fields().getOrDefault("形式", "文字")),
                                    Cell.of(
                                            source == null
                                                    ? ""
                                                    : source.validity().label()),
                                    source == null ? Cell.of("") : new Cell(source.title(), href(source.number())),
                                    Cell.of(ChineseDates.date(
                                            d.line().publishedAt().toLocalDate()))));
                })
                .toList();
        return new KindView("政策解读", List.of("形式", "有效性", "解读的文件", "发布日期"), rows, List.of(), List.of(), List.of());
    }

    private static boolean isSource(Relation relation) {
        return relation.kind() == RelationKind.INTERPRETS && relation.forward();
    }

    /** 第二十条第（五）（六）项: the year's numbers stand in Table 2 of the county's report. */
    private KindView counts(Column column, List<PublishedDocument> read) {
        List<Link> figures = agencies.findCounty()
                .map(county -> reports.years(county.code()).stream()
                        .max(Comparator.comparing(StatutoryReport::year))
                        .map(report -> {
                            String base = "/reports/" + county.code() + "/" + report.year() + "/cells/table2.";
                            return List.of(
                                    figure(report, "licensing", "行政许可", base),
                                    figure(report, "penalty", "行政处罚", base),
                                    figure(report, "coercion", "行政强制", base));
                        })
                        .orElse(List.of()))
                .orElse(List.of());
        return table(
                column,
                read,
                figures.stream().filter(f -> !f.label().equals(NO_FIGURE)).toList());
    }

    private static Link figure(StatutoryReport report, String key, String name, String base) {
        CellName cell = CellName.table2(key);
        BigDecimal number = report.layout().cells().contains(cell) ? report.at(cell) : null;
        return number == null
                ? new Link(NO_FIGURE, base)
                : new Link(
                        report.year() + "年" + name + " "
                                + number.stripTrailingZeros().toPlainString() + " 件",
                        base + key);
    }

    /** Draft, opinions, adoption: what follows what, from each first step; a chain may end outside the column. */
    private KindView chains(List<DocumentLine> lines) {
        Map<DocumentNumber, DocumentLine> known = new HashMap<>();
        lines.forEach(line -> known.put(line.number(), line));
        Map<DocumentNumber, List<Relation>> linked = documents.linked(known.keySet());
        Set<DocumentNumber> others = new HashSet<>();
        linked.values().forEach(relations -> relations.forEach(r -> others.add(r.number())));
        others.removeAll(known.keySet());
        documents.lines(others).forEach(line -> known.put(line.number(), line));
        Map<DocumentNumber, String> stages = documents.read(known.keySet()).stream()
                .collect(Collectors.toMap(
                        PublishedDocument::number, d -> d.fields().getOrDefault("环节", "决定")));
        List<KindView.Chain> chains = new ArrayList<>();
        for (DocumentLine first : lines) {
            if (steps(linked, first.number(), true).isEmpty()) {
                chains.add(new KindView.Chain(
                        first.title(),
                        chain(first, linked, known).stream()
                                .map(line -> step(line, stages.getOrDefault(line.number(), "")))
                                .toList()));
            }
        }
        return new KindView("重大行政决策", List.of(), List.of(), List.of(), chains, List.of());
    }

    private static List<DocumentLine> chain(
            DocumentLine first, Map<DocumentNumber, List<Relation>> linked, Map<DocumentNumber, DocumentLine> known) {
        Set<DocumentNumber> members = new LinkedHashSet<>(Set.of(first.number()));
        List<DocumentNumber> ahead = new ArrayList<>(List.of(first.number()));
        while (!ahead.isEmpty() && members.size() < LONGEST_CHAIN) {
            for (DocumentNumber next : steps(linked, ahead.removeFirst(), false)) {
                if (members.add(next)) {
                    ahead.add(next);
                }
            }
        }
        return members.stream()
                .filter(known::containsKey)
                .map(known::get)
                .sorted(Comparator.comparing(DocumentLine::publishedAt))
                .toList();
    }

    private static Collection<DocumentNumber> steps(
            Map<DocumentNumber, List<Relation>> linked, DocumentNumber from, boolean before) {
        return linked.getOrDefault(from, List.of()).stream()
                .filter(r -> r.kind() == RelationKind.FOLLOWS && r.forward() == before)
                .map(Relation::number)
                .toList();
    }

    private static KindView.Step step(DocumentLine line, String stage) {
        LocalDate on = line.publishedAt().toLocalDate();
        return new KindView.Step(
                stage, new Link(line.title(), href(line.number())), on.toString(), ChineseDates.date(on));
    }

    private static Link link(PublishedDocument d) {
        return new Link(d.title(), href(d.number()));
    }

    private static String href(DocumentNumber number) {
        return "/documents/" + number.value();
    }
}
