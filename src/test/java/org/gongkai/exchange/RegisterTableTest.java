package org.gongkai.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the heads of a register stand: in one row, or in two with some merged over several. */
class RegisterTableTest {

    private static final String ONE = "编号,收到日期,申请人,申请人类型,申请内容,渠道,答复日期,答复结果,行政复议结果";

    @Test
    void headsInOneRowStayInOneRow() {
        assertThat(read("某县台账,,\n" + ONE + "\n1,2023-03-01,甲,自然人,路,邮寄,2023-03-20,予以公开,维持")
                        .rows())
                .extracting(RegisterRow::values)
                .containsExactly(whole());
    }

    @Test
    void aHeadMergedOverSeveralGoesBeforeEach() {
        RegisterTable table = read("""
                某县政府信息公开申请登记台账,,,,,,,,,
                序号,编号,申请人,,申请内容,收到日期,申请渠道,答复,,行政复议
                ,,姓名或名称,类型,,,,日期,结果,结果
                1,1,甲,自然人,路,2023-03-01,邮寄,2023-03-20,予以公开,维持
                合计,,,,,,,,,""");
        assertThat(table.rows()).extracting(RegisterRow::values).containsExactly(whole());
        assertThat(table.notes()).isEmpty();
    }

    @Test
    void aFirstRowWithFewHeadsOfItsOwnStandsAboveTheOther() {
        RegisterTable table = read("""
                基本情况,,,,,,办理,,行政复议
                编号,收到日期,申请人,申请人类型,申请内容,渠道,答复日期,答复结果,结果
                1,2023-03-01,甲,自然人,路,邮寄,2023-03-20,予以公开,维持""");
        assertThat(table.rows()).extracting(RegisterRow::values).containsExactly(whole());
    }

    @Test
    void aFirstCaseIsNoHead() {
        RegisterTable table = read(ONE + "\n1,2023-03-01,姓名,自然人,结果,邮寄,2023-03-20,予以公开,维持");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().getFirst().values()).containsEntry(RegisterColumn.CONTENT, "结果");
    }

    @Test
    void aRowLongerThanTheHeadsIsNamed() {
        assertThatThrownBy(() -> read(ONE + "\n1,2023-03-01,甲,自然人,路,桥,邮寄,2023-03-20,予以公开,维持"))
                .isInstanceOf(UnusableSource.class)
                .hasMessageContaining("第2行有10格，比列名的9格多");
    }

    @Test
    void whatIsMissingIsNamedWhereHeadsTakeTwoRowsToo() {
        assertThatThrownBy(() -> read("""
                        编号,收到日期,申请人,,申请内容,渠道
                        ,,姓名,电话,,
                        1,2023-03-01,甲,138,路,邮寄"""))
                .isInstanceOf(UnusableSource.class)
                .hasMessageContaining("申请人类型")
                .hasMessageContaining("答复日期")
                .hasMessageContaining("答复结果");
    }

    private static Map<RegisterColumn, String> whole() {
        return Map.of(
                RegisterColumn.NUMBER, "1",
                RegisterColumn.RECEIVED, "2023-03-01",
                RegisterColumn.APPLICANT, "甲",
                RegisterColumn.KIND, "自然人",
                RegisterColumn.CONTENT, "路",
                RegisterColumn.WAY, "邮寄",
                RegisterColumn.REPLIED, "2023-03-20",
                RegisterColumn.RESULT, "予以公开",
                RegisterColumn.REVIEW, "维持");
    }

    private static RegisterTable read(String csv) {
        return RegisterTable.read("台账.csv", () -> new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
