package org.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongkai.document.Validity;
import org.gongkai.document.ValiditySpan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found, in what order, and what is not. */
class SearchingTest {

    @TempDir
    Path data;

    Shelf shelf;

    @BeforeEach
    void open() {
        shelf = new Shelf(settings(), data);
    }

    /** Where the index is. */
    IndexSettings settings() {
        return new IndexSettings("lucene", "", "", "");
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void findsEverySampledSubstring() {
        Random random = new Random(5);
        List<Copy> copies = new ArrayList<>();
        for (int i = 1; i <= 400; i++) {
            copies.add(
                    Shelf.item("zfb-2024-" + i, Texts.title(random), "平政办〔2024〕" + i + "号", Texts.body(random, 900)));
        }
        shelf.put(copies.toArray(Copy[]::new));
        List<PlainText> plain =
                copies.stream().map(c -> PlainText.of(c.everything())).toList();
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String text = copies.get(random.nextInt(copies.size())).body();
            int length = 1 + random.nextInt(12);
            int from = random.nextInt(text.length() - length);
            String part = text.substring(from, from + length).strip();
            PlainText words = PlainText.of(part);
            if (words.isEmpty()) {
                continue;
            }
            long truth = plain.stream().filter(p -> p.contains(words)).count();
            long found = shelf.searching.count(Question.about("“" + part + "”"));
            if (found != truth) {
                missed.add(part + ": " + found + " of " + truth);
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void findsADocumentByItsNumberFirstInEveryStyleOfBrackets() {
        for (int i = 1; i <= 60; i++) {
            shelf.put(Shelf.item("zfb-2024-" + i, "关于某事的通知" + i, "平政办〔2024〕" + i + "号", "根据平政办〔2024〕12号文件要求"));
        }
        for (String typed : List.of(
                "平政办〔2024〕12号",
                "平政办[2024]12号",
                "平政办(2024)12号",
                "平政办（2024）12号",
                "平政办【2024】12号",
                "平政办［２０２４］１２号",
                "平政辦〔2024〕12號")) {
            assertThat(shelf.numbers(typed)).as(typed).startsWith("zfb-2024-12");
        }
        assertThat(shelf.numbers("〔2024〕7号")).containsExactly("zfb-2024-7");
        assertThat(shelf.numbers("000014349/2024-31")).startsWith("zfb-2024-31");
        Answer byParts = shelf.searching.find(Question.everything().numbered("政办", 2024, 12));
        assertThat(byParts.hits()).extracting(Answer.Hit::number).containsExactly("zfb-2024-12");
    }

    @Test
    void keepsQuotedWordsTogetherAndOthersApart() {
        shelf.put(
                Shelf.item("a-2024-1", "一", "", "公路养护的年度计划"),
                Shelf.item("a-2024-2", "二", "", "年度公路建设和养护"),
                Shelf.item("a-2024-3", "三", "", "年度财政预算"));
        assertThat(shelf.numbers("公路 养护")).containsExactlyInAnyOrder("a-2024-1", "a-2024-2");
        assertThat(shelf.numbers("公路养护")).containsExactly("a-2024-1");
        assertThat(shelf.numbers("\"公路养护\" 年度")).containsExactly("a-2024-1");
        assertThat(shelf.numbers("“养护的 年度”")).containsExactly("a-2024-1");
        assertThat(shelf.numbers("鄯")).isEmpty();
        assertThat(shelf.numbers("，。")).isEmpty();
    }

    @Test
    void findsPartsOfCodesAndLatinWords() {
        shelf.put(Shelf.item("a-2024-1", "项目 XM2024-0012 招标公告", "", "Open Data 平台"));
        for (String typed : List.of("XM2024", "xm2024-0012", "M202", "open data", "ＤＡＴＡ", "0012")) {
            assertThat(shelf.total(typed)).as(typed).isOne();
        }
        assertThat(shelf.total("XM2025")).isZero();
    }

    @Test
    void readsTraditionalCharactersAndAbbreviations() {
        shelf.put(Shelf.item("zj-2024-1", "平乡县住房和城乡建设局关于老旧小区改造的通知", "", "资讯"));
        assertThat(shelf.total("老舊小區改造")).isOne();
        assertThat(shelf.total("住建局")).isOne();
        assertThat(shelf.searching.find(Question.about("住建局")).alsoSearched()).containsExactly("住房和城乡建设局");
        assertThat(shelf.total("\"住建局\"")).isZero();
    }

    @Test
    void putsWhatIsInForceNoMoreBelow() {
        ValiditySpan repealed = new ValiditySpan(true, null, null, null, LocalDate.of(2025, 1, 1));
        ValiditySpan inForce = new ValiditySpan(true, null, null, null, null);
        shelf.put(
                Shelf.item("a-2024-1", "城市供水价格管理办法", "", "供水价格供水价格供水价格", repealed),
                Shelf.item("a-2024-2", "关于某事", "", "其中提到供水价格一次，其余是别的内容别的内容", inForce));
        Answer answer = shelf.searching.find(Question.about("供水价格"));
        assertThat(answer.hits()).extracting(Answer.Hit::number).containsExactly("a-2024-2", "a-2024-1");
        assertThat(answer.hits().getLast().validity()).isEqualTo(Validity.REPEALED);
        assertThat(answer.of(Answer.Facet.VALIDITY))
                .containsExactlyInAnyOrder(new Answer.Count("IN_FORCE", 1), new Answer.Count("REPEALED", 1));
    }

    @Test
    void putsTitlesBeforeBodies() {
        for (int i = 1; i <= 30; i++) {
            shelf.put(Shelf.item("a-2024-" + i, "关于事项" + i, "", "本通知涉及医疗保障待遇和医疗保障基金"));
        }
        shelf.put(Shelf.item("a-2024-31", "关于调整医疗保障待遇的通知", "", "从略"));
        assertThat(shelf.numbers("医疗保障待遇")).startsWith("a-2024-31");
    }

    @Test
    void countsExactlyAndPagesThrough() {
        for (int i = 1; i <= 45; i++) {
            shelf.put(Shelf.item((i % 3 == 0 ? "b" : "a") + "-2024-" + i, "通知" + i, "", "正文"));
        }
        Answer first = shelf.searching.find(Question.about("正文"));
        assertThat(first.total()).isEqualTo(45);
        assertThat(first.hits()).hasSize(20);
        assertThat(shelf.searching.find(Question.about("正文").page(3)).hits()).hasSize(5);
        assertThat(first.of(Answer.Facet.AGENCY)).containsExactly(new Answer.Count("a", 30), new Answer.Count("b", 15));
        assertThat(first.of(Answer.Facet.COLUMN))
                .extracting(Answer.Count::value)
                .containsExactlyInAnyOrder("fdzdgk", "fdzdgk/zcwj", "fdzdgk/zcwj/gfxwj");
    }

    @Test
    void showsNothingThatIsGoneWhateverTheIndexHolds() {
        shelf.put(Shelf.item("a-2024-1", "通知一", "", "正文"), Shelf.item("a-2024-2", "通知二", "", "正文"));
        shelf.gone.add("a-2024-1");
        Answer answer = shelf.searching.find(Question.about("正文"));
        assertThat(answer.total()).isOne();
        assertThat(answer.hits()).extracting(Answer.Hit::number).containsExactly("a-2024-2");
        assertThat(answer.of(Answer.Facet.AGENCY)).containsExactly(new Answer.Count("a", 1));
        assertThat(shelf.searching.count(Question.about("正文"))).isOne();
    }

    @Test
    void showsWhyAResultIsOne() {
        shelf.put(Shelf.item("a-2024-1", "关于医保的通知", "", "前".repeat(300) + "这里说到医 療保險的待遇" + "后".repeat(300)));
        Answer.Hit hit = shelf.searching.find(Question.about("医疗保险")).hits().getFirst();
        assertThat(hit.extract()).contains(new Piece("医 療保險", true));
        assertThat(hit.extract().getFirst()).isEqualTo(new Piece("…", false));
        assertThat(hit.plainTitle()).isEqualTo("关于医保的通知");
    }

    @Test
    void whatIsPutInAgainReplacesAndWhatIsTakenOutIsGone() {
        shelf.put(Shelf.item("a-2024-1", "旧题目", "", "正文"));
        shelf.put(Shelf.item("a-2024-1", "新题目", "", "正文"));
        assertThat(shelf.total("旧题目")).isZero();
        assertThat(shelf.total("新题目")).isOne();
        shelf.index.change(List.of(), List.of("a-2024-1"));
        assertThat(shelf.total("正文")).isZero();
    }
}
