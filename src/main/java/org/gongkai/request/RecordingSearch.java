package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记检索 (第三十六条第（四）项): where, by which words, by whom and when was searched — required before "does not exist". */
@Component
public class RecordingSearch {

    private final CaseDesk desk;

    RecordingSearch(CaseDesk desk) {
        this.desk = desk;
    }

    /**
     * 检索记录.
     *
     * @param places archives, systems and offices
     * @param words words and numbers
     * @param searchedBy who searched; empty: the person who enters it
     * @param found whether something was found
     * @param result what was found, may be empty
     */
    public record Search(
            @Nullable LocalDate on,
            String places,
            String words,
            String searchedBy,
            @Nullable Boolean found,
            String result) {}

    /** Records it. Fields of problems: {@code on}, {@code places}, {@code words}, {@code found}. */
    public Outcome<RequestNumber> record(RequestNumber number, Search search, Actor actor) {
        return desk.make(Move.RECORD_SEARCH, number, search.on(), actor, (view, problems) -> {
            if (search.places().isBlank()) {
                problems.add(new Problem("places", "请写明检索了哪些档案、系统和科室"));
            }
            if (search.words().isBlank()) {
                problems.add(new Problem("words", "请写明检索用的词句、文号"));
            }
            Boolean found = search.found();
            if (found == null) {
                problems.add(new Problem("found", "请选择检索的结果"));
            }
            FilingChecks.longest("places", search.places(), FilingChecks.LONGEST_TEXT, problems);
            FilingChecks.longest("words", search.words(), FilingChecks.LONGEST_TEXT, problems);
            FilingChecks.longest("result", search.result(), FilingChecks.LONGEST_TEXT, problems);
            return found == null
                    ? List.of()
                    : List.of(NewFact.of(new RequestFact.SearchRecorded(
                            view.on(),
                            Typed.text(search.places()),
                            Typed.text(search.words()),
                            search.searchedBy().isBlank() ? actor.displayName() : Typed.text(search.searchedBy()),
                            found,
                            Typed.text(search.result()))));
        });
    }
}
