package org.gongkai.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.page.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 发布前检查: every reason against publishing an edition, all at once. */
@Component
class PublishingChecks {

    private static final int MOST_SUMMARY = 100;
    private static final int LEAST_FILM_WORDS = 40;

    private final Documents documents;
    private final PublishedDocuments published;
    private final Catalogue catalogue;
    private final EditionReviews reviews;
    private final ObjectProvider<BeforePublication> others;

    PublishingChecks(
            Documents documents,
            PublishedDocuments published,
            Catalogue catalogue,
            EditionReviews reviews,
            ObjectProvider<BeforePublication> others) {
        this.documents = documents;
        this.published = published;
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.others = others;
    }

    List<Problem> reasonsAgainst(Document document, Edition edition) {
        DocumentContent content = edition.content();
        List<Problem> problems = new ArrayList<>();
        if (catalogue.find(content.column()).filter(c -> c.kind().mayBeChosen()).isEmpty()) {
            problems.add(new Problem("column", "栏目已经不存在，请另选一个。"));
        }
        LocalDate made = content.madeOn();
        if (made == null) {
            problems.add(new Problem("madeOn", "请填写成文日期：公开目录应当有生成日期（第十二条）。"));
        } else if (made.isAfter(documents.today())) {
            problems.add(new Problem("madeOn", "成文日期在今天以后，请核对。"));
        }
        if (content.summary().length() > MOST_SUMMARY) {
            problems.add(new Problem("summary", "内容概述最多" + MOST_SUMMARY + "个字，请缩短。"));
        }
        if (!content.officialNumber().isBlank()
                && OfficialNumber.parse(content.officialNumber()).isEmpty()) {
            problems.add(new Problem("officialNumber", "发文字号写成“平政办〔2024〕12号”的样子。"));
        }
        if (edition.bodyText().isBlank()
                && edition.attachments().isEmpty()
                && content.sheet() == null
                && content.fields().isEmpty()) {
            problems.add(new Problem("body", "没有正文，也没有附件。"));
        }
        long silent = BodyCleaner.picturesWithoutWords(content.bodyHtml());
        if (silent > 0) {
            problems.add(new Problem("body", "有" + silent + "张图片没有说明文字，看不见图片的人不知道画的是什么，请补上。"));
        }
        if (edition.attachments().stream().anyMatch(a -> a.mediaType().startsWith("video/"))
                && edition.bodyText().strip().length() < LEAST_FILM_WORDS) {
            problems.add(new Problem("body", "附件里有视频，请把视频讲的内容写进正文（至少" + LEAST_FILM_WORDS + "个字），听不见、看不见的人靠它知道。"));
        }
        if (edition.version() > 1
                && document.publicState() == PublicState.PUBLIC
                && edition.correctionNote().isBlank()) {
            problems.add(new Problem("correctionNote", "请写明与上一版相比改了什么，它会显示在公开的页面上。"));
        }
        problems.addAll(NormativeChecks.reasonsAgainst(content));
        for (DocumentContent.Related related : content.relations()) {
            if (related.number().equals(document.number()) || !published.isPublic(related.number())) {
                problems.add(new Problem(field(related.kind()), "关联的 " + related.number() + " 没有公开，请核对编号。"));
            }
        }
        problems.addAll(reviews.reasonsAgainst(document, edition));
        Text text = text(document, edition);
        others.orderedStream().forEach(check -> problems.addAll(check.reasonsAgainst(text)));
        return problems;
    }

    /** The field of the draft form that names such documents. */
    private static String field(RelationKind kind) {
        return switch (kind) {
            case FOLLOWS -> "follows";
            case FORWARDS -> "forwards";
            default -> "interprets";
        };
    }

    static Text text(Document document, Edition edition) {
        return new Text(
                document.number(),
                edition.version(),
                edition.content().title(),
                WholeText.of(
                        edition.bodyText(),
                        edition.content().fields(),
                        edition.content().sheet()),
                edition.attachments().stream()
                        .map(a -> new TextOfFile(a.name(), a.text(), a.bytes()))
                        .toList());
    }

    /** What another check reads. */
    record Text(DocumentNumber number, int version, String title, String body, List<TextOfFile> files) {
        /** All words of it. */
        String all() {
            StringBuilder all = new StringBuilder(title).append('\n').append(body);
            files.forEach(file -> all.append('\n').append(file.text()));
            return all.toString();
        }
    }

    /** @param bytes of the file: another one of the same name is looked at anew */
    record TextOfFile(String name, String text, long bytes) {}
}
