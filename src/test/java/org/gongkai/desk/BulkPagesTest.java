package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gongkai.identity.Role;
import org.gongkai.request.CaseStage;
import org.gongkai.request.EarlierDecisions;
import org.gongkai.request.FilingRequest;
import org.gongkai.request.Move;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.SeveralRequests;
import org.gongkai.words.Filings;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 批量办理 with its preview, 交接清单, and decisions on similar requests. */
class BulkPagesTest extends DeskTest {

    @Autowired
    FilingRequest filing;

    @Autowired
    SeveralRequests several;

    @Autowired
    EarlierDecisions earlier;

    @Autowired
    RequestFiles files;

    String clerkName;
    PlainVisitor clerk;
    RequestNumber first;
    RequestNumber second;

    @BeforeEach
    void twoRequests() {
        clerkName = account(unique("clerk"), code(), Role.CLERK);
        clerk = signedIn(clerkName);
        first = file("某村公路养护资金安排");
        second = file("某村公路养护资金使用情况");
    }

    @Test
    void thePreviewSaysWhatWillAndWhatWillNotHappenAndWhy() {
        several.make(Move.CONFIRM_RECEIPT, List.of(second), "", People.clerk(code()));
        String query = "?move=confirm-receipt&number=" + first + "&number=" + second + "&number=zzz-2026-0001";
        Answer preview = clerk.get("/desk/register/bulk" + query);
        assertThat(preview.text()).contains("将要办理 1 件", "不会办理 2 件", "已经确认收到", "没有这件申请");
        assertThat(stage(first)).isEqualTo(CaseStage.AWAITING_CONFIRMATION);

        Answer made = clerk.submit(Map.of());
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.text()).contains("已经办理 1 件", first.value());
        assertThat(stage(first)).isEqualTo(CaseStage.HANDLING);
    }

    @Test
    void oneRefusalStopsNoOther() {
        List<SeveralRequests.Result> results =
                several.make(Move.ARCHIVE, List.of(first, second), "2026-", People.clerk(code()));
        assertThat(results).allSatisfy(result -> assertThat(result.reasons()).isNotEmpty());
        List<SeveralRequests.Result> confirmed =
                several.make(Move.CONFIRM_RECEIPT, List.of(first, second), "", People.clerk(code()));
        assertThat(confirmed).allSatisfy(result -> assertThat(result.reasons()).isEmpty());
    }

    @Test
    void nobodyElseMovesThem() {
        String other = department("elsewhere").code().value();
        assertThat(several.make(Move.CONFIRM_RECEIPT, List.of(first), "", People.clerk(other)))
                .allSatisfy(result -> assertThat(result.reasons()).isNotEmpty());
        assertThat(several.preview(Move.CONFIRM_RECEIPT, List.of(first), People.leader()))
                .allSatisfy(one -> assertThat(one.reasons()).containsExactly("由经办人办理"));
        assertThatThrownBy(() -> several.preview(Move.WITHDRAW, List.of(first), People.clerk(code())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(stage(first)).isEqualTo(CaseStage.AWAITING_CONFIRMATION);
    }

    @Test
    void aPreviewCostsTheSameForOneAsForMany() {
        String one = "/desk/register/bulk?move=confirm-receipt&number=" + first;
        clerk.get(one);
        long few = statements.during(() -> clerk.get(one));
        assertThat(statements.during(() -> clerk.get(one + "&number=" + second)))
                .isEqualTo(few);
    }

    @Test
    void similarRequestsAreShownToWhoDecidesAndOnlyWhenDecided() {
        assertThat(earlier.similarTo(first, 10, People.clerk(code())))
                .as("undecided")
                .noneMatch(one -> one.number().equals(second));
        assertThat(clerk.get("/desk/requests/" + first + "/earlier").status()).isEqualTo(200);
        assertThatThrownBy(() -> earlier.similarTo(first, 10, People.leader())).hasMessageContaining("查找先例");
        assertThat(clerk.get("/desk/requests/nonsense/earlier").status()).isEqualTo(404);
    }

    @Test
    void everyPageIsFine() {
        try (Visitor visitor = inBrowser(clerkName)) {
            visitor.goTo("/desk/register/bulk?move=confirm-receipt&number=" + first + "&number=x-2026-0001")
                    .isFine("bulk");
            visitor.goTo("/desk/register/bulk?move=archive").isFine("bulk-empty");
            visitor.goTo("/desk/handover").isFine("handover");
            visitor.goTo("/desk/requests/" + first + "/earlier").isFine("earlier");
        }
    }

    private CaseStage stage(RequestNumber number) {
        return files.find(number, People.clerk(code())).orElseThrow().stage();
    }

    private RequestNumber file(String title) {
        return filing.file(Filings.to(code()).title(title).build(), null)
                .orThrow()
                .number();
    }
}
