package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.paper.TableFile;
import org.gongkai.review.SecrecyAnswers;
import org.gongkai.words.HouseTest;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Press;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** 规章库: from a workbook to the library. */
class CollectingRulesTest extends HouseTest {

    private static final List<String> HEADS = List.of("题名", "层级", "制定机关", "文号", "公布日期", "施行日期", "效力", "官方网站");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private CollectingRules rules;

    @Autowired
    private Checking checking;

    @Autowired
    private Publishing publishing;

    @Autowired
    private CreatingAccount creating;

    private Press press;
    private String organ = "";

    @BeforeEach
    void anOrgan() {
        organ = unique("rule");
        press = Press.of(program, organ);
    }

    @Test
    void everyFaultOfEveryLineIsSaidAtOnce() {
        assertThat(problems(rules.draft(
                        press.organ().code(),
                        workbook(
                                List.of(organ + "甲", "县", "", "1号", "2026/1/1", "", "有效", "rules.example"),
                                List.of("", "国家", "示例部", "2号", "2026-01-01", "", "现行有效", "https://rules.example/")),
                        clerk())))
                .extracting(Problem::message)
                .containsExactly(
                        "第2行：没有填写“制定机关”。",
                        "第2行：“层级”只能是国家、省、市。",
                        "第2行：“效力”只能是现行有效、已修改、已废止、尚未施行。",
                        "第2行：“公布日期”要写成 2026-03-02 的样子。",
                        "第2行：“官方网站”要以 https:// 开头。",
                        "第3行：没有填写“题名”。");
    }

    @Test
    void aRuleIsCollectedOnceAndItsPageLeadsToTheOfficialText() {
        List<String> rule = List.of(
                organ + "办法",
                "国家",
                "示例部",
                organ + "令第1号",
                "2026-01-01",
                "2026-02-01",
                "现行有效",
                "https://rules.example/1");
        DocumentNumber draft = rules.draft(press.organ().code(), workbook(rule), clerk())
                .orThrow()
                .getFirst();
        checking.submit(draft, "", clerk()).orThrow();
        checking.pass(draft, SecrecyAnswers.nothing(), People.reviewer(organ)).orThrow();
        publishing.publish(draft, null, People.head(organ)).orThrow();

        var page = PlainVisitor.of(url(""))
                .get("/columns/fdzdgk/zcwj/gz?agency=" + organ)
                .page();
        assertThat(page.select("#kind tbody td").eachText()).contains("现行有效", "示例部", organ + "令第1号");
        assertThat(page.select("#kind tbody td a").eachAttr("href")).contains("https://rules.example/1");
        assertThat(page.select("form[action=/search] input[name=column]").val()).isEqualTo("fdzdgk/zcwj/gz");
        assertThat(problems(rules.draft(press.organ().code(), workbook(rule), clerk())))
                .extracting(Problem::message)
                .containsExactly("表里没有还没收录的规章。");
    }

    @Test
    void theTemplateIsReadAndOnlyAClerkOfTheOrganImports() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rules.template(out);
        assertThat(rules.draft(press.organ().code(), out.toByteArray(), clerk()).orThrow())
                .hasSize(1);
        for (Actor other : List.of(People.reviewer(organ), People.clerk("elsewhere"), People.leader())) {
            assertThatThrownBy(() -> rules.draft(press.organ().code(), out.toByteArray(), other))
                    .isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void thePageIsFine() {
        String name = unique("jing");
        creating.create(Actor.system("test"), People.account(name, organ, Role.CLERK))
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(name, People.PASSWORD);
            visitor.goTo("/desk/documents/rules").isFine("desk-rules");
        }
    }

    @SafeVarargs
    private static byte[] workbook(List<String>... lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFile file = TableFile.to(out).sheet("规章", TableFile.Column.of(HEADS, 9, 9, 9, 9, 9, 9, 9, 9))) {
            for (List<String> line : lines) {
                file.row(line);
            }
        }
        return out.toByteArray();
    }

    private Actor clerk() {
        return People.clerk(organ);
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.problems() : List.of();
    }
}
