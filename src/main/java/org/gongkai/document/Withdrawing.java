package org.gongkai.document;

import java.util.List;
import java.util.Objects;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤下: a published document leaves lists, search and its page in one transaction; its address says why. Nothing is deleted. */
@Service
public class Withdrawing {

    static final int MOST_WORDS = 300;

    private final Documents documents;
    private final PublicShelf shelf;
    private final Publications publications;
    private final ApplicationEventPublisher news;

    Withdrawing(Documents documents, PublicShelf shelf, Publications publications, ApplicationEventPublisher news) {
        this.documents = documents;
        this.shelf = shelf;
        this.publications = publications;
        this.news = news;
    }

    /** Withdraws a document. @param words for the public, beside the reason; may be empty */
    @Transactional
    public Outcome<DocumentNumber> withdraw(
            DocumentNumber number, @Nullable WithdrawalReason reason, String words, Actor by) {
        Document document = documents.lock(number).orElseThrow();
        by.require(DocumentAccess.maySign(by, document.handledBy()), "撤下已公开的信息");
        if (document.publicState() != PublicState.PUBLIC) {
            return Outcome.refused(List.of(new Problem("", "这条信息现在没有公开。")));
        }
        if (reason == null) {
            return Outcome.refused(List.of(new Problem("reason", "请选择撤下的原因，公众在原来的地址可以看到。")));
        }
        if (words.length() > MOST_WORDS) {
            return Outcome.refused(List.of(new Problem("words", "说明最多" + MOST_WORDS + "个字，请缩短。")));
        }

        List<DocumentNumber> speaking = shelf.speakingOf(document.id());
        shelf.remove(Objects.requireNonNull(shelf.seqOf(document.id())));
        publications.remove(document.id());
        documents.append(
                document.shown(PublicState.WITHDRAWN, document.publicEdition(), document.index()),
                new DocumentFact.WasWithdrawn(documents.today(), reason, words.strip()),
                by);
        news.publishEvent(new EditionWithdrawn(number));
        speaking.forEach(other -> news.publishEvent(new ValidityChanged(other)));
        return Outcome.done(number);
    }
}
