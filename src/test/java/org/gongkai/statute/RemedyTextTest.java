package org.gongkai.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paragraph on remedies and the body that reviews. */
class RemedyTextTest {

    private static final String COUNTY = "平乡县人民政府";
    private static final String COURT = "平乡县人民法院";

    @Test
    void sendsARefusalToReviewFirst() {
        assertThat(RemedyText.of(RemedyKind.REVIEW_FIRST, LocalDate.of(2024, 1, 1), COUNTY, COURT))
                .isEqualTo("如对本机关不予公开的决定不服，应当依照《中华人民共和国行政复议法》第二十三条的规定先申请行政复议：可以自收到本答复之日起60日内向平乡县人民政府申请行政复议；"
                        + "对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向平乡县人民法院提起行政诉讼。");
    }

    @Test
    void offersBothWaysOtherwise() {
        assertThat(RemedyText.of(RemedyKind.REVIEW_OR_SUIT, LocalDate.of(2025, 6, 1), COUNTY, COURT))
                .isEqualTo("如对本答复不服，可以自收到本答复之日起60日内向平乡县人民政府申请行政复议，或者自收到本答复之日起6个月内向平乡县人民法院提起行政诉讼。");
    }

    @Test
    void keepsTheOlderTextForARefusalBefore2024() {
        assertThat(RemedyText.of(RemedyKind.REVIEW_FIRST, LocalDate.of(2023, 12, 31), COUNTY, COURT))
                .isEqualTo(RemedyText.of(RemedyKind.REVIEW_OR_SUIT, LocalDate.of(2023, 12, 31), COUNTY, COURT))
                .contains("或者");
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTY_DEPARTMENT,       平乡县人民政府",
        "TOWNSHIP_GOVERNMENT,     平乡县人民政府",
        "COUNTY_AGENCY,           平乡县人民政府",
        "AUTHORISED_ORGANISATION, 平乡县人民政府",
        "COUNTY_GOVERNMENT,       邢台市人民政府",
        "VERTICAL_ORGAN,          某某市税务局"
    })
    void namesTheBodyThatReviews(OrganStanding organ, String body) {
        assertThat(ReviewBody.over(organ).name(COUNTY, "邢台市人民政府", "某某市税务局")).isEqualTo(body);
    }
}
