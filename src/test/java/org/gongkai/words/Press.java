package org.gongkai.words;

import java.time.LocalDate;
import java.util.Set;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.gongkai.document.Checking;
import org.gongkai.document.DocumentContent;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.Drafting;
import org.gongkai.document.Publishing;
import org.gongkai.document.ReviewBasis;
import org.gongkai.document.WithdrawalReason;
import org.gongkai.document.Withdrawing;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.review.SecrecyAnswers;
import org.springframework.context.ApplicationContext;

/** An organ that publishes, with the three people it takes. */
public final class Press {

    public static final ColumnPath FILES = new ColumnPath("fdzdgk/zcwj/zfbwj");
    public static final ColumnPath NORMATIVE = new ColumnPath("fdzdgk/zcwj/gfxwj");

    private static final ReviewBasis PAPER = ReviewBasis.elsewhere("纸质审查表1号，签发人甲");

    private final ApplicationContext program;
    private final Agency organ;

    private Press(ApplicationContext program, Agency organ) {
        this.program = program;
        this.organ = organ;
    }

    /** @param code of a new department; must be unique */
    public static Press of(ApplicationContext program, String code) {
        RegisteringAgency registering = program.getBean(RegisteringAgency.class);
        String county = program.getBean(Agencies.class)
                .findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        return new Press(
                program, registering.register(Organs.department(code, county)).orThrow());
    }

    /** An organ that is there already. */
    public static Press at(ApplicationContext program, Agency organ) {
        return new Press(program, organ);
    }

    public Agency organ() {
        return organ;
    }

    /** A notice of today in the office's column. */
    public static DocumentContent notice(String title, String body, LocalDate madeOn) {
        return DocumentContent.titled(title, FILES)
                .classified(Genre.NOTICE, Topic.GENERAL)
                .made("", madeOn)
                .body("<p>" + body + "</p>");
    }

    public DocumentNumber publish(DocumentContent content) {
        DocumentNumber number = program.getBean(Drafting.class)
                .begin(organ.code(), content, PAPER, actor("clerk", Role.CLERK))
                .orThrow();
        program.getBean(Checking.class)
                .submit(number, "", actor("clerk", Role.CLERK))
                .orThrow();
        program.getBean(Checking.class)
                .pass(number, SecrecyAnswers.nothing(), actor("reviewer", Role.REVIEWER))
                .orThrow();
        return program.getBean(Publishing.class)
                .publish(number, null, actor("head", Role.HEAD))
                .orThrow();
    }

    public void withdraw(DocumentNumber number) {
        program.getBean(Withdrawing.class)
                .withdraw(number, WithdrawalReason.MISTAKE, "数字有误。", actor("head", Role.HEAD))
                .orThrow();
    }

    private Actor actor(String post, Role role) {
        return new Actor("test-" + post, post + "甲", organ.code().value(), Set.of(role));
    }
}
