package org.gongkai.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.request.RegisteringPaperRequest;
import org.gongkai.review.Classification;
import org.gongkai.review.DisclosureAttribute;
import org.gongkai.review.DraftSheet;
import org.gongkai.review.ProposingAttribute;
import org.gongkai.words.Filings;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** 催办: told each morning by e-mail, over a real SMTP server, and in a calendar. */
class ReminderTest extends HouseTest {

    private static final LocalDate WED_2026_05_06 = LocalDate.of(2026, 5, 6); // due 2026-06-02
    private static final LocalDate WED_2026_06_10 = LocalDate.of(2026, 6, 10);
    private static final LocalDate SAT_2026_06_13 = LocalDate.of(2026, 6, 13);

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    CreatingAccount creating;

    @Autowired
    RegisteringPaperRequest paper;

    @Autowired
    RemindingPerson people;

    @Autowired
    ProposingAttribute proposing;

    @Autowired
    MorningReminders morning;

    @Autowired
    CalendarFeed feed;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ObjectProvider<MailSender> none;

    final GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
    final ReminderSettings settings = new ReminderSettings(
            "gongkai@example.gov.cn",
            "https://gk.example.gov.cn",
            LocalTime.of(8, 0),
            LocalTime.of(20, 0),
            LocalTime.of(8, 0));

    String organ;
    String username;
    Actor clerk;
    String email;
    String number;

    @BeforeEach
    void anOverdueCaseAndAClerkWhoWantsToKnow() {
        server.start();
        sql.sql("update reminder_message set state = 'GIVEN_UP' where state = 'WAITING'")
                .update();
        sql.sql("update reminder_person set wanted = false").update();
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        organ = unique("remind");
        registering.register(Organs.department(organ, county)).orThrow();
        clock.setTo(WED_2026_05_06);
        number = paper.register(Filings.to(organ).inPerson(WED_2026_05_06), null, People.clerk(organ))
                .orThrow()
                .number()
                .value();
        clock.setTo(WED_2026_06_10);
        username = unique("jb");
        clerk = creating.create(Actor.system("test"), People.account(username, organ, Role.CLERK))
                .orThrow()
                .actor();
        email = username + "@example.gov.cn";
        people.set(email, true, clerk).orThrow();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void tellsOnceAMorningWhatFallsDueWithoutPersonalData() throws Exception {
        assertThat(morning.write()).isEqualTo(1);
        assertThat(morning.write()).isZero();
        assertThat(outbox().send(sender())).isEqualTo(1);
        assertThat(outbox().send(sender())).isZero();

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getAllRecipients()[0].toString()).isEqualTo(email);
        assertThat(received[0].getSubject()).isEqualTo("依申请公开提醒：逾期1件（2026年6月10日）");
        String body = (String) received[0].getContent();
        assertThat(body).contains(number, "已逾期 1 件", "答复期限 2026年6月2日");
        assertThat(body + received[0].getSubject()).doesNotContain("申请人", "医保", "13800001234", "申*");

        clock.setTo(WED_2026_06_10.plusDays(1));
        assertThat(morning.write()).isEqualTo(1);
    }

    @Test
    void tellsReviewersHowManyDocumentsWait() {
        String reviewer = unique("bm");
        Actor by = creating.create(Actor.system("test"), People.account(reviewer, organ, Role.SECRECY_REVIEWER))
                .orThrow()
                .actor();
        people.set(reviewer + "@example.gov.cn", true, by).orThrow();
        proposing
                .propose(
                        organ,
                        Classification.NONE,
                        DraftSheet.of("综合科", "关于演示的通知", DisclosureAttribute.PUBLIC),
                        "正文。",
                        People.clerk(organ))
                .orThrow();
        sql.sql("update review set step = 'SECRECY' where handled_by = ?")
                .param(organ)
                .update();
        morning.write();
        assertThat(sql.sql("select subject || body from reminder_message where username = ?")
                        .param(reviewer)
                        .query(String.class)
                        .single())
                .contains("公文审查", "等您审查的公文 1 件")
                .doesNotContain("关于演示的通知");
    }

    @Test
    void leavesPeopleInPeaceOnRestDaysAndAtNight() {
        clock.setTo(SAT_2026_06_13);
        assertThat(morning.write()).isZero();
        clock.setTo(WED_2026_06_10);
        morning.write();
        clock.advance(Duration.ofHours(12)); // 21:00
        assertThat(outbox().send(sender())).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.advance(Duration.ofHours(12)); // 09:00 of the next day
        assertThat(outbox().send(sender())).isEqualTo(1);
    }

