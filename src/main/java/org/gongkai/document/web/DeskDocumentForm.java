package org.gongkai.document.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.gongkai.document.DocumentContent;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.RelationKind;
import org.gongkai.document.ReviewBasis;
import org.gongkai.document.Sheet;
import org.gongkai.page.Problem;
import org.gongkai.review.ReviewNumber;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The draft form as it was typed, by field; every value is a text, so that a refused form shows what was typed. */
public record DeskDocumentForm(Map<String, String> typed) {

    private static final Map<RelationKind, String> RELATIONS = Map.of(
            RelationKind.INTERPRETS, "interprets", RelationKind.FOLLOWS, "follows", RelationKind.FORWARDS, "forwards");
    private static final int MOST_CELLS = 20_000;

    public DeskDocumentForm {
        typed = Map.copyOf(typed);
    }

    /** @param sent of the browser; the further columns are several values */
    static DeskDocumentForm of(MultiValueMap<String, String> sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                typed.put(
                        name,
                        String.join(
                                " ", values.stream().filter(Objects::nonNull).toList()));
            }
        });
        return new DeskDocumentForm(typed);
    }

    static DeskDocumentForm of(
            String agency, DocumentContent content, List<String> standards, ReviewBasis basis, int seen) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("agency", agency);
        typed.put("title", content.title());
        typed.put("column", content.column().value());
        typed.put("alsoIn", content.alsoIn().stream().map(ColumnPath::value).collect(Collectors.joining(" ")));
        typed.put("standards", String.join(" ", standards));
        typed.put("genre", content.genre().name());
        typed.put("topic", content.topic().name());
        typed.put("officialNumber", content.officialNumber());
        typed.put("madeOn", Objects.toString(content.madeOn(), ""));
        typed.put("effectiveFrom", Objects.toString(content.effectiveFrom(), ""));
        typed.put("expiresOn", Objects.toString(content.expiresOn(), ""));
        typed.put("normative", content.normative() ? "yes" : "");
        typed.put("trial", content.trial() ? "yes" : "");
        typed.put("registeredNumber", content.registeredNumber());
        typed.put("summary", content.summary());
        typed.put("keywords", content.keywords());
        typed.put("source", content.source());
        typed.put("body", content.bodyHtml());
        RELATIONS.forEach((kind, field) -> typed.put(field, numbers(content, kind)));
        typed.put(
                "fields",
                content.fields().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(f -> f.getKey() + "：" + f.getValue())
                        .collect(Collectors.joining("\n")));
        typed.put("sheet", content.sheet() == null ? "" : lines(content.sheet()));
        ReviewNumber review = basis.review();
        typed.put("review", review == null ? "" : review.value());
        typed.put("otherwise", basis.otherwise());
        typed.put("seen", Integer.toString(seen));
        return new DeskDocumentForm(typed);
    }

    private static String lines(Sheet sheet) {
        List<List<String>> all = new ArrayList<>();
        all.add(sheet.columns());
        all.addAll(sheet.rows());
        return all.stream()
                .map(row -> row.stream().map(c -> c.replaceAll("[\\t\\n]", " ")).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static String numbers(DocumentContent content, RelationKind kind) {
        return content.relations().stream()
                .filter(related -> related.kind() == kind)
                .map(related -> related.number().value())
                .collect(Collectors.joining(" "));
    }

    static DeskDocumentForm blank() {
        return new DeskDocumentForm(Map.of("genre", "NOTICE", "topic", "GENERAL"));
    }

    /** The same with another value. */
    DeskDocumentForm with(String field, String value) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        all.put(field, value);
        return new DeskDocumentForm(all);
    }

    /** What was typed into a field. */
    public String of(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether the further column is chosen. */
    public boolean isAlsoIn(String column) {
        return Arrays.asList(of("alsoIn").split("[\\s,]+")).contains(column);
    }

    /** Codes of the rows of the standard catalogues that are chosen. */
    public List<String> standards() {
        return Arrays.stream(of("standards").split("[\\s,，、]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    /** A picture of the text. @param address in the text; @param shown where the desk shows it; @param words alternative text */
    public record Image(String address, String shown, String words) {}

    /** The pictures of the text with their alternative texts. */
    public List<Image> images() {
        return Jsoup.parseBodyFragment(of("body")).select("img[src]").stream()
                .map(i -> new Image(
                        i.attr("src"),
                        i.attr("src").startsWith("/documents/") ? "/desk" + i.attr("src") : i.attr("src"),
                        typed.getOrDefault("alt:" + i.attr("src"), i.attr("alt"))))
                .toList();
    }

    /** How often the draft had been written when the form was opened; null for a new one. */
    @Nullable Integer seen() {
        return of("seen").matches("\\d{1,8}") ? Integer.valueOf(of("seen")) : null;
    }

    /** The content, with what cannot be read as problems. */
    DocumentContent content(List<Problem> problems) {
        ColumnPath path = ColumnPath.parse(of("column")).orElse(null);
        if (path == null) {
            problems.add(new Problem("column", "请选择放在哪个栏目。"));
            path = new ColumnPath("fdzdgk");
        }
        ColumnPath main = path;
        List<ColumnPath> also = Arrays.stream(of("alsoIn").split("[\\s,]+"))
                .flatMap(one -> ColumnPath.parse(one).stream())
                .filter(one -> !one.equals(main))
                .distinct()
                .toList();
        List<DocumentContent.Related> relations = new ArrayList<>();
        RELATIONS.forEach((kind, field) -> related(relations, kind, field, problems));
        return new DocumentContent(
                of("title"),
                path,
                also,
                Genre.byName(of("genre")).orElse(Genre.OTHER),
                Topic.byName(of("topic")).orElse(Topic.OTHER),
                of("officialNumber").strip(),
                day("madeOn", problems),
                day("effectiveFrom", problems),
                day("expiresOn", problems),
                !of("normative").isEmpty(),
                !of("trial").isEmpty(),
                of("registeredNumber").strip(),
                of("summary").strip(),
                of("keywords").strip(),
                of("source").strip(),
                body(),
                relations,
                fields(problems),
                sheet(problems));
    }

    /** The text with the alternative texts of its pictures, which have fields of their own. */
    private String body() {
        if (of("body").indexOf("<img") < 0) {
            return of("body");
        }
        var html = Jsoup.parseBodyFragment(of("body"));
        html.outputSettings(new OutputSettings().prettyPrint(false));
        for (Element image : html.select("img[src]")) {
            String words = of("alt:" + image.attr("src")).strip();
            if (!words.isEmpty()) {
                image.attr("alt", words);
            }
        }
        return html.body().html();
    }

    private Map<String, String> fields(List<Problem> problems) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : of("fields").lines().filter(l -> !l.isBlank()).toList()) {
            String[] parts = line.split("[：:]", 2);
            if (parts.length < 2 || parts[0].isBlank()) {
                problems.add(new Problem("fields", "“" + line.strip() + "”要写成“名称：内容”的样子。"));
            } else {
                fields.put(parts[0].strip(), parts[1].strip());
            }
        }
        return fields;
    }

    private @Nullable Sheet sheet(List<Problem> problems) {
        List<List<String>> rows = of("sheet")
                .lines()
                .filter(l -> !l.isBlank())
                .map(l -> Arrays.stream(l.split("\t", -1)).map(String::strip).toList())
                .toList();
        if (rows.isEmpty()) {
            return null;
        }
        List<String> columns = rows.getFirst();
        List<List<String>> lines = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() > columns.size()) {
                problems.add(new Problem(
                        "sheet", "第" + (lines.size() + 2) + "行有" + row.size() + "格，比列名多；列名是" + columns.size() + "个。"));
                return null;
            }
            List<String> full = new ArrayList<>(row);
            while (full.size() < columns.size()) {
                full.add("");
            }
            lines.add(full);
        }
        if (columns.size() * (long) rows.size() > MOST_CELLS) {
            problems.add(new Problem("sheet", "表格最多" + MOST_CELLS + "格，更大的请作为附件添加。"));
            return null;
        }
        return new Sheet(columns, lines);
    }

    /** The review that it rests on. */
    ReviewBasis basis(List<Problem> problems) {
        String number = of("review").strip();
        Optional<ReviewNumber> parsed = ReviewNumber.parse(number);
        if (!number.isEmpty() && parsed.isEmpty()) {
            problems.add(new Problem("review", "“" + number + "”不是审查表编号；编号写成 sc-机关代码-2026-0001 的样子。"));
        }
        return new ReviewBasis(parsed.orElse(null), of("otherwise").strip());
    }

    private void related(List<DocumentContent.Related> into, RelationKind kind, String field, List<Problem> problems) {
        for (String one : of(field).strip().split("[\\s,，、]+")) {
            if (!one.isEmpty()) {
                Optional<DocumentNumber> number = DocumentNumber.parse(one);
                if (number.isEmpty()) {
                    problems.add(new Problem(field, "“" + one + "”不是信息编号；编号是网址最后的部分，例如 zfb-2024-00012。"));
                }
                number.ifPresent(n -> into.add(new DocumentContent.Related(kind, n)));
            }
        }
    }

    private @Nullable LocalDate day(String field, List<Problem> problems) {
        if (of(field).isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(of(field).strip());
        } catch (DateTimeParseException notADay) {
            problems.add(new Problem(field, "日期写成 2026-03-02 的样子。"));
            return null;
        }
    }
}
