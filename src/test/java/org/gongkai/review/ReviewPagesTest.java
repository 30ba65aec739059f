package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyCode;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.Role;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 审查 in the browser: the form, the steps, the signature, the lists, the print. */
class ReviewPagesTest extends HouseTest {

    @Autowired
    private Agencies agencies;

    @Autowired
    private RegisteringAgency registering;

    @Autowired
    private CreatingAccount accounts;

    @Autowired
    private ProposingAttribute proposing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private SigningReview signing;

    private String organ = "";

    @BeforeEach
    void anOrgan() {
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        organ = registering
                .register(Organs.department(unique("rp"), county))
                .orThrow()
                .code()
                .value();
    }

    private String account(Role... roles) {
        String name = unique("rv");
        accounts.create(Actor.system("test"), People.account(name, organ, roles))
                .orThrow();
        return name;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private ReviewNumber signed(DraftSheet sheet) {
        Actor system = Actor.system("test");
        ReviewNumber number =
                proposing.propose(organ, Classification.NONE, sheet, "", system).orThrow();
        DisclosureAttribute attribute = java.util.Objects.requireNonNull(sheet.proposed());
        reviewing.pass(number, attribute, sheet.ground(), "", null, system).orThrow();
        reviewing
                .pass(number, attribute, sheet.ground(), "", SecrecyAnswers.nothing(), system)
                .orThrow();
        reviewing.pass(number, attribute, sheet.ground(), "", null, system).orThrow();
        signing.sign(number, attribute, sheet.ground(), "", "", system).orThrow();
        return number;
    }

    @Test
    void aDraftGoesFromItsSheetToTheSignature() {
        String drafter = account(Role.CLERK);
        String section = account(Role.REVIEWER);
        String secrecy = account(Role.SECRECY_REVIEWER);
        String signer = account(Role.HEAD);
        String path;
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(drafter, People.PASSWORD);
            visitor.goTo("/desk/reviews").isFine("reviews-empty");
            Page page = visitor.goTo("/desk/reviews/new").page();
            visitor.isFine("review-form");
            page.getByLabel("文件标题").fill("关于演示事项的通知");
            press(page, "提出并送审");
            assertThat(visitor.status()).isEqualTo(422);
            assertThat(page.locator("main").innerText()).contains("没有公开属性的公文不能流转");
            assertThat(page.getByLabel("文件标题").inputValue()).isEqualTo("关于演示事项的通知");
            visitor.isFine("review-form-refused");
            page.getByLabel("拟稿科室").fill("综合科");
            page.getByLabel("主动公开", new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .check();
            page.locator("#text").fill("联系电话13812345678");
            press(page, "提出并送审");
            assertThat(page.locator("main").innerText()).contains("138****5678").doesNotContain("13812345678");
            visitor.isFine("review-proposed");
            path = visitor.path().replaceFirst("\\?.*$", "");
        }
        pass(section, path, "科室负责人审核通过", false);
        pass(secrecy, path, "保密审查通过", true);
        pass(section, path, "公开机构核对通过", false);
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(signer, People.PASSWORD);
            Page page = visitor.goTo(path).page();
            visitor.isFine("review-signing");
            press(page, "签发");
            assertThat(page.locator("main").innerText()).contains("已经签发", "此件公开发布", "第二十六条");
            visitor.isFine("review-signed");
            visitor.goTo(path + "/sheet").isFine("review-sheet");
            visitor.goTo("/desk/reviews?view=awaiting").isFine("reviews-awaiting");
            assertThat(page.locator("main").innerText()).contains("关于演示事项的通知", "逾期未公开");
            visitor.goTo("/desk/reviews/settings").isFine("review-settings");
            page.getByLabel("签发后多少个工作日内公开").fill("30");
            press(page, "保存设置");
            assertThat(visitor.status()).isEqualTo(422);
            visitor.isFine("review-settings-refused");
        }
    }

