package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
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

/** 权责清单: from a workbook to the public list, version after version, and who has none. */
class PowersTest extends HouseTest {

    private static final List<String> HEAD = List.of("编码", "事项", "类别", "依据", "责任", "追责情形");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private KeepingPowers powers;

    @Autowired
    private Checking checking;

    @Autowired
    private Publishing publishing;

    @Autowired
    private PublishedDocuments published;

    @Autowired
    private CreatingAccount creating;

    private Press press;

    @BeforeEach
    void anOrgan() {
        press = Press.of(program, unique("powers"));
    }

    @Test
    void everyFaultOfEveryLineIsSaidAtOnce() throws IOException {
        var refused = powers.draft(
                press.organ().code(),
                "",
                workbook(
                        HEAD,
                        List.of("A-1", "试验许可", "行政许可", "依据", "责任", ""),
                        List.of("A-1", "", "许可", "依据", "", ""),
                        List.of(),
                        List.of("A-3", "试验检查", "行政检查", "", "责任", "")),
                clerk());

        assertThat(problems(refused))
                .extracting(Problem::message)
                .anyMatch(m -> m.startsWith("请填写版本"))
                .contains("第3行：没有填写“事项”。", "第3行：没有填写“责任”。", "第3行：编码“A-1”与前面的重复。", "第5行：没有填写“依据”。")
                .anyMatch(m -> m.startsWith("第3行：类别“许可”不在"));
    }

    @Test
    void aWorkbookWithoutTheColumnsAndAFileThatIsNoneAreRefused() throws IOException {
        assertThat(problems(powers.draft(
                        press.organ().code(), "2026年版", workbook(List.of("编码", "名称"), List.of("1", "2")), clerk())))
                .extracting(Problem::message)
                .containsExactly("第1行缺少列：事项、类别、依据、责任。请使用模板的列名。");
        assertThat(problems(powers.draft(press.organ().code(), "2026年版", new byte[] {1, 2, 3}, clerk())))
                .extracting(Problem::field)
                .containsExactly("file");
    }

    @Test
    void theTemplateHasTheColumnsThatAreRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        powers.template(out);
        try (ReadableWorkbook template = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(template.getFirstSheet().read().getFirst().getCellText(0))
                    .isEqualTo("编码");
        }
        assertThat(powers.draft(press.organ().code(), "2026年版", out.toByteArray(), clerk()))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aLaterListIsANewEditionAtTheSameAddress() throws IOException {
        DocumentNumber first = publish("2025年版", line("A-1", "行政许可"));
        DocumentNumber second = publish("2026年版", line("A-1", "行政许可"), line("A-2", "行政处罚"));

        assertThat(second).isEqualTo(first);
        PublishedDocument shown = published.find(first).orElseThrow();
        assertThat(shown.version()).isEqualTo(2);
        assertThat(shown.fields()).containsEntry("版本", "2026年版");
        KeepingPowers.Kept kept = powers.matrix(clerk()).stream()
                .filter(row -> row.organ().code().equals(press.organ().code()))
                .findFirst()
                .orElseThrow();
        assertThat(kept.version()).isEqualTo("2026年版");
        assertThat(kept.kinds()).containsEntry("行政许可", 1L).containsEntry("行政处罚", 1L);
    }

    /** what stands in the lines goes out too. */
    @Test
    void personalDataInALineStandsAgainstPublication() throws IOException {
        DocumentNumber draft = powers.draft(
                        press.organ().code(),
                        "2026年版",
                        workbook(HEAD, List.of("A-1", "试验许可", "行政许可", "依据", "联系13912345678办理", "")),
                        clerk())
                .orThrow();
        assertThat(problems(checking.submit(draft, "", clerk()))).isNotEmpty();
    }

    @Test
    void onlyAClerkOfTheOrganMayImport() throws IOException {
        byte[] file = workbook(HEAD, line("A-1", "行政许可"));
        for (Actor other : List.of(
                actor(Role.REVIEWER),
                actor(Role.LEADER),
                new Actor("test-x", "经办乙", "elsewhere", Set.of(Role.CLERK)))) {
            assertThatThrownBy(() -> powers.draft(press.organ().code(), "2026年版", file, other))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> powers.matrix(Actor.citizen())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void theMatrixCostsTheSameForOneListAndForMany() throws IOException {
        publish("2026年版", line("A-1", "行政许可"));
        long few = statements.during(() -> powers.matrix(clerk()));
        press = Press.of(program, unique("powers"));
        publish("2026年版", line("A-1", "行政许可"));
        assertThat(statements.during(() -> powers.matrix(clerk()))).isEqualTo(few);
    }

    @Test
    void pagesAreFine() throws IOException {
        publish("2026年版", line("A-1", "行政许可"));
        String clerk = unique("jing");
        creating.create(
                        Actor.system("test"),
                        People.account(clerk, press.organ().code().value(), Role.CLERK))
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(clerk, People.PASSWORD);
            visitor.goTo("/desk/documents/powers").isFine("desk-powers");
        }
        PlainVisitor staff = PlainVisitor.of(url(""));
        staff.signIn(clerk, People.PASSWORD);
        assertThat(staff.get("/desk/documents/powers").text()).contains("2026年版", "下载模板");
        assertThat(PlainVisitor.of(url("")).get("/desk/documents/powers").text())
                .doesNotContain("2026年版");
    }

    @SafeVarargs
    private final DocumentNumber publish(String version, List<String>... lines) throws IOException {
        DocumentNumber number = powers.draft(press.organ().code(), version, workbook(HEAD, lines), clerk())
                .orThrow();
        checking.submit(number, "清单更新", clerk()).orThrow();
        checking.pass(number, SecrecyAnswers.nothing(), actor(Role.REVIEWER)).orThrow();
        return publishing.publish(number, null, actor(Role.HEAD)).orThrow();
    }

    private static List<String> line(String code, String kind) {
        return List.of(code, "试验事项", kind, "试验依据", "试验责任", "");
    }

    @SafeVarargs
    private static byte[] workbook(List<String> head, List<String>... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("清单");
            for (int c = 0; c < head.size(); c++) {
                sheet.value(0, c, head.get(c));
            }
            for (int r = 0; r < lines.length; r++) {
                for (int c = 0; c < lines[r].size(); c++) {
                    sheet.value(r + 1, c, lines[r].get(c));
                }
            }
        }
        return out.toByteArray();
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).problems();
    }

    private Actor clerk() {
        return actor(Role.CLERK);
    }

    private Actor actor(Role role) {
        return new Actor("test-" + role, role + "甲", press.organ().code().value(), Set.of(role));
    }
}
