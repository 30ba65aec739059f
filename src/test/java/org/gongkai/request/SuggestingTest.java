package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyDetails;
import org.gongkai.agency.AgencyKind;
import org.gongkai.agency.AgencyRegistration;
import org.gongkai.identity.NotPermitted;
import org.gongkai.statute.Way;
import org.gongkai.words.Filings;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a citizen is told before filing, and what becomes of it. */
class SuggestingTest extends RequestTest {

    @Autowired
    Suggesting suggesting;

    @Autowired
    RequestDrafts drafts;

    @Autowired
    IntakeFigures intake;

    @Test
    void namesTheOrganWhoseDutiesFitBetterAndSaysWhy() {
        Agency welfare = organ("社会救助、养老服务、鸭梨种植补贴");
        var suggested = suggesting.on(Filings.to(office.code())
                .title("2025年鸭梨种植补贴发放名单")
                .description("某镇的鸭梨种植补贴发给了谁")
                .build());
        assertThat(suggested.organs()).first().satisfies(fit -> {
            assertThat(fit.code()).isEqualTo(welfare.code());
            assertThat(fit.words()).containsExactly("鸭梨种植补贴");
        });
        // already addressed to it: nothing better to name
        assertThat(suggesting
                        .on(Filings.to(welfare.code().value())
                                .title("2025年鸭梨种植补贴发放名单")
                                .description("")
                                .build())
                        .organs())
                .isEmpty();
    }

    @Test
    void whatEveryOrganSharesNamesNone() {
        assertThat(suggesting
                        .on(Filings.to(office.code())
                                .title("承担某项职能的情况")
                                .description("")
                                .build())
                        .organs())
                .isEmpty();
    }

    @Test
    void seesSeveralMattersInOneForm() {
        assertThat(FilingChecks.matters(
                        Filings.to("x").description("1、道路批复\n2、学校选址\n（3）供水协议").build()))
                .isEqualTo(3);
        assertThat(FilingChecks.matters(Filings.to("x")
                        .title("2025年1.5万亩高标准农田验收报告")
                        .description("包括第一标段和第二标段")
                        .build()))
                .isEqualTo(1);
        assertThat(suggesting
                        .on(Filings.to(office.code())
                                .title("两件事")
                                .description("一、道路批复；二、学校选址")
                                .build())
                        .matters())
                .isEqualTo(2);
    }

    @Test
    void countsWhatWasOfferedOpenedAndThenNotFiled() {
        DraftToken dropped = shown();
        drafts.suggestionOpened(dropped);
        drafts.suggestionOpened(dropped); // counted once
        DraftToken found = shown();
        drafts.suggestionOpened(found);
        drafts.discard(found);
        shown();
        DraftToken filed = shown();
        drafts.suggestionOpened(filed);
        filing.file(Filings.to(office.code()).proofs(java.util.List.of()).build(), filed); // refused: no proof
        clock.advance(Duration.ofHours(25));
        drafts.forgetExpired();
        IntakeFigures.Month month = intake.months(office.clerk()).getFirst();
        assertThat(month.first()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(month.offered()).isEqualTo(4);
        assertThat(month.opened()).isEqualTo(3);
        assertThat(month.dropped()).isEqualTo(3);
        assertThatThrownBy(() -> intake.months(People.administrator())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void countsWaysTestsAndWhatWasSetAside() {
        handedIn(LocalDate.of(2026, 6, 9));
        RequestNumber test = handedIn(LocalDate.of(2026, 6, 9));
        moves.testing()
                .mark(test, LocalDate.of(2026, 6, 9), "自测", office.head())
                .orThrow();
        RequestNumber both = paper.register(
                        Filings.to(office.code()).by(Way.FAX, LocalDate.of(2026, 6, 9), null), null, office.clerk())
                .orThrow()
                .number();
        moves.splitting()
                .split(
                        both,
                        new SplittingRequest.Split(LocalDate.of(2026, 6, 9), java.util.List.of("甲文件", "乙文件"), "两件事"),
                        office.clerk())
                .orThrow();
        IntakeFigures.Month month = intake.months(office.clerk()).getFirst();
        assertThat(month.ways()).isEqualTo(java.util.Map.of(Way.IN_PERSON, 1L, Way.FAX, 2L));
        assertThat(month.total()).isEqualTo(3);
        assertThat(month.tests()).isEqualTo(1);
        assertThat(month.setAside()).isEqualTo(1);
        assertThat(intake.months(office.clerk())).hasSize(12);
    }

    private DraftToken shown() {
        DraftToken draft = drafts.begin();
        drafts.suggestionsOffered(draft, office.code());
        drafts.suggestionsOffered(draft, office.code());
        return draft;
    }

    private Agency organ(String duties) {
        String code = unique("duty");
        AgencyDetails usual = Organs.details("机关" + code, null);
        var details = new AgencyDetails(
                usual.name(),
                usual.shortName(),
                usual.handledBy(),
                usual.uscc(),
                usual.letterWord(),
                duties,
                usual.office(),
                usual.reviewBody(),
                usual.court(),
                usual.validTo());
        String county = agencies.findCounty().orElseThrow().code().value();
        return registering
                .register(
                        new AgencyRegistration(code, AgencyKind.DEPARTMENT, county, LocalDate.of(2015, 1, 1), details))
                .orThrow();
    }
}
