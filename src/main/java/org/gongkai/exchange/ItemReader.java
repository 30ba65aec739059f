package org.gongkai.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.gongkai.document.DocumentContent;
import org.gongkai.document.SatisfyingStandards;
import org.gongkai.document.TakingOver;
import org.gongkai.document.TakingOver.TakenFile;
import org.gongkai.page.Problem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.springframework.stereotype.Component;

/** Makes a document of what an item says, or lists everything that stands against it. */
@Component
class ItemReader {

    private final Agencies agencies;
    private final Catalogue catalogue;
    private final TakingOver takingOver;
    private final SatisfyingStandards standards;

    ItemReader(Agencies agencies, Catalogue catalogue, TakingOver takingOver, SatisfyingStandards standards) {
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.takingOver = takingOver;
        this.standards = standards;
    }

    /** @param problems every reason against it, in Chinese; empty where it can be taken */
    record Read(
            AgencyCode organ,
            DocumentContent content,
            LocalDateTime publishedAt,
            List<TakenFile> files,
            List<String> standards,
            List<String> problems) {}

    Read read(ImportItem item, ImportingItems.Order order) {
        List<String> problems = new ArrayList<>();
        Optional<AgencyCode> organ = organ(item.value(ItemColumns.ORGAN)).or(() -> organ(order.organ()));
        if (organ.isEmpty()) {
            problems.add("不认识发布机关“" + item.value(ItemColumns.ORGAN) + "”，请写机关的代码或者全称，或用 --agency 统一指定。");
        }
        Optional<ColumnPath> column = column(item.value(ItemColumns.COLUMN)).or(() -> column(order.column()));
        if (column.isEmpty()) {
            problems.add("不认识栏目“" + item.value(ItemColumns.COLUMN) + "”，请写栏目的地址或者名称，或用 --column 统一指定。");
        }
        Optional<LocalDateTime> published = ItemDates.time(item.value(ItemColumns.PUBLISHED));
        if (published.isEmpty()) {
            problems.add("发布时间“" + item.value(ItemColumns.PUBLISHED) + "”不是日期，形如 2024-03-05 或 2024年3月5日。");
        }
        DocumentContent content = content(item, column.orElse(Catalogue.CONTENT), problems);
        List<TakenFile> files = files(item.files(), problems);
        List<String> rows = Arrays.stream(item.value(ItemColumns.STANDARDS).split("[\\s,，、;；]+"))
                .filter(code -> !code.isEmpty())
                .toList();
        organ.ifPresent(known ->
                standards.problems(known, rows).stream().map(Problem::message).forEach(problems::add));
        if (organ.isPresent() && column.isPresent() && published.isPresent()) {
            takingOver.reasonsAgainst(organ.get(), content, published.get()).stream()
                    .map(Problem::message)
                    .forEach(problems::add);
        }
        if (Jsoup.parseBodyFragment(content.bodyHtml()).text().isBlank() && files.isEmpty() && problems.isEmpty()) {
            problems.add("没有正文，也没有附件。");
        }
        return new Read(
                organ.orElse(new AgencyCode("unknown")),
                content,
                published.orElse(LocalDateTime.MIN),
                files,
                rows,
                problems);
    }

    private Optional<AgencyCode> organ(String said) {
        return said.isEmpty()
                ? Optional.empty()
                : agencies.all().stream()
                        .filter(agency -> agency.code().value().equals(said)
                                || agency.name().equals(said)
                                || agency.shortName().equals(said))
                        .map(Agency::code)
                        .findFirst();
    }

    /** By its address, else by its name where only one bears it. */
    private Optional<ColumnPath> column(String said) {
        Optional<ColumnPath> path =
                ColumnPath.parse(said).filter(p -> catalogue.find(p).isPresent());
        if (path.isPresent() || said.isEmpty()) {
            return path;
        }
        List<Column> named = catalogue.tree().stream()
                .filter(column -> column.name().equals(said) && column.kind().mayBeChosen())
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst().path()) : Optional.empty();
    }

    private static DocumentContent content(ImportItem item, ColumnPath column, List<String> problems) {
        Genre genre = genre(item.value(ItemColumns.GENRE), problems);
        Topic topic = topic(item.value(ItemColumns.TOPIC), problems);
        Map<String, String> fields = new HashMap<>();
        if (!item.value(ItemColumns.INDEX).isEmpty()) {
            fields.put(ItemColumns.INDEX, item.value(ItemColumns.INDEX));
        }
        LocalDate madeOn = day(item, ItemColumns.MADE_ON, problems);
        LocalDate from = day(item, ItemColumns.EFFECTIVE, problems);
        LocalDate until = day(item, ItemColumns.EXPIRES, problems);
        return new DocumentContent(
                item.value(ItemColumns.TITLE),
                column,
                List.of(),
                genre,
                topic,
                item.value(ItemColumns.OFFICIAL_NUMBER),
                madeOn,
                from,
                until,
                false,
                false,
                "",
                item.value(ItemColumns.SUMMARY),
                item.value(ItemColumns.KEYWORDS),
                item.value(ItemColumns.SOURCE),
                html(item, problems),
                List.of(),
                fields,
                null);
    }

    private static Genre genre(String said, List<String> problems) {
        Optional<Genre> genre = Arrays.stream(Genre.values())
                .filter(g -> g.label().equals(said))
                .findFirst();
        if (genre.isEmpty() && !said.isEmpty()) {
            problems.add("不认识体裁“" + said + "”。");
        }
        return genre.orElse(Genre.OTHER);
    }

    private static Topic topic(String said, List<String> problems) {
        Optional<Topic> topic = Arrays.stream(Topic.values())
                .filter(t -> t.label().equals(said))
                .findFirst();
        if (topic.isEmpty() && !said.isEmpty()) {
            problems.add("不认识主题分类“" + said + "”。");
        }
        return topic.orElse(Topic.OTHER);
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(
            ImportItem item, String name, List<String> problems) {
        String said = item.value(name);
        if (said.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = ItemDates.day(said);
        if (day.isEmpty()) {
            problems.add(name + "“" + said + "”不是日期。");
        }
        return day.orElse(null);
    }

    private static String html(ImportItem item, List<String> problems) {
        Path file = item.text();
        if (file == null) {
            return item.html();
        }
        String named = item.value(ItemColumns.BODY_FILE);
        if (!Files.isRegularFile(file)) {
            problems.add("找不到正文文件“" + named + "”。");
            return "";
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return named.matches("(?i).*\\.html?") ? Jsoup.parse(text).body().html() : paragraphs(text);
        } catch (IOException e) {
            problems.add("正文文件“" + named + "”不能读取，请存成 UTF-8 编码的 html 或 txt。");
            return "";
        }
    }

    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line ->
                        html.append("<p>").append(Entities.escape(line.strip())).append("</p>"));
        return html.toString();
    }

    private static List<TakenFile> files(List<Path> named, List<String> problems) {
        List<TakenFile> files = new ArrayList<>();
        for (Path file : named) {
            try {
                if (!Files.isRegularFile(file)) {
                    problems.add("找不到附件“" + file.getFileName() + "”。");
                } else if (Files.size(file) > TakingOver.LARGEST_FILE) {
                    problems.add("附件“" + file.getFileName() + "”超过 " + (TakingOver.LARGEST_FILE >> 20) + "MB。");
                } else {
                    files.add(new TakenFile(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
                }
            } catch (IOException e) {
                problems.add("附件“" + file.getFileName() + "”不能读取。");
            }
        }
        return files;
    }
}
