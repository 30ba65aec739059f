package org.gongkai.dialogue;

import java.util.List;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A department of its own for each test, and letters to it. */
abstract class DialogueTest extends HouseTest {

    static final String ANSWER = "您好，办理医保转移请带身份证到县政务服务中心，当场办结。";

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    WritingLetter writing;

    @Autowired
    FollowingLetter following;

    @Autowired
    HandlingLetter handling;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient sql;

    Agency organ;
    Actor clerk;

    @BeforeEach
    void aDepartment() {
        organ = department("talk");
        clerk = People.clerk(code());
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

    String code() {
        return organ.code().value();
    }

    LetterEntry entry(@Nullable LetterKind kind, boolean consent) {
        return new LetterEntry(kind, code(), "医保转移怎么办", "我从外地回来，医保关系怎么转？", "", "来信人甲", "0319-0001234", consent);
    }

    LetterReceipt written(LetterKind kind) {
        return writing.write(entry(kind, true)).orThrow();
    }

    FollowingLetter.Key key(LetterReceipt receipt) {
        return new FollowingLetter.Key(receipt.number().value(), receipt.queryCode(), "127.0.0.1");
    }

    static <T> List<String> fields(Outcome<T> outcome) {
        return outcome instanceof Outcome.Refused<T>(List<Problem> problems)
                ? problems.stream().map(Problem::field).toList()
                : List.of();
    }
}
