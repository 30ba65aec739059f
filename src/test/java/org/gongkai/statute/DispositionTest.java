package org.gongkai.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The 23 codes: article, Table 3 row, letter, remedies (R-18, R-25, R-26; law reference §1.3). */
class DispositionTest {

    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十]+条(第[一二三四五]款)?(第（[一二三四五六七]）项)?(、第三十六条第（三）项)?");

    @Test
    void hasTheTwentyThreeCodes() {
        assertThat(Stream.of(Disposition.values()).map(Enum::name))
                .containsExactly(
                        "D1", "D2", "P", "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "U1", "U1B", "U2", "U3", "X1",
                        "X2", "X3", "X4", "X5", "O1", "O2", "O3");
    }

    @ParameterizedTest
    @CsvSource({
        "D1,  granted,                  第三十六条第（一）项, L12",
        "D2,  granted,                  第三十六条第（二）项, L13",
        "P,   partial,                  第三十七条, L14",
        "N1,  refused.stateSecret,      第十四条、第三十六条第（三）项, L15",
        "N2,  refused.otherLaw,         第十四条、第三十六条第（三）项, L15",
        "N3,  refused.threeSecurities,  第十四条、第三十六条第（三）项, L15",
        "N4,  refused.thirdParty,       第十五条、第三十六条第（三）项, L15",
        "N5,  refused.internal,         第十六条第一款、第三十六条第（三）项, L15",
        "N6,  refused.process,          第十六条第二款、第三十六条第（三）项, L15",
        "N7,  refused.enforcementFile,  第十六条第二款、第三十六条第（三）项, L15",
        "N8,  refused.inquiry,          第三十六条第（七）项, L16",
        "U1,  unable.notHeld,           第三十六条第（四）项, L17",
        "U1B, unable.notHeld,           第三十六条第（五）项, L18",
        "U2,  unable.needsMaking,       第三十八条, L19",
        "U3,  unable.stillUnclear,      第三十条, L20",
        "X1,  notProcessed.petition,    第三十九条第一款, L21",
        "X2,  notProcessed.repeat,      第三十六条第（六）项, L22",
        "X3,  notProcessed.publication, 第三十九条第二款, L23",
        "X4,  notProcessed.excessive,   第三十五条, L24",
        "X5,  notProcessed.reconfirm,   '', L25",
        "O1,  other.correctionLapsed,   第三十条, L28",
        "O2,  other.feeLapsed,          '', L28",
        "O3,  other.other,              '', L28"
    })
    void restsOnItsArticleAndStandsInItsRow(Disposition disposition, String row, String article, LetterKind letter) {
        assertThat(disposition.row().key()).isEqualTo(row);
        assertThat(disposition.article().orElse("")).isEqualTo(article);
        assertThat(disposition.letter()).isEqualTo(letter);
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void standsInExactlyOneRowOfEachForm(Disposition disposition) {
        for (Table3Form form : Table3Form.values()) {
            assertThat(Table3Row.of(form)).containsOnlyOnce(disposition.row(form));
        }
        assertThat(disposition.row(Table3Form.FMT21)).isEqualTo(disposition.row());
    }

    @ParameterizedTest
    @EnumSource(
            value = Disposition.class,
            names = {"O1", "O2", "O3"})
    void sharesOneRowForOtherHandlingOnTheOlderForm(Disposition disposition) {
        assertThat(disposition.row(Table3Form.FMT19)).isEqualTo(Table3Row.OTHER_UNSPLIT);
        assertThat(disposition.row(Table3Form.FMT19).key()).isEqualTo("other");
    }

    @Test
    void fillsEveryRowOfTheForm() {
        for (Table3Form form : Table3Form.values()) {
            assertThat(Arrays.stream(Disposition.values())
                            .map(disposition -> disposition.row(form))
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(Table3Row.of(form));
        }
        assertThat(Table3Row.of(Table3Form.FMT21)).hasSize(21);
        assertThat(Table3Row.of(Table3Form.FMT19)).hasSize(19);
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void saysWhatTheClerkNeeds(Disposition disposition) {
        assertThat(disposition.label()).isNotBlank();
        assertThat(disposition.help()).endsWith("。").contains("选此项");
        assertThat(disposition.particulars()).isNotEmpty();
        disposition.article().ifPresent(article -> {
            assertThat(article).matches(ARTICLE);
            assertThat(disposition.clause()).isNotBlank();
            assertThat(disposition.citation()).hasValue("《中华人民共和国政府信息公开条例》" + article);
        });
        assertThat(disposition.needsSubType())
                .isIn(disposition.subTypes().isEmpty() ? List.of(false) : List.of(true, false));
    }

    @Test
    void citesTheFeeRulesForAnUnpaidFee() {
        assertThat(Disposition.O2.citation()).hasValue("《政府信息公开信息处理费管理办法》");
        assertThat(Disposition.O2.inForceOn(LocalDate.of(2020, 12, 31))).isFalse();
        assertThat(Disposition.O2.inForceOn(LocalDate.of(2021, 1, 1))).isTrue();
        assertThat(Disposition.D2.inForceOn(LocalDate.of(2019, 5, 14))).isFalse();
        assertThat(Disposition.D2.inForceOn(LocalDate.of(2019, 5, 15))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void sendsRefusalsToReviewFirstSince2024(Disposition disposition) {
        boolean refusal = disposition.name().matches("P|N[1-7]");

        assertThat(disposition.remedy(LocalDate.of(2024, 1, 1)))
                .isEqualTo(refusal ? RemedyKind.REVIEW_FIRST : RemedyKind.REVIEW_OR_SUIT);
        assertThat(disposition.remedy(LocalDate.of(2023, 12, 31))).isEqualTo(RemedyKind.REVIEW_OR_SUIT);
    }

    @Test
    void sendsSilenceToReviewFirstSince2024() {
        assertThat(RemedyKind.againstNoReply(LocalDate.of(2024, 1, 1))).isEqualTo(RemedyKind.REVIEW_FIRST);
        assertThat(RemedyKind.againstNoReply(LocalDate.of(2023, 12, 31))).isEqualTo(RemedyKind.REVIEW_OR_SUIT);
    }

    @ParameterizedTest
    @CsvSource({"2019, FMT19", "2020, FMT19", "2021, FMT21", "2024, FMT21", "2030, FMT21"})
    void followsTheFormOfTheYear(int year, Table3Form form) {
        assertThat(Table3Form.forYear(year)).isEqualTo(form);
        assertThat(LocalDate.of(year, 7, 1)).isBetween(form.validFrom(), form.validTo());
    }

    @Test
    void knowsNoFormBefore2019() {
        assertThatIllegalArgumentException().isThrownBy(() -> Table3Form.forYear(2018));
    }

    @Test
    void namesTheKindsThatTheArticlesName() {
        assertThat(labels(Disposition.N5)).containsExactly("人事管理", "后勤管理", "内部工作流程");
        assertThat(labels(Disposition.N6)).containsExactly("讨论记录", "过程稿", "磋商信函", "请示报告");
        assertThat(labels(Disposition.N3)).containsExactly("国家安全", "公共安全", "经济安全", "社会稳定");
        assertThat(Stream.of(Disposition.values()).filter(Disposition::needsSubType))
                .containsExactly(Disposition.N5, Disposition.N6, Disposition.O3);
    }

    private static List<String> labels(Disposition disposition) {
        return disposition.subTypes().stream().map(SubType::label).toList();
    }

    @Test
    void hasTheSixColumnsOfTheForm() {
        assertThat(Stream.of(ApplicantKind.values()).map(ApplicantKind::label))
                .containsExactly("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他");
        assertThat(Stream.of(ApplicantKind.values()).filter(ApplicantKind::organisation))
                .hasSize(5);
    }

    @Test
    void findsRowsByKey() {
        for (Table3Row row : Table3Row.values()) {
            assertThat(Table3Row.ofKey(row.key())).hasValue(row);
        }
        assertThat(Table3Row.ofKey("total")).isEmpty();
    }
}
