package org.gongkai.document.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.StandardField;
import org.gongkai.document.DocumentLine;
import org.gongkai.document.PublicAttachment;
import org.gongkai.document.PublishedDocument;
import org.gongkai.document.Relation;
import org.gongkai.document.ReviewStep;
import org.gongkai.document.Sheet;
import org.gongkai.document.Validity;
import org.gongkai.document.ValiditySpan;
import org.gongkai.page.Badge;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Download;
import org.gongkai.page.Link;
import org.gongkai.page.QrCode;
import org.gongkai.page.SheetRow;
import org.gongkai.paper.PaperFormat;
import org.jspecify.annotations.Nullable;

/**
 * A public document as its page shows it; made of public facts alone, so that the page may be kept ready.
 *
 * @param badge whether it is in force; null where it says nothing about that
 * @param warning what a reader must know before relying on it; empty for nothing
 * @param facts the fact sheet, two columns wide
 * @param bodyHtml cleaned HTML
 * @param sheet lines of a structured kind; null for none
 * @param films 视频 among the attachments, played in the page
 * @param files attachments
 * @param downloads the document in other formats
 * @param related groups of other documents under their headings
 * @param own issued by the organ itself, not collected from elsewhere
 * @param reviewed 三审三校 in one line; empty where it is not known
 * @param citation how to quote it
 * @param address of the page, printed with its QR code
 */
