package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.statute.LetterKind;
import org.gongkai.statute.Way;
import org.gongkai.words.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 第四十一条: correction of one's own records, a case kind of its own. */
class CorrectingRecordsTest extends RequestTest {

    @Autowired
    LetterRegister register;

    @Autowired
    LetterWordings wordings;

    @Autowired
    CorrectingRecords correcting;

    @Autowired
    RequestFigures figures;

    @Autowired
    JdbcClient sql;

    @Test
    void isRegisteredDecidedByAnotherAndTold() {
        clock.setTo(TUE_2026_04_07);
        String number = correcting.register(asked(), office.clerk()).orThrow();
        assertThat(number).isEqualTo("gz-" + office.code() + "-2026-0001");
        assertThat(correcting.list(1, 10, office.head()).items())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.name()).isEqualTo("申*");
                    assertThat(one.wrong()).isEmpty();
                });
        assertThat(correcting.letter(number, office.head())).isEmpty();
        assertThat(fields(correcting.decide(number, RecordCorrection.Decision.PASSED_ON, " ", "", office.head())))
                .containsExactly("otherOrgan", "reason");
        assertThatThrownBy(
                        () -> correcting.decide(number, RecordCorrection.Decision.CORRECTED, "属实", "", office.clerk()))
                .isInstanceOf(NotPermitted.class);
        correcting
                .decide(number, RecordCorrection.Decision.CORRECTED, "经核对户口簿，属实", "", office.head())
                .orThrow();
        ReplyLetter letter = correcting.letter(number, office.head()).orElseThrow();
        assertThat(letter.title()).isEqualTo("更正告知书");
        assertThat(letter.letterNumber()).isEqualTo("某代字公开更〔2026〕1号");
        assertThat(letter.recipient()).isEqualTo("申请人甲");
        assertThat(String.join("", letter.paragraphs())).contains("第四十一条", "予以更正", "属实");
        assertThat(letter.remedy()).contains("6个月");
        assertThat(reasons(correcting.decide(number, RecordCorrection.Decision.NOT_CORRECTED, "再看", "", office.head())))
                .anyMatch(r -> r.contains("已经决定"));
    }

    @Test
    void itsLetterIsPreviewedFrozenAndInTheRegister() {
        clock.setTo(TUE_2026_04_07);
        String number = correcting.register(asked(), office.clerk()).orThrow();
        assertThat(fields(correcting.preview(number, RecordCorrection.Decision.PASSED_ON, " ", "", office.head())))
                .containsExactly("otherOrgan", "reason");
        ReplyLetter seen = correcting
                .preview(number, RecordCorrection.Decision.PASSED_ON, "由公安机关登记", "某县公安局", office.head())
                .orThrow();
        assertThat(seen.title()).isEqualTo("转送告知书");
        assertThat(seen.letterNumber()).isEmpty();
        assertThat(correcting.letter(number, office.head())).isEmpty(); // only looked at

        correcting
                .decide(number, RecordCorrection.Decision.PASSED_ON, "由公安机关登记", "某县公安局", office.head())
                .orThrow();
        ReplyLetter sent = correcting.letter(number, office.head()).orElseThrow();
        assertThat(sent.paragraphs()).isEqualTo(seen.paragraphs()).contains("有权更正的机关：某县公安局");
        assertThat(register.page(new LetterRegister.Filter(2026, LetterKind.L27), 1, 10, office.clerk())
                        .lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.number()).isEqualTo("某代字公开更〔2026〕1号");
                    assertThat(line.request()).isEqualTo(number);
                    assertThat(line.template()).isEqualTo("standard/2019-05-15");
                    assertThat(line.sha256()).hasSize(64);
                });

        String text =
                StandardLetters.of(LetterKind.L27, TUE_2026_04_07).orElseThrow().text() + "\n联系电话：0319-0000000。";
        wordings.change(LetterKind.L27, text, TUE_2026_04_07, "加上联系电话", office.head())
                .orThrow();
        assertThat(correcting.letter(number, office.head())).contains(sent);
        String row = sql.sql("select l::text from record_correction_letter l where number = ? and handled_by = ?")
                .params(sent.letterNumber(), office.code())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("申请人甲", "公安");
        assertThatThrownBy(() -> sql.sql("update record_correction_letter set title = 'x'")
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void countsInNoTableOfTheReport() {
        clock.setTo(TUE_2026_04_07);
        correcting.register(asked(), office.clerk()).orThrow();
        assertThat(figures.figures(List.of(office.agency().code()), 2026))
                .allSatisfy(figure -> assertThat(figure.count()).isZero());
    }

    @Test
    void everyMissingThingIsNamedAtOnce() {
        assertThat(fields(correcting.register(
                        new CorrectingRecords.Asked("nobody", null, null, "", "", "", "", ""), office.clerk())))
                .containsExactly("agency", "on", "way", "record", "name", "contact", "wrong", "evidence");
        assertThatThrownBy(() -> correcting.register(asked(), office.head())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> correcting.list(1, 10, People.administrator())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void whoRegisteredDoesNotDecide() {
        clock.setTo(TUE_2026_04_07);
        Actor both = People.of(office.code(), Role.CLERK, Role.HEAD);
        String number = correcting.register(asked(), both).orThrow();
        assertThat(reasons(correcting.decide(number, RecordCorrection.Decision.CORRECTED, "属实", "", both)))
                .containsExactly("登记的人不能自己决定");
    }

    @Test
    void whoAsksAndWhatIsWrongIsSealed() {
        clock.setTo(TUE_2026_04_07);
        String number = correcting.register(asked(), office.clerk()).orThrow();
        String row = sql.sql("select record_correction::text from record_correction where number = ?")
                .param(number)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("申请人甲", "13800001234", "出生年份");
        assertThatThrownBy(() ->
                        sql.sql("update record_correction set record = 'x'").update())
                .hasMessageContaining("append-only");
        Actor stranger = People.clerk("other");
        assertThat(correcting.find(number, stranger)).isEmpty();
    }

    private static CorrectingRecords.Asked asked() {
        return new CorrectingRecords.Asked(
                "",
                LocalDate.of(2026, 4, 7),
                Way.IN_PERSON,
                "2025年养老补贴发放表",
                "申请人甲",
                "13800001234",
                "出生年份登记错误",
                "户口簿复印件");
    }
}
