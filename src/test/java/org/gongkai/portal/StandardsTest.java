package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyCode;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.catalogue.StandardField;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.SatisfyingStandards;
import org.gongkai.document.StandardCoverage;
import org.gongkai.document.Standards;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.search.Indexing;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Press;
import org.gongkai.words.TestClock;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** 基层政务公开标准目录: rows, the items that satisfy them, what is missing. */
class StandardsTest extends HouseTest {

    private static final LocalDate TODAY = TestClock.WED_2026_06_10;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Standards standards;

    @Autowired
    private SatisfyingStandards satisfying;

    @Autowired
    private Agencies agencies;

    @Autowired
    private RegisteringAgency registering;

    @Autowired
    private CreatingAccount creating;

    @Autowired
    private Indexing indexing;

    private Press press;
    private String organ = "";

    @BeforeEach
    void anOrgan() {
        organ = unique("std");
        press = Press.of(program, organ);
    }

    @Test
    void thereAreTwentySixFieldsAndEveryRowBelongsToOne() {
        assertThat(StandardField.all()).hasSize(26).allSatisfy(field -> {
            assertThat(field.rows()).hasSizeGreaterThan(5);
            assertThat(field.statutoryCodes())
                    .isNotEmpty()
                    .allSatisfy(code -> assertThat(org.gongkai.catalogue.StatutoryContent.find(code))
                            .isPresent());
        });
        assertThat(StandardField.words("24-07")).startsWith("义务教育：招生管理");
    }

    @Test
    void aRowLeadsToTheItemsThatSatisfyItAndTheItemBack() {
        DocumentNumber number = press.publish(Press.notice(organ + "招生计划", "正文。", TODAY));
        satisfying.set(number, List.of("24-07"), clerk()).orThrow();

        assertThat(get("/standards/24").page().select("#rows a").eachAttr("href"))
                .contains("/documents/" + number);
        assertThat(get("/standards/24-07").page().select(".items a").eachAttr("href"))
                .contains("/documents/" + number);
        assertThat(get("/documents/" + number)
                        .page()
                        .select("a[href^=/standards/]")
                        .eachText())
                .containsExactly("义务教育：招生管理，招生政策、计划和范围");
        assertThat(get("/standards/99").status()).isEqualTo(404);
    }

    @Test
    void anItemIsFoundByTheWordsOfItsRow() {
        DocumentNumber number = press.publish(Press.notice(organ + "通知", "正文。", TODAY));
        satisfying.set(number, List.of("22-07"), clerk()).orThrow();
        indexing.catchUp();

        assertThat(get("/search?agency=" + organ + "&q=%E5%B1%85%E4%BD%8F%E8%AF%81")
                        .text())
                .contains(organ + "通知");
    }

    @Test
    void anOrganIsFullWhenEachOfItsRowsHasAnItemOfItsOwn() {
        StandardField field = StandardField.find("13").orElseThrow();
        satisfying.assign("13", List.of(new AgencyCode(organ)), office()).orThrow();
        DocumentNumber number = press.publish(Press.notice(organ + "目录", "正文。", TODAY));
        List<String> all = field.rows().stream()
                .filter(r -> r.level().hasCounty())
                .map(r -> r.code())
                .toList();

        satisfying.set(number, all.subList(1, all.size()), clerk()).orThrow();
        assertThat(part().isFull()).isFalse();
        assertThat(part().missing()).extracting(r -> r.code()).containsExactly(all.getFirst());

        satisfying.add(all.getFirst(), List.of(number), clerk()).orThrow();
        assertThat(part().isFull()).isTrue();

        press.withdraw(number);
        assertThat(part().missing()).as("what is withdrawn satisfies nothing").hasSize(all.size());
    }

    @Test
    void aTownDoesNotSatisfyWhatTheCountyOwes() {
        String town = unique("town");
        var registered = registering
                .register(Organs.township(town, agencies.county().code().value()))
                .orThrow();
        DocumentNumber number = Press.at(program, registered).publish(Press.notice(town + "通知", "正文。", TODAY));

        assertThat(problems(satisfying.set(number, List.of("24-07", "24-99"), People.clerk(town))))
                .extracting(Problem::message)
                .anyMatch(m -> m.contains("由县级公开"))
                .anyMatch(m -> m.startsWith("没有“24-99”"));
        satisfying.set(number, List.of("24-11"), People.clerk(town)).orThrow();
    }

    @Test
    void onlyTheOwnOrganSaysWhatItsItemsSatisfyAndOnlyTheOfficeWhoAnswers() {
        DocumentNumber number = press.publish(Press.notice(organ + "通知", "正文。", TODAY));
        for (Actor other : List.of(People.clerk("elsewhere"), People.leader())) {
            assertThatThrownBy(() -> satisfying.set(number, List.of("24-07"), other))
                    .isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> satisfying.add("24-07", List.of(number), other))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> satisfying.assign("13", List.of(), clerk())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void theFileHasEveryRow() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        standards.table(out);
        try (ReadableWorkbook file = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(file.getFirstSheet().read())
                    .hasSize(1
                            + StandardField.all().stream()
                                    .mapToInt(f -> f.rows().size())
                                    .sum());
        }
        assertThat(get("/standards.xlsx").status()).isEqualTo(200);
    }

    @Test
    void theTableCostsTheSameHoweverMuchIsInIt() {
        standards.all(); // the register of organs is read once
        long few = statements.during(() -> standards.all());
        DocumentNumber number = press.publish(Press.notice(organ + "通知", "正文。", TODAY));
        satisfying.set(number, List.of("01-01", "02-01", "03-01"), clerk()).orThrow();
        assertThat(statements.during(() -> standards.all())).isEqualTo(few);
    }

    @Test
    void pagesAreFine() {
        DocumentNumber number = press.publish(Press.notice(organ + "通知", "正文。", TODAY));
        satisfying.set(number, List.of("24-07", "24-08"), clerk()).orThrow();
        String clerk = unique("jing");
        String office = agencies.county().handledBy().value();
        creating.create(Actor.system("test"), People.account(clerk, office, Role.CLERK))
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.goTo("/standards").isFine("standards");
            visitor.goTo("/standards/24").isFine("standards-field");
            visitor.goTo("/standards/24-07").isFine("standards-row");
            visitor.signIn(clerk, People.PASSWORD);
            visitor.goTo("/desk/documents/standards").isFine("desk-standards");
            visitor.goTo("/desk/documents/standards/24").isFine("desk-standards-field");
        }
    }

    private StandardCoverage.Part part() {
        return standards.of("13").orElseThrow().parts().stream()
                .filter(p -> p.organ().code().value().equals(organ))
                .findFirst()
                .orElseThrow();
    }

    private Actor clerk() {
        return People.clerk(organ);
    }

    private Actor office() {
        return People.clerk(agencies.county().handledBy().value());
    }

    private PlainVisitor.Answer get(String path) {
        return PlainVisitor.of(url("")).get(path);
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.problems() : List.of();
    }
}
