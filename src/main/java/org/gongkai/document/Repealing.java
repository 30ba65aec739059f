package org.gongkai.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 废止、修改: one act marks the document, and with it every page that interprets, cites or forwards it, since all of them compute
 * what they say from the same date.
 */
@Service
public class Repealing {

    private static final int MOST_BASIS = 200;

    private final Documents documents;
    private final PublicShelf shelf;
    private final Publications publications;
    private final PublishedDocuments published;
    private final ApplicationEventPublisher news;

    Repealing(
            Documents documents,
            PublicShelf shelf,
            Publications publications,
            PublishedDocuments published,
            ApplicationEventPublisher news) {
        this.documents = documents;
        this.shelf = shelf;
        this.publications = publications;
        this.published = published;
        this.news = news;
    }

    /**
     * What is done to a document.
     *
     * @param end true for 废止, false for 修改
     * @param from first day it holds
     * @param by number of the document that says so, as typed; empty where another text does
     * @param basis the text that says so, in words; may be empty when {@code by} is given
     */
    public record Act(boolean end, @Nullable LocalDate from, String by, String basis) {}

    /** 多米诺清单: the public pages that will say so too; to be shown before the act. */
    @Transactional(readOnly = true)
    public List<DocumentLine> alsoMarked(DocumentNumber number) {
        return documents
                .find(number)
                .map(document -> published.lines(shelf.speakingOf(document.id())))
                .orElse(List.of());
    }

    /** Marks a public document as repealed or amended. Fields of problems: {@code from}, {@code by}, {@code basis}. */
    @Transactional
    public Outcome<DocumentNumber> mark(DocumentNumber number, Act act, Actor by) {
        Document document = documents.lock(number).orElseThrow();
        by.require(DocumentAccess.maySign(by, document.handledBy()), act.end() ? "标注废止" : "标注修改");
        List<Problem> problems = new ArrayList<>();
        if (document.publicState() != PublicState.PUBLIC) {
            return Outcome.refused(List.of(new Problem("", "这条信息现在没有公开。")));
        }
        LocalDate from = act.from();
        if (from == null) {
            problems.add(new Problem("from", act.end() ? "请填写从哪一天起废止。" : "请填写从哪一天起按修改后的执行。"));
        }
        Optional<DocumentLine> source = DocumentNumber.parse(act.by()).flatMap(published::line);
        if (!act.by().isBlank() && (source.isEmpty() || source.get().number().equals(number))) {
            problems.add(new Problem("by", "没有找到这份公开的文件，请核对编号；没有在这里公开的，写在依据里。"));
        }
        if (act.by().isBlank() && act.basis().isBlank()) {
            problems.add(new Problem("basis", "请写明依据：哪份文件、哪次清理作出的决定。"));
        } else if (act.basis().length() > MOST_BASIS) {
            problems.add(new Problem("basis", "依据最多" + MOST_BASIS + "个字，请缩短。"));
        }
        Validity now = published.line(number).map(DocumentLine::validity).orElse(Validity.NOT_STATED);
        if (now.ended()) {
            problems.add(new Problem("", "这份文件" + now.label() + "，不用再标注。"));
        }
        if (!problems.isEmpty() || from == null) {
            return Outcome.refused(problems);
        }

        DocumentNumber repealer = source.map(DocumentLine::number).orElse(null);
        String basis = act.basis().isBlank()
                ? source.map(DocumentLine::title).orElse("")
                : act.basis().strip();
        if (act.end()) {
            shelf.mark(document.id(), from, null);
        } else {
            shelf.mark(document.id(), null, from);
        }
        if (repealer != null) {
            publications.relate(repealer, number, act.end() ? RelationKind.REPEALS : RelationKind.AMENDS);
        }
        documents.append(
                document,
                act.end()
                        ? new DocumentFact.Repealed(documents.today(), from, repealer, basis)
                        : new DocumentFact.Amended(documents.today(), from, repealer, basis),
                by);
        news.publishEvent(new ValidityChanged(number));
        shelf.speakingOf(document.id()).forEach(other -> news.publishEvent(new ValidityChanged(other)));
        return Outcome.done(number);
    }
}
