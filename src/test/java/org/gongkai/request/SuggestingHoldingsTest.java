package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.words.Filings;
import org.gongkai.words.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where to look before "does not exist" is answered (E09). */
class SuggestingHoldingsTest extends RequestTest {

    @Autowired
    SuggestingHoldings holdings;

    @Autowired
    RecordingSearch searching;

    @Autowired
    EndingHandling ending;

    private RequestNumber asked(String title) {
        clock.setTo(TUE_2026_04_07);
        return paper.register(Filings.to(office.code()).title(title).inPerson(TUE_2026_04_07), null, office.clerk())
                .orThrow()
                .number();
    }

    @Test
    void namesWhereSimilarRequestsWereSearched() {
        String matter = unique("水渠");
        RequestNumber before = asked(matter + "村道路硬化工程竣工验收报告");
        searching
                .record(
                        before,
                        new RecordingSearch.Search(TUE_2026_04_07, "综合档案室\n工程科", "验收", "", true, "工程科有一份"),
                        office.clerk())
                .orThrow();
        assertThat(holdings.of(asked(matter + "村道路硬化工程竣工验收报告"), office.clerk()))
                .as("an open case teaches nothing yet")
                .noneMatch(one -> one.contains(before.value()));
        Answered.answer(this, before);
        RequestNumber again = asked(matter + "村道路硬化工程竣工验收报告书");
        assertThat(holdings.of(again, office.clerk()))
                .anyMatch(one -> one.contains(before.value()) && one.contains("综合档案室、工程科") && one.contains("找到了"))
                .anyMatch(one -> one.contains("予以公开"));
        assertThat(holdings.of(again, People.leader())).isEmpty();
    }

    /** Gives what was asked for. */
    private static final class Answered {
        static void answer(SuggestingHoldingsTest test, RequestNumber number) {
            var reply = new Reply(
                    org.gongkai.statute.Disposition.D2,
                    java.util.List.of(),
                    java.util.Set.of(),
                    java.util.Map.of(org.gongkai.statute.Particular.INFORMATION_OR_WAY, "随本答复提供"),
                    null,
                    Provision.ELECTRONIC,
                    "",
                    java.util.List.of());
            test.moves
                    .replying()
                    .draft(number, TUE_2026_04_07, reply, test.office.clerk())
                    .orThrow();
            test.moves
                    .replying()
                    .review(number, TUE_2026_04_07, true, "", test.office.reviewer())
                    .orThrow();
            test.moves
                    .replying()
                    .issue(number, TUE_2026_04_07, test.office.head())
                    .orThrow();
        }
    }
}