    private void pass(String who, String path, String button, boolean secrecy) {
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(who, People.PASSWORD);
            Page page = visitor.goTo(path).page();
            if (secrecy) {
                press(page, button);
                assertThat(visitor.status()).isEqualTo(422);
                visitor.isFine("review-secrecy-refused");
                for (String question :
                        new String[] {"stateSecret", "workSecret", "tradeSecret", "personalData", "security"}) {
                    page.locator("input[name=" + question + "][value=no]").check();
                }
            }
            press(page, button);
            assertThat(page.locator("main").innerText()).contains("已经通过");
        }
    }

    @Test
    void aJointOrganFindsTheReviewOnItsDeskAndSaysWhatItHoldsRight() {
        String lead = organ;
        anOrgan();
        String head = account(Role.HEAD);
        String named = agencies.get(new AgencyCode(organ)).name();
        ReviewNumber number = proposing
                .propose(
                        lead,
                        Classification.NONE,
                        DraftSheet.of("综合科", "关于联合开展演示检查的通知", DisclosureAttribute.PUBLIC)
                                .jointlyWith(named, "演示县外机关"),
                        "",
                        Actor.system("test"))
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(head, People.PASSWORD);
            Page page = visitor.goTo("/desk").page();
            page.getByText("联合发文等本机关表态 1 件").click();
            visitor.isFine("reviews-mine");
            page.getByText(number.value()).click();
            visitor.isFine("review-joint");
            assertThat(page.locator("main").innerText()).contains("等它自己", "演示县外机关：不在本平台");
            page.getByLabel("不同意，应当依申请公开").check();
            press(page, "表态");
            assertThat(visitor.status()).isEqualTo(422);
            visitor.isFine("review-joint-refused");
            page.locator("#standReason").fill("附表是部门之间的分工");
            press(page, "表态");
            assertThat(page.locator("main").innerText()).contains("不同意，认为应当依申请公开：附表是部门之间的分工");
            page.getByLabel("同意主动公开", new Page.GetByLabelOptions().setExact(true))
                    .check();
            press(page, "表态");
            assertThat(page.locator("main").innerText()).contains("：同意（");
        }
    }

    @Test
    void everyListAndFileOpens() {
        ReviewNumber open = signed(DraftSheet.of("综合科", "关于演示事项甲的通知", DisclosureAttribute.PUBLIC));
        signed(DraftSheet.of("综合科", "关于演示事项乙的请示", DisclosureAttribute.NOT_PUBLIC)
                .because(NonDisclosureGround.PROCESS, "请示尚未批复"));
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.signIn(account(Role.CLERK), People.PASSWORD);
        for (String view :
                new String[] {"", "mine", "awaiting", "published", "public", "on-request", "not-public", "reexamination"
                }) {
            assertThat(visitor.get("/desk/reviews?view=" + view).status())
                    .as(view)
                    .isEqualTo(200);
            assertThat(visitor.get("/desk/reviews.xlsx?view=" + view).status())
                    .as(view)
                    .isEqualTo(200);
        }
        assertThat(visitor.get("/desk/reviews?view=not-public").page().text()).contains("演示事项乙");
        assertThat(visitor.get("/desk/reviews?view=public").page().text()).doesNotContain("演示事项乙");
        for (String format : new String[] {"docx", "pdf", "ofd"}) {
            assertThat(visitor.get("/desk/reviews/" + open + "/sheet." + format).status())
                    .as(format)
                    .isEqualTo(200);
        }
        assertThat(visitor.get("/desk/reviews/sc-none-2026-0001").status()).isEqualTo(404);
    }

    @Test
    void aListCostsTheSameHoweverLong() {
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.signIn(account(Role.CLERK), People.PASSWORD);
        signed(DraftSheet.of("综合科", "关于演示事项甲的通知", DisclosureAttribute.PUBLIC));
        visitor.get("/desk/reviews");
        long few = statements.during(() -> visitor.get("/desk/reviews"));
        for (int i = 0; i < 5; i++) {
            signed(DraftSheet.of("综合科", "关于演示事项" + i + "的通知", DisclosureAttribute.PUBLIC));
        }
        assertThat(statements.during(() -> visitor.get("/desk/reviews"))).isEqualTo(few);
    }

    @Test
    void whoMayNotActIsRefused() {
        ReviewNumber number = proposing
                .propose(
                        organ,
                        Classification.NONE,
                        DraftSheet.of("综合科", "关于演示事项的通知", DisclosureAttribute.PUBLIC),
                        "",
                        Actor.system("test"))
                .orThrow();
        PlainVisitor clerk = PlainVisitor.of(url(""));
        clerk.signIn(account(Role.CLERK), People.PASSWORD);
        String token =
                clerk.get("/desk/password").page().select("input[name=_csrf]").val();
        for (String act : new String[] {"pass", "sign", "return", "refer", "answer", "reexamine"}) {
            Answer answer = clerk.post("/desk/reviews/" + number + "/" + act, Map.of("_csrf", token));
            assertThat(answer.status()).as(act).isEqualTo(403);
        }
        assertThat(clerk.get("/desk/reviews/settings").status()).isEqualTo(403);
        PlainVisitor nobody = PlainVisitor.of(url(""));
        assertThat(nobody.get("/desk/reviews").location()).startsWith("/desk/sign-in");
    }
}
