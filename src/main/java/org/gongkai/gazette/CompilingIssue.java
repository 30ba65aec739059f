package org.gongkai.gazette;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyKind;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.PublishedDocument;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 编辑一期公报: begins it, picks published documents and puts them in order. A released issue is refused. */
@Service
@Transactional
public class CompilingIssue {

    /** More would be a book. */
    static final int MOST_ITEMS = 80;

    private static final int LONGEST_SECTION = 30;

    private final Issues issues;
    private final IssueAccess access;
    private final PublishedDocuments documents;
    private final Agencies agencies;
    private final ApplicationEventPublisher news;

    CompilingIssue(
            Issues issues,
            IssueAccess access,
            PublishedDocuments documents,
            Agencies agencies,
            ApplicationEventPublisher news) {
        this.issues = issues;
        this.access = access;
        this.documents = documents;
        this.agencies = agencies;
        this.news = news;
    }

    /** @param total 总第 n 期 */
    public Outcome<IssueNumber> begin(IssueNumber number, int total, @Nullable LocalDate dated, Actor by) {
        by.require(access.mayCompile(by), "编辑政府公报");
        List<Problem> problems = new ArrayList<>();
        if (number.year() < 1950 || number.year() > documents.today().getYear() + 1) {
            problems.add(new Problem("year", "请填写四位年份，例如" + documents.today().getYear()));
        }
        if (number.number() < 1 || number.number() > 999) {
            problems.add(new Problem("number", "期号从1开始，最大999"));
        }
        if (total < 1 || total > 99_999) {
            problems.add(new Problem("total", "总期号从1开始"));
        }
        if (dated == null) {
            problems.add(new Problem("dated", "请填写出版日期"));
        }
        if (problems.isEmpty() && issues.exists(number, total)) {
            problems.add(new Problem("number", "已经有" + number.label() + "，或者总第" + total + "号已经用过；请换一个期号"));
        }
        if (!problems.isEmpty() || dated == null) {
            return Outcome.refused(problems);
        }
        issues.insert(number, total, dated, by.displayName());
        news.publishEvent(IssueAct.of(by, get(number), "开始编辑公报", ""));
        return Outcome.done(number);
    }

