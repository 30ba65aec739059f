package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.page.Outcome;
import org.gongkai.statute.Consulted;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Particular;
import org.gongkai.words.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A third party's opinion or silence, what the organ finds, and what it tells them (R-11…R-16). */
class ThirdPartyTest extends RequestTest {

    @Autowired
    JdbcClient sql;

    private static final LocalDate WED_2026_04_29 = LocalDate.of(2026, 4, 29);

    @Test
    void eachConsultationHasItsLetterItsServiceAndItsTerm() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        ask(number, Consulted.THIRD_PARTY).orThrow();
        ask(number, Consulted.CO_MAKER).orThrow();
        moves.consulting()
                .delivered(
                        number,
                        new Consulting.Service("A", TUE_2026_04_07, DeliveryManner.POST, "XA00000000001，收发室签收"),
                        office.clerk())
                .orThrow();
        List<ConsultationFile> asked = file(number).consultations();
        assertThat(asked)
                .extracting(ConsultationFile::letterNumber)
                .containsExactly("某代字公开征〔2026〕1号", "某代字公开征〔2026〕2号");
        assertThat(asked.getFirst().evidence()).contains("XA00000000001");
        assertThat(asked.getFirst().limit()).isEqualTo("2026-04-28");
        assertThat(asked.getLast().limit()).isNull();
        ReplyLetter letter = files.notice(number, asked.getFirst().letterSeq(), null, office.clerk())
                .orElseThrow();
        assertThat(letter.title()).isEqualTo("第三方意见征询书");
        assertThat(letter.recipient()).isEqualTo("某公司");
        assertThat(String.join("", letter.paragraphs()))
                .contains("第三十二条", "15个工作日", "由本机关依照条例的规定决定")
                .doesNotContain("申请人甲");
        assertThat(String.join(
                        "",
                        files.notice(number, asked.getLast().letterSeq(), null, office.clerk())
                                .orElseThrow()
                                .paragraphs()))
                .contains("视为同意公开", "第三十四条");
    }

    @Test
    void whatAThirdPartySaysIsSealedAndShownToThoseWhoHandleTheCase() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        ask(number, Consulted.THIRD_PARTY).orThrow();
        ask(number, Consulted.CO_MAKER).orThrow();
        String secret = "配方是本公司的商业秘密";
        for (String ref : List.of("A", "B")) {
            moves.consulting()
                    .answered(
                            number,
                            new Consulting.Answer(ref, TUE_2026_04_07, Opinion.REFUSES_WITH_GROUNDS, secret + ref),
                            office.clerk())
                    .orThrow();
        }
        String bodies = sql.sql("""
                        select string_agg(f.body::text, ' ') from request_fact f join request r on r.id = f.request_id
                        where r.number = ?""").param(number.value()).query(String.class).single();
        assertThat(bodies).doesNotContain(secret + "A").contains(secret + "B"); // an organ has no secrets of its own
        assertThat(file(number).consultations())
                .extracting(ConsultationFile::reasons)
                .containsExactly(secret + "A", secret + "B");
        assertThat(files.find(number, People.leader()).orElseThrow().consultations())
                .extracting(ConsultationFile::reasons)
                .containsExactly("", secret + "B");
    }

    @Test
    void afterSilenceTheOrganFindsForItself() {
        RequestNumber number = asked(Opinion.INFORMS, false);
        assertThat(reasons(find(number, true))).anyMatch(r -> r.contains("15个工作日期满"));
        clock.setTo(WED_2026_04_29);
        assertThat(messages(number)).anyMatch(m -> m.contains("不视为同意也不视为不同意") && m.contains("R-13"));
        assertThat(fields(moves.consulting()
                        .found(
                                number,
                                new Consulting.Finding("B", WED_2026_04_29, null, "", true, ""),
                                office.clerk())))
                .containsExactly("ref", "harms", "harm", "interest");
        find(number, false).orThrow();
        assertThat(messages(number)).isEmpty();
        assertThat(file(number).consultations().getFirst().finding()).isNotNull();
    }

    @Test
    void overAReasonedObjectionTheThirdPartyIsToldBeforeSigning() {
        RequestNumber number = asked(Opinion.REFUSES_WITH_GROUNDS, true);
        moves.replying().draft(number, TUE_2026_04_07, d2(), office.clerk()).orThrow();
        moves.replying()
                .review(number, TUE_2026_04_07, true, "", office.reviewer())
                .orThrow();
        assertThat(reasons(moves.replying().issue(number, TUE_2026_04_07, office.head())))
                .singleElement()
                .asString()
                .contains("书面“告知第三方”", "R-14");
        assertThat(file(number).consultations()).allMatch(ConsultationFile::mustBeTold);
        assertThat(fields(moves.consulting().tell(number, "A", TUE_2026_04_07, " ", "", office.clerk())))
                .containsExactly("content", "reasons");
        moves.consulting()
                .tell(number, "A", TUE_2026_04_07, "检测结果", "关系群众饮水安全", office.clerk())
                .orThrow();
        ConsultationFile told = file(number).consultations().getFirst();
        assertThat(told.mustBeTold()).isFalse();
        ReplyLetter letter =
                files.notice(number, told.toldSeq(), null, office.clerk()).orElseThrow();
        assertThat(letter.title()).isEqualTo("告知第三方书");
        assertThat(String.join("", letter.paragraphs())).contains("检测结果", "关系群众饮水安全", "重大影响");
        assertThat(letter.remedy()).contains("行政复议");
        moves.replying().issue(number, TUE_2026_04_07, office.head()).orThrow();
        assertThat(file(number).choice(Move.TELL_THIRD_PARTY).allowed()).isFalse();
    }

    @Test
    void reasonsOfTheirOwnAreWeighedBeforeTheReply() {
        RequestNumber number = asked(Opinion.OBJECTS, true);
        assertThat(messages(number)).anyMatch(m -> m.contains("说明了理由") && m.contains("R-13"));
        find(number, false).orThrow();
        assertThat(messages(number)).isEmpty();
        assertThat(Opinion.OBJECTS.hasGrounds(
                        file(number).consultations().getFirst().finding()))
                .isFalse();
        RequestNumber harmed = asked(Opinion.OBJECTS, true);
        find(harmed, true).orThrow();
        moves.replying().draft(harmed, TUE_2026_04_07, d2(), office.clerk()).orThrow();
        moves.replying()
                .review(harmed, TUE_2026_04_07, true, "", office.reviewer())
                .orThrow();
        assertThat(reasons(moves.replying().issue(harmed, TUE_2026_04_07, office.head())))
                .singleElement()
                .asString()
                .contains("书面“告知第三方”");
    }

    @Test
    void whoConsentsNeedsNoNotice() {
        RequestNumber number = asked(Opinion.CONSENTS, true);
        assertThat(file(number).choice(Move.TELL_THIRD_PARTY).reasons())
                .singleElement()
                .asString()
                .contains("没有不同意公开");
        assertThat(messages(number)).isEmpty();
    }

    private RequestNumber asked(Opinion opinion, boolean answers) {
        RequestNumber number = handedIn(TUE_2026_04_07);
        ask(number, Consulted.THIRD_PARTY).orThrow();
        moves.consulting()
                .delivered(number, "A", TUE_2026_04_07, office.clerk())
                .orThrow();
        if (answers) {
            moves.consulting()
                    .answered(number, new Consulting.Answer("A", TUE_2026_04_07, opinion, "涉及报价"), office.clerk())
                    .orThrow();
        }
        return number;
    }

    private Outcome<RequestNumber> ask(RequestNumber number, Consulted who) {
        return moves.consulting()
                .ask(
                        number,
                        new Consulting.Question(TUE_2026_04_07, who, "某公司", "某路2号", null, "是否同意公开检测结果"),
                        office.clerk());
    }

    private Outcome<RequestNumber> find(RequestNumber number, boolean harms) {
        return moves.consulting()
                .found(
                        number,
                        new Consulting.Finding("A", LocalDate.now(clock), harms, "检测结果不是商业秘密", false, ""),
                        office.clerk());
    }

    private List<String> messages(RequestNumber number) {
        return moves.replying().reasonsAgainst(number, d2(), office.clerk()).stream()
                .map(org.gongkai.page.Problem::message)
                .toList();
    }

    private static Reply d2() {
        Map<Particular, String> texts = new EnumMap<>(Particular.class);
        texts.put(Particular.INFORMATION_OR_WAY, "随函附送");
        texts.put(Particular.PUBLIC_INTEREST, "关系群众饮水安全");
        return new Reply(Disposition.D2, List.of(), Set.of(), texts, null, Provision.ELECTRONIC, "", List.of());
    }
}
