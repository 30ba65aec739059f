package org.gongkai.document;

import java.util.List;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.review.SecrecyAnswers;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A department of its own for each test, with the three people of 三审, and documents of it. */
abstract class DocumentTest extends HouseTest {

    static final ColumnPath NORMATIVE = new ColumnPath("fdzdgk/zcwj/gfxwj");
    static final ColumnPath FILES = new ColumnPath("fdzdgk/zcwj/bmwj");
    static final ColumnPath INTERPRETATIONS = new ColumnPath("fdzdgk/zcwj/zcjd");

    static final ReviewBasis PAPER = ReviewBasis.elsewhere("纸质审查表1号，签发人甲");

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    Drafting drafting;

    @Autowired
    Checking checking;

    @Autowired
    Publishing publishing;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Repealing repealing;

    @Autowired
    PublishedDocuments published;

    @Autowired
    JdbcClient sql;

    Agency organ;
    Actor clerk;
    Actor reviewer;
    Actor head;

    @BeforeEach
    void aDepartment() {
        organ = department("press");
        clerk = official("clerk", Role.CLERK);
        reviewer = official("reviewer", Role.REVIEWER);
        head = official("head", Role.HEAD);
    }

    Agency department(String stem) {
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        return registering.register(Organs.department(unique(stem), county)).orThrow();
    }

    Actor official(String post, Role role) {
        return new Actor("test-" + post, post + "甲", code(), java.util.Set.of(role));
    }

    String code() {
        return organ.code().value();
    }

    DocumentContent content(String title) {
        return DocumentContent.titled(title, FILES)
                .classified(Genre.NOTICE, Topic.GENERAL)
                .made("", clock.instant().atZone(clock.getZone()).toLocalDate())
                .body("<p>各乡镇人民政府：</p><p>现将有关事项通知如下。（演示文本）</p>");
    }

    DocumentContent normative(String title, int number) {
        var today = clock.instant().atZone(clock.getZone()).toLocalDate();
        return DocumentContent.titled(title, NORMATIVE)
                .classified(Genre.OPINION, Topic.GENERAL)
                .made("某政〔" + today.getYear() + "〕" + number + "号", today)
                .inForce("PX-" + today.getYear() + "-" + number, today, NormativeChecks.last(today, false), false)
                .body("<p>第一条 为了演示，制定本办法。</p>");
    }

    DocumentNumber published(DocumentContent content) {
        DocumentNumber number =
                drafting.begin(organ.code(), content, PAPER, clerk).orThrow();
        return signed(number, "");
    }

    DocumentNumber signed(DocumentNumber number, String note) {
        checking.submit(number, note, clerk).orThrow();
        checking.pass(number, SecrecyAnswers.nothing(), reviewer).orThrow();
        return publishing.publish(number, null, head).orThrow();
    }

    static <T> List<String> fields(Outcome<T> outcome) {
        return outcome instanceof Outcome.Refused<T>(List<Problem> problems)
                ? problems.stream().map(Problem::field).toList()
                : List.of();
    }
}