    /**
     * Adds documents at the end of their section.
     *
     * @param section heading in the contents; empty for the usual one of each document's organ
     */
    public Outcome<Integer> add(IssueNumber number, Collection<DocumentNumber> picked, String section, Actor by) {
        Issue issue = draft(number, by);
        List<Problem> problems = new ArrayList<>();
        if (picked.isEmpty()) {
            problems.add(new Problem("document", "请勾选要收入本期的信息，或者填写它的编号、发文字号"));
        }
        if (section.strip().length() > LONGEST_SECTION) {
            problems.add(new Problem("section", "栏目名称不超过" + LONGEST_SECTION + "字"));
        }
        Set<DocumentNumber> already =
                issue.items().stream().map(Issue.Item::document).collect(Collectors.toSet());
        List<PublishedDocument> found = documents.read(picked).stream()
                .filter(document -> !already.contains(document.number()))
                .toList();
        Set<DocumentNumber> known =
                found.stream().map(PublishedDocument::number).collect(Collectors.toSet());
        picked.stream()
                .filter(one -> !known.contains(one) && !already.contains(one))
                .forEach(one -> problems.add(new Problem("document", one + " 没有公开，不能收入公报")));
        if (issue.items().size() + found.size() > MOST_ITEMS) {
            problems.add(new Problem("document", "一期最多收" + MOST_ITEMS + "件，请分期"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        List<Issue.Item> items = new ArrayList<>(issue.items());
        for (PublishedDocument document : found) {
            items.add(item(document, section.isBlank() ? usualSection(document) : section.strip()));
        }
        issues.write(number, ordered(items));
        return Outcome.done(found.size());
    }

    /** Where a document stands in the issue. @param place small ones first @param section as in the contents */
    public record Place(int place, String section) {}

    /** Writes the contents anew: what has no place is taken out; items of one section stand together. */
    public Outcome<Issue> arrange(IssueNumber number, Map<DocumentNumber, Place> places, Actor by) {
        Issue issue = draft(number, by);
        List<Problem> problems = new ArrayList<>();
        places.forEach((document, place) -> {
            if (place.section().isBlank() || place.section().strip().length() > LONGEST_SECTION) {
                problems.add(new Problem("section-" + document, "请填写栏目名称，不超过" + LONGEST_SECTION + "字"));
            }
        });
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        issues.write(
                number,
                ordered(issue.items().stream()
                        .filter(item -> places.containsKey(item.document()))
                        .sorted(Comparator.comparingInt(item -> Objects.requireNonNull(places.get(item.document()))
                                .place()))
                        .map(item -> in(
                                item,
                                Objects.requireNonNull(places.get(item.document()))
                                        .section()
                                        .strip()))
                        .toList()));
        return Outcome.done(get(number));
    }

    /** Takes the platform's present editions of all items that have changed since they were picked; drops what was withdrawn. */
    public Outcome<Issue> refresh(IssueNumber number, Actor by) {
        Issue issue = draft(number, by);
        Map<DocumentNumber, PublishedDocument> now =
                documents.read(issue.items().stream().map(Issue.Item::document).toList()).stream()
                        .collect(Collectors.toMap(PublishedDocument::number, document -> document));
        List<Issue.Item> items = new ArrayList<>();
        for (Issue.Item item : issue.items()) {
            PublishedDocument document = now.get(item.document());
            if (document != null) {
                items.add(item(document, item.section()));
            }
        }
        issues.write(number, ordered(items));
        return Outcome.done(get(number));
    }

    /** Gives up an issue that is not released. */
    public void discard(IssueNumber number, Actor by) {
        Issue issue = draft(number, by);
        issues.discard(number);
        news.publishEvent(IssueAct.of(by, issue, "放弃编辑中的公报", ""));
    }

    private Issue draft(IssueNumber number, Actor by) {
        by.require(access.mayCompile(by), "编辑政府公报");
        Issue issue = issues.findForChange(number).orElseThrow(() -> new NoSuchElementException(number.label()));
        by.require(!issue.isReleased(), "改动已经发行的公报");
        return issue;
    }

    private Issue get(IssueNumber number) {
        return issues.find(number).orElseThrow();
    }

    private String usualSection(PublishedDocument document) {
        AgencyKind kind = agencies.find(document.line().agency())
                .map(organ -> organ.kind())
                .orElse(AgencyKind.DEPARTMENT);
        return switch (kind) {
            case COUNTY_GOVERNMENT -> "县政府文件";
            case GOVERNMENT_OFFICE -> "县政府办公室文件";
            case TOWNSHIP, DEVELOPMENT_ZONE -> "乡镇文件";
            default -> "部门文件";
        };
    }

    private static Issue.Item item(PublishedDocument document, String section) {
        return new Issue.Item(
                1,
                section,
                document.number(),
                document.title(),
                Objects.requireNonNullElse(document.line().officialNumber(), ""),
                document.line().agencyName(),
                document.version(),
                Words.digest(document),
                null);
    }

    private static Issue.Item in(Issue.Item item, String section) {
        return new Issue.Item(
                item.position(),
                section,
                item.document(),
                item.title(),
                item.officialNumber(),
                item.agencyName(),
                item.version(),
                item.digest(),
                item.page());
    }

    /** Sections in the order in which they first appear, positions from 1. */
    private static List<Issue.Item> ordered(List<Issue.Item> items) {
        Map<String, List<Issue.Item>> sections = new LinkedHashMap<>();
        items.forEach(item -> sections.computeIfAbsent(item.section(), section -> new ArrayList<>())
                .add(item));
        List<Issue.Item> ordered = new ArrayList<>();
        sections.values()
                .forEach(section -> section.forEach(item -> ordered.add(new Issue.Item(
                        ordered.size() + 1,
                        item.section(),
                        item.document(),
                        item.title(),
                        item.officialNumber(),
                        item.agencyName(),
                        item.version(),
                        item.digest(),
                        null))));
        return ordered;
    }
}
