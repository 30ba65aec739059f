package org.gongkai.reportform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormLayoutTest {

    private final FormLayout form21 = FormEdition.FMT21.layout();
    private final FormLayout form19 = FormEdition.FMT19.layout();

    @Test
    void form2021HasTenCellsThen175Then15() {
        assertThat(form21.cells().stream().filter(c -> c.table() == 2)).hasSize(10);
        assertThat(form21.cells().stream().filter(c -> c.table() == 3)).hasSize(25 * 7);
        assertThat(form21.cells().stream().filter(c -> c.table() == 4)).hasSize(15);
    }

    @Test
    void table3OfForm2021Has144Leaves() {
        assertThat(form21.leaves().stream().filter(c -> c.table() == 3)).hasSize(24 * 6);
    }

    @Test
    void form2019HasOneRowForOtherHandling() {
        assertThat(form19.lines()).hasSize(23).contains(Table3Line.OTHER_UNSPLIT);
        assertThat(FormLayout.of(FormEdition.FMT19, false).unsplitOther()).isTrue();
    }

    @Test
    void everyResultCountsOnceInTheTotalOfItsColumn() {
        assertThat(form21.identities().stream().filter(i -> i.rule().equals("A3")))
                .hasSize(7)
                .allSatisfy(i -> assertThat(i.parts()).hasSize(21));
    }

    @Test
    void totalsKnowTheLeavesTheyAddUp() {
        assertThat(form21.leavesOf(CellName.of("table3.total.total"))).hasSize(21 * 6);
        assertThat(form21.leavesOf(CellName.of("table3.new.total"))).hasSize(6);
        assertThat(form21.leavesOf(CellName.of("table4.review.total"))).hasSize(4);
        assertThat(form21.leavesOf(CellName.of("table2.penalty"))).containsExactly(CellName.of("table2.penalty"));
    }

    @Test
    void formFollowsTheYearOfTheReport() {
        assertThat(FormEdition.forYear(2019)).isEqualTo(FormEdition.FMT19);
        assertThat(FormEdition.forYear(2020)).isEqualTo(FormEdition.FMT19);
        assertThat(FormEdition.forYear(2021)).isEqualTo(FormEdition.FMT21);
        assertThat(FormEdition.forYear(2030)).isEqualTo(FormEdition.FMT21);
    }

    @Test
    void cellsAreSpokenOfInTheWordsOfTheForm() {
        assertThat(form21.spoken(CellName.of("table3.refused.inquiry.research")))
                .isEqualTo("表三“（三）不予公开8.属于行政查询事项”科研机构");
        assertThat(form21.spoken(CellName.of("table2.feeWanYuan"))).isEqualTo("表二“行政事业性收费”本年收费金额（单位：万元）");
    }
}
