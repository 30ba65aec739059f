package org.gongkai.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Registers and ledgers as table files. */
class TableFileTest {

    @Test
    void keepsTextNumbersAndDatesWhatTheyAre() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFile file = TableFile.to(out)) {
            file.sheet("台账", TableFile.Column.of(List.of("文号", "件数", "日期"), 20, 8, 12));
            file.row("平政办公开答〔2026〕3号", 7, LocalDate.of(2026, 3, 2));
            file.row("=1+1", null, null);
            file.sheet("一张名字长得放不进办公软件所允许的三十个字符之内的工作表的名字", List.of());
            file.row(List.of("末行"));
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("文号");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("平政办公开答〔2026〕3号");
            assertThat(rows.get(1).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("7");
            assertThat(rows.get(1).getCellAsDate(2)).contains(LocalDateTime.of(2026, 3, 2, 0, 0));
            assertThat(rows.get(2).getCellAsString(0))
                    .as("a text, never a formula")
                    .contains("=1+1");
            assertThat(book.getSheets().toList().getLast().getName()).hasSize(30);
        }
    }

    @Test
    void aRowNeedsASheet() {
        TableFile file = TableFile.to(OutputStream.nullOutputStream());
        assertThatThrownBy(() -> file.row("x")).isInstanceOf(IllegalStateException.class);
    }
}
