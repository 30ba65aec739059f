package org.gongkai.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** What a request must hold, how letters travel, and hints about many requests (R-17, R-20, R-22…R-24). */
class ApplicationElementTest {

    @Test
    void asksForTheLawsFiveFieldsAndNeverForAPurpose() {
        assertThat(ApplicationElement.values()).hasSize(5);
        assertThat(ApplicationElement.values())
                .extracting(ApplicationElement::label)
                .noneMatch(label -> label.contains("用途"));
        assertThat(ApplicationElement.FORM_WANTED.article()).isEqualTo("第二十九条第二款第（三）项");
    }

    @Test
    void namesWhatIsMissingInTheOrderOfTheArticle() {
        assertThat(ApplicationElement.missing(EnumSet.of(ApplicationElement.CONTACT, ApplicationElement.NAME)))
                .containsExactly(
                        ApplicationElement.IDENTITY_PROOF,
                        ApplicationElement.DESCRIPTION,
                        ApplicationElement.FORM_WANTED);
        assertThat(ApplicationElement.missing(EnumSet.allOf(ApplicationElement.class)))
                .isEmpty();
    }

    @Test
    void sendsLettersByThePostalEnterpriseOnly() {
        assertThat(ServiceMode.POST.reasonAgainstCarrier(false))
                .hasValueSatisfying(reason -> assertThat(reason).contains("邮政企业", "R-22"));
        assertThat(ServiceMode.POST.reasonAgainstCarrier(true)).isEmpty();
        assertThat(ServiceMode.DIRECT.reasonAgainstCarrier(false)).isEmpty();
        assertThat(ServiceMode.POST.timePoint()).isEqualTo("交邮之日");
    }

    @Test
    void suggestsAskingForReasonsAboveTenRequestsAMonth() {
        assertThat(RequestFrequency.USUAL.suggestsAskingReasons(10)).isFalse();
        assertThat(RequestFrequency.USUAL.suggestsAskingReasons(11)).isTrue();
    }

    @Test
    void suggestsPublishingWhatSeveralApplicantsAskFor() {
        assertThat(RequestFrequency.suggestsPublishing(1, true)).isFalse();
        assertThat(RequestFrequency.suggestsPublishing(2, true)).isTrue();
        assertThat(RequestFrequency.suggestsPublishing(2, false)).isFalse();
    }
}