    @Test
    void triesAgainWhenTheServerIsDownAndGivesUpInTheEnd() {
        morning.write();
        JavaMailSenderImpl sender = sender();
        server.stop();
        assertThat(outbox().send(sender)).isZero();
        assertThat(people.sent(clerk, 1).getFirst().tries()).isEqualTo(1);
        assertThat(outbox().send(sender)).isZero();
        assertThat(people.sent(clerk, 1).getFirst().tries())
                .as("not before its time")
                .isEqualTo(1);
        clock.advance(Duration.ofMinutes(2));
        server.start();
        assertThat(outbox().send(sender())).isEqualTo(1);
        assertThat(people.sent(clerk, 1).getFirst().state()).isEqualTo("SENT");

        clock.setTo(WED_2026_06_10.plusDays(1));
        morning.write();
        server.stop();
        for (int i = 0; i < 8; i++) {
            outbox().send(sender);
            clock.advance(Duration.ofMinutes(70));
        }
        clock.setTo(WED_2026_06_10.plusDays(2));
        outbox().send(sender);
        assertThat(people.sent(clerk, 1).getFirst().state()).isEqualTo("GIVEN_UP");
    }

    @Test
    void tellsNobodyWhoDoesNotWantItOrMayNot() {
        people.set(email, false, clerk).orThrow();
        assertThat(morning.write()).isZero();
        assertThat(people.set("nonsense", true, clerk)).isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> people.set(email, true, Actor.citizen())).hasMessageContaining("设置提醒");
        Actor administrator = creating.create(
                        Actor.system("test"), People.account(unique("admin"), null, Role.ADMINISTRATOR))
                .orThrow()
                .actor();
        people.set("admin@example.gov.cn", true, administrator).orThrow();
        assertThat(morning.write()).isZero();
        assertThatThrownBy(() -> feed.make(administrator)).hasMessageContaining("订阅日历");
    }

    @Test
    void theCalendarIsReadAtASecretAddressUntilItIsRevoked() {
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.signIn(username, People.PASSWORD);
        visitor.get("/desk/reminders");
        Answer made = visitor.submit("form[action$=/calendar]", Map.of());
        String address = made.page().select(".feedaddress").text().replace(url(""), "");
        assertThat(visitor.get("/desk/reminders").page().select(".feedaddress")).isEmpty();

        PlainVisitor program = PlainVisitor.of(url(""));
        Answer calendar = program.get(address);
        assertThat(calendar.status()).isEqualTo(200);
        assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
        String text = calendar.page().wholeText();
        assertThat(text)
                .contains("BEGIN:VCALENDAR", "UID:" + number + "@gongkai", "DTSTART;VALUE=DATE:20260602")
                .doesNotContain("申请人", "医保");

        visitor.get("/desk/reminders");
        visitor.submit("form[action$=/calendar]", Map.of());
        assertThat(program.get(address).status()).isEqualTo(404);
        assertThat(program.get("/calendar/" + "x".repeat(43) + ".ics").status()).isEqualTo(404);
        String second = feed.make(clerk);
        assertThat(feed.read(second)).isPresent();
        feed.revoke(clerk);
        assertThat(feed.read(second)).isEmpty();
    }

    @Test
    void linesOfTheCalendarAreFoldedBetweenCharacters() {
        String text = feed.read(feed.make(clerk)).orElseThrow();
        List<String> lines = Arrays.asList(text.split("\r\n"));
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:答复期限届满 " + number + "（办理中）");
    }

    @Test
    void thePageIsFine() {
        morning.write();
        try (Visitor visitor = Visitor.of(url("")).signIn(username, People.PASSWORD)) {
            visitor.goTo("/desk/reminders").isFine("reminders");
            visitor.page().locator("form[action$=calendar] button").click();
            visitor.isFine("reminders-calendar");
        }
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.signIn(username, People.PASSWORD);
        visitor.get("/desk/reminders");
        assertThat(visitor.submit("form[action=/desk/reminders]", Map.of("email", "x", "wanted", "yes"))
                        .status())
                .isEqualTo(422);
    }

    private Outbox outbox() {
        return new Outbox(sql, none, settings, transaction, clock);
    }

    private JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }
}
