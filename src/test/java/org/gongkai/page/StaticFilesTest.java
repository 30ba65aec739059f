package org.gongkai.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.words.HouseTest;
import org.gongkai.words.PlainVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StaticFilesTest extends HouseTest {

    @Autowired
    Assets assets;

    @Test
    void theirPresentVersionIsKeptForAYear() {
        var answer = PlainVisitor.of(url("")).get(assets.prefix() + "/css/gongkai.css");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/css");
        assertThat(answer.header("Cache-Control")).contains("max-age=31536000", "public", "immutable");
    }

    @Test
    void anOldVersionAnswersButIsNotKept() {
        var answer = PlainVisitor.of(url("")).get("/assets/000000000000/img/icon.svg");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void nothingOutsideIsReached() {
        PlainVisitor visitor = PlainVisitor.of(url(""));
        assertThat(visitor.get(assets.prefix() + "/css/nothing.css").status()).isEqualTo(404);
        assertThat(visitor.get(assets.prefix() + "/%2e%2e/application.yaml").status())
                .isGreaterThanOrEqualTo(400);
    }
}
