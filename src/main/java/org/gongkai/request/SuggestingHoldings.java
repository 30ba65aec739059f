package org.gongkai.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.identity.Actor;
import org.gongkai.page.ChineseDates;
import org.gongkai.statute.Disposition;
import org.springframework.stereotype.Component;

/**
 * 可能在哪里 (E09): where to look before "does not exist" is answered: places searched for similar requests, similar requests that were
 * given something, organs whose duties fit, what is public already. Suggestions only; the search record says what was really done.
 */
@Component
public class SuggestingHoldings {

    private static final int MOST_SIMILAR = 8;
    private static final int MOST_SENTENCES = 6;

    private final EarlierDecisions earlier;
    private final RequestStore store;
    private final CaseReaders readers;
    private final Suggesting suggesting;

    SuggestingHoldings(EarlierDecisions earlier, RequestStore store, CaseReaders readers, Suggesting suggesting) {
        this.earlier = earlier;
        this.store = store;
        this.readers = readers;
        this.suggesting = suggesting;
    }

    /**
     * Sentences in Chinese, the most helpful first; a constant number of queries.
     *
     * @throws org.gongkai.identity.NotPermitted unless the person handles the case
     */
    public List<String> of(RequestNumber number, Actor actor) {
        Optional<RequestHeader> found = store.find(number);
        if (found.isEmpty() || !readers.handles(actor, found.get().handledBy())) {
            return List.of();
        }
        Set<String> sentences = new LinkedHashSet<>(similar(number, actor));
        Suggesting.Suggestions fits =
                suggesting.about(found.get().agency().value(), found.get().title(), description(found.get()));
        fits.organs().stream()
                .map(organ -> "按职责，" + organ.name() + "可能掌握（" + String.join("、", organ.words()) + "），可以请其协助查找。")
                .forEach(sentences::add);
        fits.published().stream()
                .map(item -> "本站已经公开“" + item.title() + "”，请先看是不是所申请的信息。")
                .forEach(sentences::add);
        return sentences.stream().limit(MOST_SENTENCES).toList();
    }

    private List<String> similar(RequestNumber number, Actor actor) {
        List<EarlierDecisions.Earlier> decisions = earlier.similarTo(number, MOST_SIMILAR, actor).stream()
                .filter(one -> !one.title().isEmpty())
                .toList();
        var headers = store.find(
                decisions.stream().map(EarlierDecisions.Earlier::number).collect(Collectors.toSet()));
        var facts = store.facts(headers.values().stream().map(RequestHeader::id).toList());
        List<String> sentences = new ArrayList<>();
        for (EarlierDecisions.Earlier one : decisions) {
            RequestHeader header = headers.get(one.number());
            if (header == null) {
                continue;
            }
            facts.getOrDefault(header.id(), List.of()).stream()
                    .map(RecordedFact::fact)
                    .filter(RequestFact.SearchRecorded.class::isInstance)
                    .map(RequestFact.SearchRecorded.class::cast)
                    .map(search -> "类似的申请 " + one.number() + " 检索过："
                            + search.places().replace("\n", "、") + (search.found() ? "，找到了。" : "，没有找到。"))
                    .forEach(sentences::add);
            if (one.disposition() == Disposition.D1
                    || one.disposition() == Disposition.D2
                    || one.disposition() == Disposition.P) {
                sentences.add("类似的申请 " + one.number() + " 在" + ChineseDates.date(one.decidedOn()) + "“"
                        + one.disposition().label() + "”，请看那一件的信息从哪里来。");
            }
        }
        return sentences;
    }

    private String description(RequestHeader header) {
        return FoldedCase.of(store.facts(header.id())).received().description();
    }
}
