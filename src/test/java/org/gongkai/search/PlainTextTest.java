package org.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** How a text is cut. */
class PlainTextTest {

    @Test
    void isPairsOfCharactersAndTheLastAlone() {
        assertThat(PlainText.of("信息公开").pairs()).isEqualTo("信息 息公 公开 开");
        assertThat(PlainText.of("信息，公开").pairs()).isEqualTo("信息 息 _公 公开 开");
        assertThat(PlainText.of("信息公开信").characters()).isEqualTo("信 息 公 开");
    }

    @Test
    void readsBracketsOfEveryStyleAlike() {
        String printed = PlainText.of("平政办〔2024〕12号").text();
        for (String typed : List.of(
                "平政办[2024]12号", "平政办(2024)12号", "平政办（2024）12号", "平政办【2024】12号", "平政办［２０２４］１２号", "平政办 〔2024〕 12 号")) {
            assertThat(PlainText.of(typed).text()).as(typed).isEqualTo(printed);
        }
    }

    @Test
    void readsTraditionalAndWideCharactersAsTheUsualOnes() {
        assertThat(PlainText.of("臺灣政府資訊公開ＡＢＣ１２").text()).isEqualTo("台湾政府资讯公开abc12");
    }

    @Test
    void readsOverSpaceBetweenHanCharactersOnly() {
        assertThat(PlainText.of("信 息\n公　开").text()).isEqualTo("信息公开");
        assertThat(PlainText.of("open data 12 34").text()).isEqualTo("open data 12 34");
        assertThat(PlainText.of("2024 年 5 月").text()).isEqualTo("2024年5月");
    }

    @Test
    void knowsWhereInTheOriginalAPartStands() {
        String original = "关于《信 息公開條例》的说明";
        int[] place = PlainText.of(original).places(PlainText.of("信息公开条例"), 9).getFirst();
        assertThat(original.substring(place[0], place[1])).isEqualTo("信 息公開條例");
    }

    @Test
    void findsRareCharactersOfTwoHalves() {
        PlainText text = PlainText.of("𠮷林村");
        assertThat(text.length()).isEqualTo(3);
        assertThat(text.pairs()).isEqualTo("𠮷林 林村 村");
        assertThat(text.contains(PlainText.of("𠮷"))).isTrue();
    }

    @Property(tries = 2_000)
    void aPartIsAPhraseOfTheWhole(@ForAll("texts") String text, @ForAll int from, @ForAll int to) {
        PlainText whole = PlainText.of(text);
        String plain = whole.text();
        if (plain.isEmpty()) {
            return;
        }
        int a = Math.floorMod(from, plain.length());
        int b = a + 1 + Math.floorMod(to, plain.length() - a);
        PlainText part = PlainText.of(plain.substring(a, b).replace(' ', '，'));
        if (part.length() < 2) {
            return;
        }
        assertThat(standsIn(whole, part)).isTrue();
    }

    @Property(tries = 2_000)
    void aPhraseStandsNowhereElse(@ForAll("texts") String text, @ForAll("short texts") String asked) {
        PlainText whole = PlainText.of(text);
        PlainText part = PlainText.of(asked);
        if (whole.isEmpty() || part.length() < 2) {
            return;
        }
        assertThat(standsIn(whole, part)).isEqualTo(whole.contains(part));
    }

    /** What the index does: a gap is any token. */
    private static boolean standsIn(PlainText whole, PlainText part) {
        List<String> tokens = Arrays.asList(whole.pairs().split(" "));
        List<String> phrase = Arrays.asList(part.phrase().split(" "));
        return IntStream.rangeClosed(0, tokens.size() - phrase.size())
                .anyMatch(at -> IntStream.range(0, phrase.size())
                        .allMatch(i -> phrase.get(i).equals(PlainText.GAP)
                                || phrase.get(i).equals(tokens.get(at + i))));
    }

    @Test
    void everySecondPairOfARunIsEnough() {
        assertThat(PlainText.of("政府信息公开").phrase()).isEqualTo("政府 _____ 信息 _____ 公开");
        assertThat(PlainText.of("信息公开年").phrase()).isEqualTo("信息 _____ 公开 开年");
        assertThat(PlainText.of("信息").phrase()).isEqualTo("信息");
    }

    @Provide("short texts")
    Arbitrary<String> shortTexts() {
        return Arbitraries.strings().withChars("信息公，2 a").ofMinLength(2).ofMaxLength(6);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("信息公开政府平〔〕[]（）12 40ab，。\n　資訊").ofMaxLength(40);
    }
}
