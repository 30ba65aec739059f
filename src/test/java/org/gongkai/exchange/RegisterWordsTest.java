package org.gongkai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.SubType;
import org.gongkai.statute.Table3Form;
import org.gongkai.statute.Table3Row;
import org.gongkai.statute.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of a register mean; words that could count in two cells mean nothing. */
class RegisterWordsTest {

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void ourOwnWordsMeanThemselves(Disposition disposition) {
        assertThat(RegisterWords.result(disposition.name(), "", 2024))
                .map(m -> m.disposition().row())
                .contains(disposition.row());
        assertThat(RegisterWords.result(disposition.label(), "", 2024)
                        .map(m -> m.disposition().row()))
                .as(disposition.label())
                .isEqualTo(
                        disposition == Disposition.O3 // which of the three rows it is, it does not say
                                ? Optional.empty()
                                : Optional.of(disposition.row()));
    }

    @Test
    void theRowsOfTheFormMeanThemselves() {
        for (Table3Row row : Table3Row.values()) {
            boolean ambiguous = row == Table3Row.OTHER_UNSPLIT;
            assertThat(RegisterWords.result(row.label(), "", 2024)
                            .map(m -> m.disposition().row(Table3Form.FMT21)))
                    .as(row.label())
                    .isEqualTo(ambiguous ? Optional.empty() : Optional.of(row));
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "予以公开, -, D2",
                "同意公开, -, D2",
                "公开, -, D2",
                "已主动公开, -, D1",
                "属于主动公开信息，告知获取途径, -, D1",
                "部分公开, 涉及个人隐私, P",
                "不予公开（商业秘密）, -, N4",
                "不予公开, 属于行政执法案卷, N7",
                "不予公开, 过程性信息, N6",
                "信息不存在, -, U1",
                "本机关不掌握, -, U1",
                "不属于本机关公开范围, -, U1B",
                "告知向其他行政机关申请：不属于本机关负责公开, -, U1B",
                "无法提供, 没有现成信息需要另行制作, U2",
                "不予处理, 信访投诉, X1",
                "不予重复处理, -, X2",
                "逾期未补正视为放弃, -, O1",
                "逾期未缴纳信息处理费, -, O2",
                "申请人撤回, -, O3",
            })
    void theWordsOfOfficesMeanWhatTheySay(String result, String reason, Disposition meant) {
        assertThat(RegisterWords.result(result, reason == null ? "" : reason, 2024))
                .map(RegisterWords.Meant::disposition)
                .contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"不予公开", "无法提供", "不予处理", "已答复", "不予以公开", "不存在或者属于国家秘密", "其他处理", "未主动公开"})
    void whatCouldBeTwoThingsIsNone(String result) {
        assertThat(RegisterWords.result(result, "", 2024)).isEmpty();
    }

    @Test
    void theFormOfTwoThousandNineteenHasOneRowForOthers() {
        assertThat(RegisterWords.result("其他处理", "", 2020))
                .contains(new RegisterWords.Meant(Disposition.O3, SubType.OTHER));
    }

    @ParameterizedTest
    @CsvSource({
        "自然人, NATURAL_PERSON",
        "公民, NATURAL_PERSON",
        "法人或其他组织-商业企业, BUSINESS",
        "公司, BUSINESS",
        "科研机构, RESEARCH",
        "社会公益组织, PUBLIC_WELFARE",
        "律师事务所, LEGAL_SERVICE",
        "其他, OTHER_ORGANISATION",
        "法人或者其他组织（其他）, OTHER_ORGANISATION",
    })
    void kindsOfApplicants(String said, ApplicantKind kind) {
        assertThat(RegisterWords.kind(said)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"法人或其他组织", "单位", "公民或企业"})
    void kindsThatAreNone(String said) {
        assertThat(RegisterWords.kind(said)).isEmpty();
    }

    @Test
    void waysAreKnownByTheirLabelsAndByWhatOfficesSay() {
        assertThat(Arrays.stream(Way.values()))
                .allSatisfy(way -> assertThat(RegisterWords.way(way.label())).contains(way));
        assertThat(RegisterWords.way("省政府网站申请平台")).contains(Way.WEB);
        assertThat(RegisterWords.way("EMS")).contains(Way.REGISTERED_MAIL);
        assertThat(RegisterWords.way("信函")).contains(Way.REGISTERED_MAIL);
        assertThat(RegisterWords.way("邮件")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-05",
                "2024/3/5",
                "2024.3.5",
                "2024年3月5日",
                "2024年03月05日 10:20",
                "20240305",
                "24.3.5",
                "２０２４．３．５",
                "二〇二四年三月五日",
                "二○二四年三月五日",
                "45356",
                "2024-03-05 00:00"
            })
    void aDayIsReadHoweverItIsWritten(String written) {
        assertThat(RegisterDates.day(written)).contains(LocalDate.of(2024, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3月5日", "2024年3月", "2024-02-30", "昨天", "05/03/2024", "二〇二四年十三月五日"})
    void whatNamesNoDayIsNone(String written) {
        assertThat(RegisterDates.day(written)).isEmpty();
    }

    @Test
    void laterDaysInHanNumerals() {
        assertThat(RegisterDates.day("二〇二三年十二月三十一日")).contains(LocalDate.of(2023, 12, 31));
        assertThat(RegisterDates.day("二〇二三年十月二十日")).contains(LocalDate.of(2023, 10, 20));
    }
}