public record DocumentPage(
        String title,
        @Nullable Badge badge,
        String warning,
        List<SheetRow> facts,
        String bodyHtml,
        @Nullable Sheet sheet,
        String correctionNote,
        List<Film> films,
        List<Download> files,
        List<Download> downloads,
        Map<String, List<RelatedLine>> related,
        boolean own,
        String reviewed,
        String citation,
        String address,
        QrCode qrCode,
        String askHref,
        String mistakeHref) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    /** Another document. @param badge null where nothing needs saying */
    public record RelatedLine(
            String title, String href, @Nullable Badge badge) {}

    /** A film. @param type media type as found in the content */
    public record Film(String name, String href, String type) {}

    /** @param way from the top to the column the document lies in */
    static DocumentPage of(PublishedDocument document, List<Column> way, String address) {
        DocumentLine line = document.line();
        String self = "/documents/" + document.number();
        return new DocumentPage(
                document.title(),
                badge(document),
                warning(document),
                facts(document, way),
                document.bodyHtml(),
                document.sheet(),
                document.correctionNote(),
                films(self, document),
                document.attachmentsApart().stream()
                        .map(file -> file(self, file))
                        .toList(),
                downloads(self),
                related(document),
                line.source().isBlank(),
                reviewed(document.reviewers()),
                citation(document, address),
                address,
                QrCode.quickly(address),
                "/letters/new?kind=QUESTION&agency=" + line.agency() + "&page=" + self,
                "/letters/new?kind=MISTAKE&agency=" + line.agency() + "&page=" + self);
    }

    /** The same with where else it was printed, before the other related documents. */
    DocumentPage printedIn(Map<String, List<Link>> printed) {
        if (printed.isEmpty()) {
            return this;
        }
        Map<String, List<RelatedLine>> groups = new LinkedHashMap<>();
        printed.forEach((heading, links) -> groups.put(
                heading,
                links.stream()
                        .map(link -> new RelatedLine(link.label(), link.href(), null))
                        .toList()));
        groups.putAll(related);
        return new DocumentPage(
                title,
                badge,
                warning,
                facts,
                bodyHtml,
                sheet,
                correctionNote,
                films,
                files,
                downloads,
                groups,
                own,
                reviewed,
                citation,
                address,
                qrCode,
                askHref,
                mistakeHref);
    }

    /** The same before it is public, with its pictures and files from the desk. */
    DocumentPage asPreview(String number) {
        String self = "/documents/" + number;
        return new DocumentPage(
                title,
                badge,
                "预览：还没有公开，公众看不到这一页。" + warning,
                facts,
                DeskDocumentView.onDesk(number, bodyHtml),
                sheet,
                correctionNote,
                films.stream()
                        .map(f -> new Film(f.name(), "/desk" + f.href(), f.type()))
                        .toList(),
                files.stream()
                        .map(f -> new Download(f.label(), "/desk" + f.href(), f.format(), f.bytes()))
                        .toList(),
                List.of(),
                related,
                own,
                reviewed,
                citation,
                address,
                qrCode,
                askHref,
                mistakeHref);
    }

    /** What is only collected here says in a field whether it is in force. */
    private static @Nullable Badge badge(PublishedDocument document) {
        Badge known = badge(document.line().validity());
        return known != null
                ? known
                : Stream.of(Validity.values())
                        .filter(validity ->
                                validity.label().equals(document.fields().get("效力")))
                        .findFirst()
                        .map(DocumentPage::badge)
                        .orElse(null);
    }

    static @Nullable Badge badge(Validity validity) {
        return switch (validity) {
            case IN_FORCE -> Badge.good(validity.label());
            case AMENDED, NOT_YET -> Badge.soon(validity.label());
            case REPEALED, LAPSED -> Badge.bad(validity.label());
            case NOT_STATED -> null;
        };
    }

    private static String warning(PublishedDocument document) {
        ValiditySpan span = document.validity();
        return switch (document.line().validity()) {
            case REPEALED ->
                span.repealedOn() == null ? "" : "本文件自" + ChineseDates.date(span.repealedOn()) + "起废止，不再作为依据，仅供查考。";
            case LAPSED ->
                span.expiresOn() == null ? "" : "本文件有效期到" + ChineseDates.date(span.expiresOn()) + "为止，已经失效，仅供查考。";
            case AMENDED ->
                span.amendedOn() == null ? "" : "本文件于" + ChineseDates.date(span.amendedOn()) + "修改过，请与修改它的文件一并阅读。";
            case NOT_YET ->
                span.effectiveFrom() == null ? "" : "本文件自" + ChineseDates.date(span.effectiveFrom()) + "起施行，现在还没有施行。";
            case IN_FORCE, NOT_STATED -> "";
        };
    }

    private static List<SheetRow> facts(PublishedDocument document, List<Column> way) {
        DocumentLine line = document.line();
        ValiditySpan span = document.validity();
        List<SheetRow> facts = new ArrayList<>();
        add(facts, "索引号", document.index().value());
        add(facts, "主题分类", document.topic().label());
        boolean own = line.source().isBlank();
        add(facts, "制发机关", line.source());
        facts.add(new SheetRow(own ? "发文机关" : "发布机关", line.agencyName(), "/agencies/" + line.agency()));
        add(facts, "成文日期", line.madeOn() == null ? "" : ChineseDates.date(line.madeOn()));
        add(facts, "发文字号", line.officialNumber() == null ? "" : line.officialNumber());
        add(facts, "发布日期", ChineseDates.date(line.publishedAt().toLocalDate()));
        add(facts, "体裁", document.genre().label());
        add(facts, "公开方式", "主动公开");
        add(facts, "规范性文件编号", document.registeredNumber() == null ? "" : document.registeredNumber());
        add(facts, "有效性", line.validity().label());
        add(facts, "施行日期", span.effectiveFrom() == null ? "" : ChineseDates.date(span.effectiveFrom()));
        add(facts, "有效期至", span.expiresOn() == null ? "" : ChineseDates.date(span.expiresOn()));
        if (!way.isEmpty()) {
            Column column = way.getLast();
            facts.add(new SheetRow("所属栏目", column.name(), "/columns/" + column.path()));
        }
        document.standards()
                .forEach(code -> facts.add(new SheetRow("标准目录", StandardField.words(code), "/standards/" + code)));
        add(facts, "主题词", document.keywords());
        document.fields().forEach((name, value) -> {
            if (!value.equals(line.source())) {
                facts.add(field(name, value));
            }
        });
        return facts;
    }

    /** A field of a structured kind: days as people write them, addresses as links. */
    private static SheetRow field(String name, String value) {
        String href = value.matches("https?://\\S+") ? value : "";
        try {
            return new SheetRow(name, ChineseDates.date(LocalDate.parse(value)), href);
        } catch (DateTimeParseException notADay) {
            return new SheetRow(name, value, href);
        }
    }

    private static void add(List<SheetRow> facts, String term, String value) {
        if (!value.isBlank()) {
            facts.add(SheetRow.of(term, value));
        }
    }

    private static List<Film> films(String self, PublishedDocument document) {
        return document.attachments().stream()
                .filter(PublicAttachment::isFilm)
                .map(file -> new Film(file.name(), self + "/files/" + file.position(), file.mediaType()))
                .toList();
    }

    private static Download file(String self, PublicAttachment file) {
        int dot = file.name().lastIndexOf('.');
        String format = dot < 0 ? "文件" : file.name().substring(dot + 1).toUpperCase(java.util.Locale.ROOT);
        return new Download(file.name(), self + "/files/" + file.position(), format, file.bytes());
    }

    private static List<Download> downloads(String self) {
        List<Download> downloads = new ArrayList<>();
        for (PaperFormat format : PaperFormat.values()) {
            downloads.add(new Download("下载" + format.name() + "版", self + "." + format.ending(), format.name(), -1));
        }
        downloads.add(new Download("下载数据", self + ".json", "JSON", -1));
        return downloads;
    }

    private static Map<String, List<RelatedLine>> related(PublishedDocument document) {
        Map<String, List<RelatedLine>> groups = new LinkedHashMap<>();
        for (Relation relation : document.relations()) {
            groups.computeIfAbsent(relation.heading(), heading -> new ArrayList<>())
                    .add(new RelatedLine(
                            relation.title(),
                            "/documents/" + relation.number(),
                            relation.validity() == Validity.IN_FORCE ? null : badge(relation.validity())));
        }
        return groups;
    }

    private static String reviewed(List<ReviewStep> steps) {
        return String.join(
                "　",
                steps.stream()
                        .map(step -> step.step() + "：" + step.name() + "（"
                                + ChineseDates.date(step.at().toLocalDate()) + " " + MINUTE.format(step.at()) + "）")
                        .toList());
    }

    private static String citation(PublishedDocument document, String address) {
        DocumentLine line = document.line();
        String number =
                line.officialNumber() == null ? document.fields().getOrDefault("文号", "") : line.officialNumber();
        return line.maker() + "：《" + document.title().replace('《', '〈').replace('》', '〉') + "》"
                + (number.isEmpty() ? "" : "（" + number + "）")
                + (line.madeOn() == null ? "" : "，" + ChineseDates.date(line.madeOn()))
                + "，索引号 " + document.index().value() + "，" + address;
    }
}
