package org.gongkai.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.CaseStage;
import org.gongkai.request.ChargingFee;
import org.gongkai.request.DeliveringReply;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.IssuingReply;
import org.gongkai.request.Provision;
import org.gongkai.request.RegisteringPaperRequest;
import org.gongkai.request.RemakingAnswer;
import org.gongkai.request.Reply;
import org.gongkai.request.RequestFact;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.FeeScale;
import org.gongkai.statute.Particular;
import org.gongkai.words.Filings;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** 送达: letters over a real SMTP server, bounces over IMAP, prompts over an HTTP gateway. */
class NoticeTest extends HouseTest {

    private static final LocalDate TUE_2026_04_07 = LocalDate.of(2026, 4, 7);

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    RegisteringPaperRequest paper;

    @Autowired
    IssuingReply replying;

    @Autowired
    DeliveringReply delivering;

    @Autowired
    ChargingFee charging;

    @Autowired
    RemakingAnswer remaking;

    @Autowired
    RequestFiles files;

    @Autowired
    MessageStore store;

    @Autowired
    NoticeOutbox outbox;

    @Autowired
    CreatingAccount accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher news;

    @Autowired
    JdbcClient sql;

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, null, ServerSetup.PROTOCOL_IMAP)
    });
    private final List<String> posted = new CopyOnWriteArrayList<>();
    private int gatewayStatus = 200;
    private int smtp;
    private HttpServer gateway = unopened();
    private String organ = "";
    private Actor clerk = Actor.citizen();
    private RequestNumber number = new RequestNumber("none-2026-0001");

    private static HttpServer unopened() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @BeforeEach
    void aReplyByEMail() {
        server.start();
        smtp = server.getSmtp().getPort();
        gateway.createContext("/", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"code\":0}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(gatewayStatus, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        gateway.start();
        sql.sql("update notice_message set state = 'CANCELLED' where state = 'WAITING'")
                .update();
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        organ = unique("send");
        registering.register(Organs.department(organ, county)).orThrow();
        clerk = People.clerk(organ);
        clock.setTo(TUE_2026_04_07);
        number = paper.register(Filings.to(organ).inPerson(TUE_2026_04_07), null, clerk)
                .orThrow()
                .number();
    }

    @AfterEach
    void stop() {
        server.stop();
        gateway.stop(0);
    }

    @Test
    void theReplyGoesOutAndIsDeliveredOnTheDayTheServerTookIt() throws Exception {
        int seq = reply();
        send(NoticeChannel.EMAIL, seq).orThrow();
        assertThat(file().stage()).isEqualTo(CaseStage.REPLIED);
        assertThat(dispatcher().dispatch()).isEqualTo(1);
        assertThat(server.waitForIncomingEmail(1)).isTrue();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("政府信息公开文书（" + number + "）");
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("applicant@example.org"));
        assertThat(names(mail)).containsExactly("某代字公开答〔2026〕1号.pdf");
        RequestFile file = file();
        assertThat(file.stage()).isEqualTo(CaseStage.DELIVERED);
        assertThat(file.delivered()).isNotNull().satisfies(delivered -> {
            assertThat(delivered.on()).isEqualTo(TUE_2026_04_07);
            assertThat(delivered.manner()).isEqualTo(DeliveryManner.EMAIL);
        });
        assertThat(file.reading().onTime()).isTrue();
        assertThat(problems(send(NoticeChannel.EMAIL, seq)))
                .singleElement()
                .asString()
                .contains("已经用电子邮件发送");
        assertThat(dispatcher().dispatch()).isZero();
    }

    @Test
    void aLetterThatCameBackWasNotDelivered() throws Exception {
        send(NoticeChannel.EMAIL, reply()).orThrow();
        dispatcher().dispatch();
        String id = server.getReceivedMessages()[0].getMessageID();
        server.setUser("gongkai@example.gov.cn", "gongkai", "secret");
        // an answer of the applicant names the letter too and is no bounce
        GreenMailUtil.sendTextEmail(
                "gongkai@example.gov.cn",
                "applicant@example.org",
                "回复",
                "收到 " + id,
                server.getSmtp().getServerSetup());
        assertThat(bounces().read(mailbox())).isZero();
        GreenMailUtil.sendTextEmail(
                "gongkai@example.gov.cn",
                "mailer-daemon@example.org",
                "Undelivered",
                "Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; applicant@example.org\nStatus: 5.1.1\n"
                        + "Diagnostic-Code: smtp; 550 5.1.1 applicant@example.org unknown\n\nMessage-ID: " + id + "\n",
                server.getSmtp().getServerSetup());
        assertThat(bounces().read(mailbox())).isEqualTo(1);
        assertThat(file().stage()).isEqualTo(CaseStage.REPLIED);
        assertThat(file().delivered()).isNull();
        assertThat(store.of(number)).singleElement().satisfies(message -> {
            assertThat(message.state()).isEqualTo(NoticeState.BOUNCED);
            assertThat(message.failure()).contains("对方邮件服务器退回").doesNotContain("applicant@");
        });
        assertThat(bounces().read(mailbox())).isZero();
        delivering
                .deliver(
                        number,
                        new DeliveringReply.Delivery(
                                TUE_2026_04_07, DeliveryManner.POST, true, "XA12345678913", "电子邮件被退回"),
                        clerk)
                .orThrow();
        assertThat(file().stage()).isEqualTo(CaseStage.DELIVERED);
    }

    @Test
    void aFeeNoticeThatCameBackStartsNoTerm() throws Exception {
        charging.notify(number, new ChargingFee.Notice(TUE_2026_04_07, FeeScale.Method.PAGES, 250, null), clerk)
                .orThrow();
        send(NoticeChannel.EMAIL, file().timeline().getLast().seq()).orThrow();
        dispatcher().dispatch();
        assertThat(file().reading().payBy()).isEqualTo("2026-05-08");
        assertThat(bounces("<" + id() + ">")).isEqualTo(1);
        assertThat(file().last(RequestFact.DeliveryFailed.class))
                .hasValueSatisfying(back -> assertThat(back.served()).isEqualTo(RequestFact.Served.FEE_NOTICE));
        assertThat(file().choice(org.gongkai.request.Move.RECORD_FEE_SERVICE).allowed())
                .isTrue();
        clock.setTo(LocalDate.of(2026, 5, 20));
        assertThat(file().stage()).as("nobody gives up what never arrived").isEqualTo(CaseStage.AWAITING_PAYMENT);
        charging.noticeDelivered(number, LocalDate.of(2026, 5, 20), clerk).orThrow();
        assertThat(file().reading().payBy()).isEqualTo("2026-06-17");
        // handed over by a person meanwhile: a mail that comes back takes nothing away
        delivering.takeBack(
                number,
                file().last(RequestFact.FeeNoticed.class)
                        .map(f -> file().timeline().stream()
                                .filter(one -> one.fact().equals(f))
                                .findFirst()
                                .orElseThrow()
                                .seq())
                        .orElseThrow(),
                LocalDate.of(2026, 5, 20),
                "退回",
                Actor.system("notice"));
        assertThat(file().reading().payBy()).isEqualTo("2026-06-17");
    }

    @Test
    void anAnswerMadeAnewGoesOutAndComesBackToo() throws Exception {
        send(NoticeChannel.EMAIL, reply()).orThrow();
        dispatcher().dispatch();
        remaking.order(number, new RemakingAnswer.Order(TUE_2026_04_07, "某复议机关", "复决5号", null), clerk)
                .orThrow();
        remaking.draft(number, given(), clerk).orThrow();
        remaking.review(number, true, "", People.reviewer(organ)).orThrow();
        remaking.issue(number, People.head(organ)).orThrow();
        int seq = file().timeline().getLast().seq();
        assertThat(SendingLetter.sendable(file()).getFirst())
                .isEqualTo(new SendingLetter.Sendable(seq, "重新答复 某代字公开答〔2026〕1号之一", true));
        send(NoticeChannel.EMAIL, seq).orThrow();
        assertThat(dispatcher().dispatch()).isEqualTo(1);
        assertThat(names(server.getReceivedMessages()[1])).containsExactly("某代字公开答〔2026〕1号之一.pdf");
        assertThat(file().last(RequestFact.NewAnswerDelivered.class)).isPresent();
        assertThat(bounces("<" + id() + ">")).isEqualTo(1);
        assertThat(remaking.of(number, clerk).getLast().delivered()).isNull();
        assertThat(file().stage()).isEqualTo(CaseStage.DELIVERED);
    }

    private String id() throws Exception {
        MimeMessage[] sent = server.getReceivedMessages();
        return sent[sent.length - 1].getMessageID().replaceAll("[<>]", "");
    }

    /** How many letters the mailbox of the office says came back. */
    private int bounces(String id) throws Exception {
        server.setUser("gongkai@example.gov.cn", "gongkai", "secret");
        GreenMailUtil.sendTextEmail(
                "gongkai@example.gov.cn",
                "mailer-daemon@example.org",
                "Undelivered",
                "Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; applicant@example.org\nStatus: 5.1.1\n"
                        + "Diagnostic-Code: smtp; 550 5.1.1 applicant@example.org unknown\n\nMessage-ID: " + id + "\n",
                server.getSmtp().getServerSetup());
        return bounces().read(mailbox());
    }

    @Test
    void aServerThatIsDownIsTriedAgainAndGivenUp() {
        send(NoticeChannel.EMAIL, reply()).orThrow();
        server.stop();
        Dispatcher dispatcher = dispatcher();
        for (int i = 0; i < 8; i++) {
            assertThat(dispatcher.dispatch()).isZero();
            clock.advance(Duration.ofHours(3));
        }
        NoticeMessage message = store.of(number).getFirst();
        assertThat(message.state()).isEqualTo(NoticeState.GIVEN_UP);
        assertThat(message.failure()).contains("发信服务器").doesNotContain("applicant@");
        assertThat(outbox.page(true, 1, 10, clerk).messages())
                .extracting(NoticeMessage::id)
                .contains(message.id());
        server.start();
        smtp = server.getSmtp().getPort();
        clock.setTo(TUE_2026_04_07);
        outbox.again(message.id(), clerk).orThrow();
        assertThat(dispatcher().dispatch()).isEqualTo(1);
        assertThat(problems(outbox.cancel(message.id(), clerk)))
                .singleElement()
                .asString()
                .contains("已经发出");
    }

    @Test
    void aPromptSaysNothingPersonalAndKeepsTheHoursOfRest() {
        int seq = reply();
        send(NoticeChannel.SMS, seq).orThrow();
        at(22);
        assertThat(dispatcher().dispatch()).isZero();
        at(9);
        gatewayStatus = 503;
        assertThat(dispatcher().dispatch()).isZero();
        assertThat(store.of(number).getFirst().failure()).isEqualTo("短信网关拒绝：HTTP 503");
        gatewayStatus = 200;
        clock.advance(Duration.ofHours(1));
        assertThat(dispatcher().dispatch()).isEqualTo(1);
        assertThat(posted.getLast())
                .contains("\"phone\":\"13800001234\"", number.value(), "查询码")
                .doesNotContain("申请人甲", "答复书");
        assertThat(file().stage()).as("a prompt delivers nothing").isEqualTo(CaseStage.REPLIED);
    }

    @Test
    void whatSpeaksAgainstSendingIsSaidAtOnce() {
        reply();
        assertThat(problems(sending(true).send(number, null, 99, "", clerk))).containsExactly("请选择要发送的文书", "请选择发送的渠道");
        assertThat(problems(sending(false).send(number, NoticeChannel.EMAIL, 99, "", clerk)))
                .contains("本系统没有配置发信服务器，请用其他方式送达后登记");
        for (Actor other : List.of(
                People.head(organ),
                People.leader(),
                People.clerk(agencies.county().handledBy().value()))) {
            assertThatThrownBy(() -> sending(true).send(number, NoticeChannel.EMAIL, 1, "", other))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> outbox.page(true, 1, 10, People.administrator()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void thePagesShowWhatIsMissing() {
        int seq = reply();
        String name = unique("clerk");
        accounts.create(Actor.system("test"), People.account(name, organ, Role.CLERK))
                .orThrow();
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.signIn(name, People.PASSWORD);
        String path = "/desk/requests/" + number + "/sending";
        visitor.get(path);
        PlainVisitor.Answer refused =
                visitor.submit(Map.of("seq", String.valueOf(seq), "channel", "EMAIL", "deviation", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#channel-error").text()).contains("没有配置");
        store.failed(send(NoticeChannel.EMAIL, seq).orThrow(), true, clock.instant(), "发信服务器没有应答");
        assertThat(visitor.get("/desk/outbox").text()).contains(number.value(), "发信服务器没有应答");
        assertThat(visitor.get("/desk/outbox?all=yes").text()).contains(number.value());
        try (Visitor looking = Visitor.of(url(""))) {
            looking.signIn(name, People.PASSWORD).goTo(path).isFine("sending");
            looking.goTo("/desk/outbox").isFine("outbox");
        }
        try (Visitor looking = Visitor.onPhone(url(""))) {
            looking.signIn(name, People.PASSWORD).goTo("/desk/outbox").isFine("outbox-phone");
        }
    }

    /** @return place of the fact of its signing */
    private int reply() {
        replying.draft(number, TUE_2026_04_07, given(), clerk).orThrow();
        replying.review(number, TUE_2026_04_07, true, "", People.reviewer(organ))
                .orThrow();
        replying.issue(number, TUE_2026_04_07, People.head(organ)).orThrow();
        return file().timeline().getLast().seq();
    }

    private static Reply given() {
        return new Reply(
                Disposition.D2,
                List.of(),
                Set.of(),
                Map.of(Particular.INFORMATION_OR_WAY, "各乡镇分配金额见下"),
                null,
                Provision.ELECTRONIC,
                "",
                List.of());
    }

    private void at(int hour) {
        clock.setTo(TUE_2026_04_07);
        clock.advance(Duration.between(LocalTime.now(clock), LocalTime.of(hour, 0)));
    }

    private RequestFile file() {
        return files.find(number, clerk).orElseThrow();
    }

    private Outcome<Long> send(NoticeChannel channel, int seq) {
        Outcome<Long> sent = transaction.execute(status -> sending(true).send(number, channel, seq, "", clerk));
        return java.util.Objects.requireNonNull(sent);
    }

    private SendingLetter sending(boolean mail) {
        return new SendingLetter(files, store, channels(mail), clock, news);
    }

    private Channels channels(boolean mail) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (mail) {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(smtp);
            beans.addBean("mail", sender);
        }
        return new Channels(settings(), beans.getBeanProvider(JavaMailSender.class));
    }

    private Dispatcher dispatcher() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtp);
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("mail", sender));
        return new Dispatcher(
                store,
                channels(true),
                settings(),
                beans.getBeanProvider(JavaMailSender.class),
                new ShortMessages(),
                files,
                delivering,
                remaking,
                charging,
                agencies,
                transaction,
                clock);
    }

    private BounceReader bounces() {
        return new BounceReader(settings(), store, delivering, transaction, clock);
    }

    private NoticeSettings.Bounces mailbox() {
        return new NoticeSettings.Bounces("127.0.0.1", server.getImap().getPort(), false, "gongkai", "secret");
    }

    private NoticeSettings settings() {
        return new NoticeSettings(
                "gongkai@example.gov.cn",
                "https://gk.example.gov.cn",
                LocalTime.of(20, 0),
                LocalTime.of(8, 0),
                new NoticeSettings.Sms(
                        "http://127.0.0.1:" + gateway.getAddress().getPort() + "/send",
                        "{\"phone\":\"{phone}\",\"text\":\"{text}\"}",
                        "",
                        "\"code\":0"),
                new NoticeSettings.Bounces("", 143, false, "", ""));
    }

    private static List<String> problems(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .problems().stream().map(Problem::message).toList();
    }

    private static List<String> names(MimeMessage mail) throws Exception {
        List<String> names = new ArrayList<>();
        var parts = (jakarta.mail.internet.MimeMultipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            String name = parts.getBodyPart(i).getFileName();
            if (name != null) {
                names.add(jakarta.mail.internet.MimeUtility.decodeText(name));
            }
        }
        return names;
    }
}
