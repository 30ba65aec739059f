package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongkai.identity.Role;
import org.gongkai.request.FilingRequest;
import org.gongkai.request.RequestNumber;
import org.gongkai.words.Filings;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 发文台账 and 文书格式文本, as the office uses them. */
class LetterPagesTest extends DeskTest {

    private static final String REGISTER = "/desk/office/letters";
    private static final String WORDING = "/desk/office/wording/L02";

    @Autowired
    FilingRequest filing;

    @Test
    void lettersAreListedByNumberAndTakenAsASheet() {
        String clerkName = account(unique("clerk"), code(), Role.CLERK);
        PlainVisitor clerk = signedIn(clerkName);
        assertThat(clerk.get(REGISTER).text()).contains("没有发出这样的文书");
        correct(clerk);
        Answer listed = clerk.get(REGISTER);
        assertThat(listed.text()).contains("共 2 件", "公开补〔2026〕1号", "补正告知书", "公开登〔2026〕1号", "标准文本");
        assertThat(clerk.get(REGISTER + "?kind=L01").text()).contains("共 1 件");
        clerk.get(REGISTER);
        assertThat(clerk.get(listed.page().select("#letters th a").attr("href")).text())
                .contains("请您对下列事项作出补正", "公开补〔2026〕1号");
        assertThat(clerk.get(REGISTER + "?kind=L11").text()).contains("没有发出这样的文书");
        assertThat(clerk.get(REGISTER + ".xlsx").header("Content-Type")).contains("spreadsheetml");
        long few = statementsOf(clerk);
        correct(clerk);
        correct(clerk);
        assertThat(statementsOf(clerk)).isEqualTo(few);
        fine(clerkName, REGISTER, "letters");
    }

    @Test
    void theHeadChangesWordsButNotWhatTheLawWants() {
        String headName = account(unique("head"), code(), Role.HEAD);
        PlainVisitor head = signedIn(headName);
        assertThat(head.get("/desk/office/wording").text()).contains("补正告知书", "标准文本");
        String text = head.get(WORDING).page().select("#text").text();
        Answer refused = head.submit(Map.of("text", "请补正。", "validFrom", "2026-06-10", "reason", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#text-error").text()).contains("{补正事项}", "视为放弃申请");
        assertThat(refused.page().select("#text").text()).isEqualTo("请补正。");
        head.get(WORDING);
        Answer done =
                head.submit(Map.of("text", text + "\n联系电话：0319-0000000。", "validFrom", "2026-06-10", "reason", "加上电话"));
        assertThat(done.location()).endsWith("done=yes");
        assertThat(head.get("/desk/office/wording").text()).contains("本地文本");
        assertThat(head.get(WORDING).text()).contains(code() + "/1", "加上电话", "标准文本");
        fine(headName, WORDING, "wording");
        fine(headName, "/desk/office/wording", "wordings");
    }

    private void correct(PlainVisitor clerk) {
        RequestNumber number =
                filing.file(Filings.to(code()).build(), null).orThrow().number();
        String file = "/desk/requests/" + number + "/moves/";
        clerk.get(file + "confirm-receipt");
        clerk.submit(Map.of("on", "2026-06-10"));
        clerk.get(file + "ask-correction");
        Answer done = clerk.submit(Map.of("on", "2026-06-10", "until", "2026-06-30", "items", "请写明年份"));
        assertThat(done.location()).contains("done=ask-correction");
    }

    private long statementsOf(PlainVisitor clerk) {
        return statements.during(() -> clerk.get(REGISTER));
    }

    private void fine(String name, String path, String shot) {
        try (Visitor looking = Visitor.of(url(""))) {
            looking.signIn(name, People.PASSWORD).goTo(path).isFine(shot);
        }
        try (Visitor looking = Visitor.onPhone(url(""))) {
            looking.signIn(name, People.PASSWORD).goTo(path).isFine(shot + "-phone");
        }
    }
}
