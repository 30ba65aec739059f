package org.gongkai.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.ColumnKind;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 权责清单: the powers list of an organ comes from a workbook. Its first list becomes a document, every later one a new edition of the
 * same document at the same address; either is a draft that takes the three reviews.
 */
@Service
public class KeepingPowers {

    private static final int MOST_ORGANS = 1_000;
    private static final int LONGEST_VERSION = 20;

    private final Drafting drafting;
    private final DocumentDesk desk;
    private final Documents documents;
    private final Editions editions;
    private final PublishedDocuments published;
    private final Catalogue catalogue;
    private final Agencies agencies;

    KeepingPowers(
            Drafting drafting,
            DocumentDesk desk,
            Documents documents,
            Editions editions,
            PublishedDocuments published,
            Catalogue catalogue,
            Agencies agencies) {
        this.drafting = drafting;
        this.desk = desk;
        this.documents = documents;
        this.editions = editions;
        this.published = published;
        this.catalogue = catalogue;
        this.agencies = agencies;
    }

    /**
     * One organ in the completeness matrix.
     *
     * @param list its public list; null where it has none
     * @param kinds how many matters of each kind, in printed order
     */
    public record Kept(Agency organ, @Nullable PublishedDocument list, Map<String, Long> kinds) {

        /** 版本; empty where it says none. */
        public String version() {
            PublishedDocument shown = list;
            return shown == null ? "" : shown.fields().getOrDefault("版本", "");
        }
    }

    /** The kinds of powers, in printed order. */
    public List<String> kinds() {
        return PowersTable.KINDS;
    }

    /** The workbook to fill in. */
    public void template(OutputStream out) throws IOException {
        PowersTable.template(out);
    }

    /** Every organ that has powers, with its public list or without. Four statements. */
    @Transactional(readOnly = true)
    public List<Kept> matrix(Actor by) {
        by.require(desk.mayRead(by), "查看权责清单公开情况");
        Map<AgencyCode, PublishedDocument> lists = new LinkedHashMap<>();
        List<DocumentNumber> numbers = published.list(DocumentFilter.in(column()), 1, MOST_ORGANS).lines().stream()
                .map(DocumentLine::number)
                .toList();
        published.read(numbers).forEach(d -> lists.put(d.line().agency(), d)); // the newest of an organ stays
        return agencies.existingOn(documents.today()).stream()
                .filter(organ -> switch (organ.kind()) {
                    case DEPARTMENT, TOWNSHIP, DEVELOPMENT_ZONE, AUTHORISED_ORGANISATION -> true;
                    case COUNTY_GOVERNMENT, GOVERNMENT_OFFICE, PUBLIC_INSTITUTION -> false;
                })
                .map(organ -> new Kept(organ, lists.get(organ.code()), counted(lists.get(organ.code()))))
                .toList();
    }

    private static Map<String, Long> counted(@Nullable PublishedDocument list) {
        Sheet sheet = list == null ? null : list.sheet();
        int kind = sheet == null ? -1 : sheet.columns().indexOf("类别");
        return sheet == null || kind < 0
                ? Map.of()
                : sheet.rows().stream().collect(Collectors.groupingBy(row -> row.get(kind), Collectors.counting()));
    }

    /**
     * Makes a draft of the list in a workbook.
     *
     * @param version e.g. {@code 2026年版}
     * @return the draft's number; refused with every fault of every line at once
     */
    @Transactional
    public Outcome<DocumentNumber> draft(AgencyCode organ, String version, byte[] workbook, Actor by) {
        Agency agency = agencies.get(organ);
        by.require(DocumentAccess.mayDraft(by, agency.handledBy()), "起草要公开的信息");
        List<Problem> problems = new ArrayList<>();
        if (version.isBlank() || version.strip().length() > LONGEST_VERSION) {
            problems.add(new Problem("version", "请填写版本，例如“2026年版”，最多" + LONGEST_VERSION + "个字。"));
        }
        Outcome<Sheet> read = PowersTable.read(workbook);
        if (read instanceof Outcome.Refused<Sheet> refused) {
            problems.addAll(refused.problems());
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }

        Sheet sheet = read.orThrow();
        Map<String, String> fields = Map.of("版本", version.strip());
        DocumentLine shown = published.list(DocumentFilter.in(column()).agency(organ), 1, 1).lines().stream()
                .findFirst()
                .orElse(null);
        if (shown == null) {
            return drafting.begin(
                    organ,
                    DocumentContent.titled(agency.name() + "权力清单和责任清单", column())
                            .classified(Genre.LIST, Topic.GENERAL)
                            .made("", documents.today())
                            .body("<p>按照《中华人民共和国政府信息公开条例》第二十条第（五）项、第（六）项，公布本机关的权力和责任事项。</p>")
                            .structured(fields, sheet),
                    by);
        }
        return switch (drafting.beginEdition(shown.number(), by)) {
            case Outcome.Refused<DocumentNumber> refused -> refused;
            case Outcome.Done<DocumentNumber> begun -> {
                DocumentContent before = editions.get(Objects.requireNonNull(
                                documents.find(begun.value()).orElseThrow().draftEdition()))
                        .content();
                yield drafting.edit(
                        begun.value(),
                        before.made(before.officialNumber(), documents.today()).structured(fields, sheet),
                        by);
            }
        };
    }

    private ColumnPath column() {
        return catalogue.tree().stream()
                .filter(c -> c.kind() == ColumnKind.POWERS)
                .findFirst()
                .orElseThrow()
                .path();
    }
}
