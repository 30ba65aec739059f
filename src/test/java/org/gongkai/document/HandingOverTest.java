package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gongkai.agency.Agencies;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.TracedThings;
import org.gongkai.words.HouseTest;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Press;
import org.gongkai.words.TestClock;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** what is published goes to archive, library and reading place, with a list and a receipt. */
class HandingOverTest extends HouseTest {

    private static final LocalDate TODAY = TestClock.WED_2026_06_10;
    private static final byte[] PICTURE = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        13,
        10,
        26,
        10,
        0,
        0,
        0,
        13,
        'I',
        'H',
        'D',
        'R',
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        8,
        2,
        0,
        0,
        0
    };

    @Autowired
    private ApplicationContext program;

    @Autowired
    private HandingOver handing;

    @Autowired
    private HandoverDesk desk;

    @Autowired
    private Agencies agencies;

    @Autowired
    private CreatingAccount creating;

    @Autowired
    private JdbcClient sql;

    private Press press;
    private String organ = "";

    @BeforeEach
    void anOrgan() {
        organ = unique("hand");
        press = Press.of(program, organ);
    }

    @Test
    void eachDocumentIsListedOnceForEachPlace() {
        press.publish(Press.notice(organ + "甲", "正文。", TODAY));
        long first = handing.list(wish("ARCHIVE", "2"), clerk()).orThrow();
        assertThat(titles(first)).containsExactly(organ + "甲");
        assertThat(problems(handing.list(wish("ARCHIVE", ""), clerk())))
                .extracting(Problem::message)
                .containsExactly("这个时期公开的信息都已经列入清单。");

        press.publish(Press.notice(organ + "乙", "正文。", TODAY));
        assertThat(titles(handing.list(wish("ARCHIVE", "2"), clerk()).orThrow()))
                .as("since the last one")
                .containsExactly(organ + "乙");
        assertThat(titles(handing.list(wish("LIBRARY", "2"), clerk()).orThrow()))
                .hasSize(2);
        assertThat(problems(handing.list(wish("HALL", "1"), clerk()))).isNotEmpty();
    }

    @Test
    void allFaultsOfTheFormAreSaidAtOnce() {
        assertThat(problems(handing.list(new HandingOver.Wish("", " ", "26", "9", false), clerk())))
                .extracting(Problem::field)
                .containsExactly("place", "receiver", "year", "quarter");
        assertThat(problems(handing.list(wish("ARCHIVE", "4"), clerk())))
                .extracting(Problem::message)
                .containsExactly("这个时期还没有到。");
    }

    @Test
    void whatWaitsTooLongAndAMissingReceiptAreOverdue() {
        press.publish(Press.notice(organ + "甲", "正文。", TODAY));
        assertThat(archive().overdue()).isFalse();
        clock.advance(Duration.ofDays(93));
        assertThat(archive().items()).isEqualTo(1);
        assertThat(archive().overdue()).isTrue();

        long id = handing.list(wish("ARCHIVE", "2"), clerk()).orThrow();
        assertThat(archive().items()).isZero();
        assertThat(desk.isOverdue(list(id))).isFalse();
        clock.advance(Duration.ofDays(31));
        assertThat(desk.isOverdue(list(id))).isTrue();
    }

    @Test
    void aReceiptIsRecordedOnceWithItsPicture() {
        press.publish(Press.notice(organ + "甲", "正文。", TODAY));
        long id = handing.list(wish("ARCHIVE", "2"), clerk()).orThrow();
        assertThat(problems(handing.receive(id, TODAY.minusDays(1), "", "", new byte[] {1, 2, 3}, clerk())))
                .extracting(Problem::field)
                .containsExactly("on", "by", "picture");

        handing.receive(id, TODAY, "接收人甲", "回〔2026〕1号", PICTURE, clerk()).orThrow();

        assertThat(list(id).receipt()).isEqualTo(new Handover.Receipt(TODAY, "接收人甲", "回〔2026〕1号", true));
        assertThat(desk.picture(id, clerk()))
                .hasValueSatisfying(p -> assertThat(p).isEqualTo(PICTURE));
        assertThat(problems(handing.receive(id, TODAY, "接收人乙", "", null, clerk())))
                .isNotEmpty();
    }

    @Test
    void theListIsAWorkbookAndAPaper() throws IOException {
        press.publish(Press.notice(organ + "甲", "正文。", TODAY));
        long id = handing.list(wish("ARCHIVE", "2"), clerk()).orThrow();
        HandoverDesk.Whole whole = desk.open(id, clerk()).orElseThrow();
        try (ReadableWorkbook file = new ReadableWorkbook(new ByteArrayInputStream(desk.table(whole)))) {
            assertThat(file.getFirstSheet().read().get(1).getCellText(1)).isEqualTo(organ + "甲");
        }
        assertThat(new String(desk.print(whole).orThrow(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void otherOfficesNeitherListNorSeeNorReceive() {
        press.publish(Press.notice(organ + "甲", "正文。", TODAY));
        long id = handing.list(wish("ARCHIVE", "2"), clerk()).orThrow();
        Actor other = People.clerk("elsewhere");
        assertThat(desk.open(id, other)).isEmpty();
        assertThatThrownBy(() -> handing.receive(id, TODAY, "接收人", "", null, other))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> handing.list(new HandingOver.Wish("ARCHIVE", "县档案馆", "2026", "2", true), clerk()))
                .as("the whole county is the county office's")
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> handing.list(wish("ARCHIVE", "2"), People.leader()))
                .isInstanceOf(NotPermitted.class);
        assertThat(desk.open(id, People.clerk(agencies.county().handledBy().value())))
                .as("the county's office oversees all")
                .isPresent();
    }

    @Test
    void aListNeverChangesAndTheTrailKnowsIt() {
        press.publish(Press.notice(organ + "甲", "正文。", TODAY));
        long id = handing.list(wish("ARCHIVE", "2"), clerk()).orThrow();
        assertThatThrownBy(() -> sql.sql("update handover set items = 0 where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("stays as it is");
        List<String> keys = new java.util.ArrayList<>();
        program.getBeansOfType(TracedThings.class).values().stream()
                .filter(t -> t.keyPrefix().equals("handover/"))
                .forEach(t -> t.each(kept -> keys.add(kept.key())));
        assertThat(keys).contains("handover/" + id);
    }

    @Test
    void theDeskCostsTheSameHoweverMuchWaits() {
        press.publish(Press.notice(organ + "甲", "正文。", TODAY));
        desk.waiting(clerk());
        long few = statements.during(() -> desk.waiting(clerk()));
        press.publish(Press.notice(organ + "乙", "正文。", TODAY));
        desk.waiting(clerk());
        assertThat(statements.during(() -> desk.waiting(clerk()))).isEqualTo(few);
    }

    @Test
    void pagesAreFineAndKeepWhatWasTyped() {
        press.publish(Press.notice(organ + "甲", "正文。", TODAY));
        long id = handing.list(wish("ARCHIVE", "2"), clerk()).orThrow();
        String name = unique("jing");
        creating.create(Actor.system("test"), People.account(name, organ, Role.CLERK))
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(name, People.PASSWORD);
            visitor.goTo("/desk/documents/handovers").isFine("desk-handovers");
            visitor.goTo("/desk/documents/handovers/" + id).isFine("desk-handover");
        }
        PlainVisitor staff = PlainVisitor.of(url(""));
        staff.signIn(name, People.PASSWORD);
        staff.get("/desk/documents/handovers");
        PlainVisitor.Answer refused = staff.submit(Map.of("receiver", "县档案馆", "year", "二六"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#receiver").val()).isEqualTo("县档案馆");
        assertThat(staff.get("/desk/documents/handovers/" + id + ".pdf").status())
                .isEqualTo(200);
        assertThat(staff.get("/desk/documents/handovers/999999999").status()).isEqualTo(404);
    }

    private HandoverDesk.Waiting archive() {
        return desk.waiting(clerk()).stream()
                .filter(w -> w.place() == ReadingPlace.ARCHIVE)
                .findFirst()
                .orElseThrow();
    }

    private Handover list(long id) {
        return desk.open(id, clerk()).orElseThrow().list();
    }

    private List<String> titles(long id) {
        return desk.open(id, clerk()).orElseThrow().items().stream()
                .map(Handover.Item::title)
                .toList();
    }

    private static HandingOver.Wish wish(String place, String quarter) {
        return new HandingOver.Wish(place, "县档案馆", "2026", quarter, false);
    }

    private Actor clerk() {
        return People.clerk(organ);
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.problems() : List.of();
    }
}
