package org.gongkai.document;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.ColumnKind;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.gongkai.identity.Actor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.paper.TableFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 规章库: a county makes no rules; what is collected here are facts about rules of national, provincial and city makers, with the way to
 * their official text. A workbook of them becomes drafts, one for each rule, that take the three reviews.
 */
@Service
public class CollectingRules {

    private static final List<String> LEVELS = List.of("国家", "省", "市");
    private static final List<String> STATES = List.of("现行有效", "已修改", "已废止", "尚未施行");
    private static final List<String> HEADS = List.of("题名", "层级", "制定机关", "文号", "公布日期", "施行日期", "效力", "官方网站");
    private static final List<String> REQUIRED = List.of("题名", "层级", "制定机关", "文号", "公布日期", "效力", "官方网站");
    private static final int MOST_RULES = 200;
    private static final int LONGEST = 200;
    private static final String ADDRESS = "https?://[\\w.-]+(/[^\\s\"<>]*)?";

    private final Drafting drafting;
    private final PublishedDocuments published;
    private final Catalogue catalogue;
    private final Agencies agencies;

    CollectingRules(Drafting drafting, PublishedDocuments published, Catalogue catalogue, Agencies agencies) {
        this.drafting = drafting;
        this.published = published;
        this.catalogue = catalogue;
        this.agencies = agencies;
    }

    /** The column of the library. */
    public ColumnPath column() {
        return catalogue.tree().stream()
                .filter(c -> c.kind() == ColumnKind.REGULATIONS)
                .map(Column::path)
                .findFirst()
                .orElseThrow();
    }

    /** The workbook to fill in, with one line as an example. */
    public void template(OutputStream out) {
        try (TableFile file =
                TableFile.to(out).sheet("规章", TableFile.Column.of(HEADS, 50, 8, 30, 40, 12, 12, 12, 40))) {
            file.row(
                    "示例规定（请删去本行）",
                    "国家",
                    "示例部",
                    "示例部令第1号",
                    "2026-01-01",
                    "2026-02-01",
                    "现行有效",
                    "https://rules.example/1");
        }
    }

    /**
     * Makes a draft of each rule in a workbook; one that is in the library already, known by title and number, is left out.
     *
     * @return numbers of the drafts; refused with every fault of every line at once
     */
    @Transactional
    public Outcome<List<DocumentNumber>> draft(AgencyCode organ, byte[] workbook, Actor by) {
        Agency agency = agencies.get(organ);
        by.require(DocumentAccess.mayDraft(by, agency.handledBy()), "起草要公开的信息");
        return switch (WorkbookLines.read(workbook, MOST_RULES, REQUIRED)) {
            case Outcome.Refused<WorkbookLines> refused -> Outcome.refused(refused.problems());
            case Outcome.Done<WorkbookLines> read -> draft(organ, read.value(), by);
        };
    }

    private Outcome<List<DocumentNumber>> draft(AgencyCode organ, WorkbookLines read, Actor by) {
        Set<String> known = known();
        List<Problem> problems = new ArrayList<>();
        List<Map<String, String>> rules = new ArrayList<>();
        for (int n = 1; n <= read.size(); n++) {
            Map<String, String> rule = new LinkedHashMap<>();
            for (String head : HEADS) {
                rule.put(head, read.at(n, head));
            }
            if (rule.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                problems.addAll(faults(rule, n + 1));
                if (known.add(key(rule.getOrDefault("题名", ""), rule.getOrDefault("文号", "")))) {
                    rules.add(rule);
                }
            }
        }
        if (problems.isEmpty() && rules.isEmpty()) {
            problems.add(new Problem("file", "表里没有还没收录的规章。"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }

        List<DocumentNumber> drafts = new ArrayList<>();
        for (Map<String, String> rule : rules) {
            drafts.add(drafting.begin(organ, content(column(), rule), by).orThrow());
        }
        return Outcome.done(drafts);
    }

    private Set<String> known() {
        Set<String> known = new HashSet<>();
        List<DocumentNumber> numbers = published.list(DocumentFilter.in(column()), 1, 5 * MOST_RULES).lines().stream()
                .map(DocumentLine::number)
                .toList();
        published.read(numbers).forEach(d -> known.add(key(d.title(), d.fields().getOrDefault("文号", ""))));
        return known;
    }

    private static String key(String title, String number) {
        return title + "\n" + number;
    }

    private static List<Problem> faults(Map<String, String> rule, int number) {
        List<String> faults = new ArrayList<>();
        REQUIRED.stream()
                .filter(head -> rule.getOrDefault(head, "").isEmpty())
                .forEach(head -> faults.add("没有填写“" + head + "”"));
        oneOf(rule, "层级", LEVELS, faults);
        oneOf(rule, "效力", STATES, faults);
        for (String head : List.of("公布日期", "施行日期")) {
            String day = rule.getOrDefault(head, "");
            if (!day.isEmpty() && !isDay(day)) {
                faults.add("“" + head + "”要写成 2026-03-02 的样子");
            }
        }
        String address = rule.getOrDefault("官方网站", "");
        if (!address.isEmpty() && !address.matches(ADDRESS)) {
            faults.add("“官方网站”要以 https:// 开头");
        }
        if (rule.values().stream().anyMatch(cell -> cell.length() > LONGEST)) {
            faults.add("有一格超过" + LONGEST + "个字");
        }
        return faults.stream()
                .map(fault -> new Problem("file", "第" + number + "行：" + fault + "。"))
                .toList();
    }

    private static void oneOf(Map<String, String> rule, String head, List<String> allowed, List<String> faults) {
        String value = rule.getOrDefault(head, "");
        if (!value.isEmpty() && !allowed.contains(value)) {
            faults.add("“" + head + "”只能是" + String.join("、", allowed));
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    private static String day(Map<String, String> rule, String head) {
        return ChineseDates.date(LocalDate.parse(rule.getOrDefault(head, "")));
    }

    /** The page of a rule: its facts, and where its official text is. */
    public static DocumentContent content(ColumnPath column, Map<String, String> rule) {
        Map<String, String> fields = new LinkedHashMap<>(rule);
        String title = fields.remove("题名");
        fields.values().removeIf(String::isEmpty);
        String body = "<p>" + (title == null ? "" : title) + "由" + rule.getOrDefault("制定机关", "") + "制定（"
                + rule.getOrDefault("文号", "") + "），" + day(rule, "公布日期") + "公布"
                + (rule.getOrDefault("施行日期", "").isEmpty() ? "" : "，" + day(rule, "施行日期") + "起施行")
                + "。</p><p>县级人民政府没有规章制定权，这里收录规章的基本信息，全文以制定机关官方网站公布的标准文本为准。</p>";
        return DocumentContent.titled(title == null ? "" : title, column)
                .classified(Genre.OTHER, Topic.GENERAL)
                .made("", LocalDate.parse(rule.getOrDefault("公布日期", "")))
                .told("", "规章", rule.getOrDefault("制定机关", ""))
                .body(body)
                .structured(fields, null);
    }
}
