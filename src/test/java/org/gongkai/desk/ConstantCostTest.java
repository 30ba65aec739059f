package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.dialogue.LetterEntry;
import org.gongkai.dialogue.LetterKind;
import org.gongkai.dialogue.WritingLetter;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.request.IssuingReply;
import org.gongkai.request.RegisteringPaperRequest;
import org.gongkai.request.Reply;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Supervising;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Particular;
import org.gongkai.words.Filings;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of the desk send the same number of statements however long they are. */
class ConstantCostTest extends DeskTest {

    private static final LocalDate WED_2026_05_06 = LocalDate.of(2026, 5, 6); // due 2026-06-02
    private static final LocalDate WED_2026_06_10 = LocalDate.of(2026, 6, 10);

    @Autowired
    RegisteringPaperRequest paper;

    @Autowired
    IssuingReply replying;

    @Autowired
    Supervising supervising;

    @Autowired
    WritingLetter writing;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/missed",
                "/desk/supervision",
                "/desk/register.pdf",
                "/desk/handover",
                "/desk/requests/%s/earlier",
                "/desk/reminders"
            })
    void aListCostsTheSameHoweverLong(String path) {
        RequestNumber first = oneMoreOfEach();
        oneMoreOfEach();
        PlainVisitor person = signedIn(account(unique("all"), code(), Role.CLERK, Role.HEAD));
        String address = path.formatted(first);
        assertThat(person.get(address).status()).isEqualTo(200);
        long few = statements.during(() -> person.get(address));
        for (int i = 0; i < 4; i++) {
            oneMoreOfEach();
        }
        assertThat(statements.during(() -> person.get(address))).as(address).isEqualTo(few);
    }

    /** One overdue and supervised, one answered and not delivered, one letter; the overdue one. */
    private RequestNumber oneMoreOfEach() {
        Actor clerk = People.clerk(code());
        RequestNumber overdue = handedIn(WED_2026_05_06);
        supervising
                .write(overdue, "请说明进展", WED_2026_06_10.plusDays(2), People.leader())
                .orThrow();
        RequestNumber answered = handedIn(WED_2026_06_10);
        var reply = new Reply(
                Disposition.D1,
                List.of(),
                Set.of(),
                Map.of(Particular.WHERE_TO_FIND, "县政府网站政府信息公开专栏"),
                null,
                null,
                "",
                List.of());
        replying.draft(answered, WED_2026_06_10, reply, clerk).orThrow();
        replying.review(answered, WED_2026_06_10, true, "", People.reviewer(code()))
                .orThrow();
        replying.issue(answered, WED_2026_06_10, People.head(code())).orThrow();
        writing.write(new LetterEntry(LetterKind.MISTAKE, code(), "页面有错字", "第二段有一个错字。", "/guide", "", "", false))
                .orThrow();
        return overdue;
    }

    private RequestNumber handedIn(LocalDate on) {
        return paper.register(Filings.to(code()).inPerson(on), null, People.clerk(code()))
                .orThrow()
                .number();
    }
}
