package org.gongkai.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.exchange.ImportedItem.Result;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.remedy.RemedyCases;
import org.gongkai.remedy.RemedyFigures;
import org.gongkai.remedy.RemedyType;
import org.gongkai.request.CaseStage;
import org.gongkai.request.RequestFigures;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 导入台账: the list an office kept becomes its cases, once; each counts where its result says, and every refusal says why. */
class ImportingRegisterTest extends HouseTest {

    private static final List<String> HEAD = List.of(
            "序号",
            "申请编号",
            "申请人（姓名/名称）",
            "申请人类别",
            "联系方式",
            "申请公开内容",
            "申请方式",
            "收件日期",
            "是否延期",
            "答复时间",
            "答复类型/结果",
            "答复文号",
            "经手人",
            "复议受理日期",
            "复议决定日期",
            "行政复议结果");

    @Autowired
    ImportingRegister importing;

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    RequestFigures figures;

    @Autowired
    RequestFiles files;

    @Autowired
    RemedyFigures remedies;

    @Autowired
    RemedyCases remedyCases;

    @Autowired
    JdbcClient sql;

    @TempDir
    Path directory;

    private Agency organ;
    private Actor clerk;

    @BeforeEach
    void aDepartment() {
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        organ = registering
                .register(Organs.department(unique("taizhang"), county))
                .orThrow();
        clerk = People.clerk(organ.code().value());
    }

    @Test
    void everyRowBecomesOneCaseThatCountsInOneCell() throws IOException {
        Path register = register();
        List<ImportedRow> seen = new ArrayList<>();
        ImportingRegister.Done preview = importing.run(order(register, true), clerk, seen::add);
        assertThat(preview.rows()).isEqualTo(5);
        assertThat(preview.notes()).containsExactly("这些列没有读：经手人。", "这些工作表里没有台账的列名，没有读：“说明”。");
        assertThat(seen).extracting(ImportedRow::result).containsOnly(Result.WOULD_BE_TAKEN);
        assertThat(figures.figures(Set.of(organ.code()), 2023)).isEmpty();

        List<ImportedRow> taken = run(register);
        assertThat(taken).extracting(ImportedRow::why).containsOnly(List.of());
        assertThat(taken).extracting(ImportedRow::result).containsOnly(Result.TAKEN);
        assertThat(taken)
                .extracting(row -> String.valueOf(row.number()))
                .containsExactly(
                        organ.code() + "-2022-0001",
                        organ.code() + "-2023-0001",
                        organ.code() + "-2023-0002",
                        organ.code() + "-2023-0003",
                        organ.code() + "-2026-0001");
        assertThat(figures.figures(Set.of(organ.code()), 2023))
                .extracting(f -> f.kind() + " " + f.row() + " " + f.count())
                .containsExactlyInAnyOrder(
                        "NATURAL_PERSON carriedIn 1",
                        "NATURAL_PERSON granted 1",
                        "NATURAL_PERSON new 1",
                        "NATURAL_PERSON unable.notHeld 1",
                        "BUSINESS new 1",
                        "BUSINESS partial 1",
                        "LEGAL_SERVICE new 1",
                        "LEGAL_SERVICE other.other 1");
        assertThat(figures.numbersBehind(Set.of(organ.code()), 2023, "partial", ApplicantKind.BUSINESS, 1, 10)
                        .numbers())
                .containsExactly(taken.get(2).number());
        assertThat(figures.numbersBehind(Set.of(organ.code()), 2026, RequestFigures.CARRIED_OUT, null, 1, 10)
                        .numbers())
                .containsExactly(taken.get(4).number());

        assertThat(remedies.count(Set.of(organ.code()), 2023))
                .extracting(c -> c.block() + "." + c.column() + " " + c.cases())
                .containsExactly("review.upheld 1");
        assertThat(remedyCases.ofRequest(number(taken, 1), Actor.system("test")))
                .singleElement()
                .satisfies(review -> assertThat(review.type()).isEqualTo(RemedyType.REVIEW));

        assertThat(run(register)).extracting(ImportedRow::result).containsOnly(Result.TAKEN_BEFORE);
        assertThat(figures.figures(Set.of(organ.code()), 2023)).hasSize(8);
    }

    @Test
    void theCaseSaysWhereItComesFromAndNothingIsMadeUp() throws IOException {
        List<ImportedRow> taken = run(register());
        RequestFile answered =
                files.findWhole(number(taken, 1), "核对", Actor.system("test")).orElseThrow();
        assertThat(answered.stage()).isEqualTo(CaseStage.ARCHIVED);
        assertThat(requireNonNull(answered.received().origin()).words())
                .isEqualTo("自台账“台账.xlsx”工作表“2023”第4行（原编号2023-1）导入");
        assertThat(answered.applicant().name()).isEqualTo("申请人甲");
        assertThat(answered.applicant().phone()).isEqualTo("13800001234");
        assertThat(answered.letter()).isNull(); // it is on paper, not here
        assertThat(requireNonNull(answered.issued()).letterNumber()).isEqualTo("某办公开答〔2023〕1号");
        assertThat(answered.reading().onTime()).isTrue();
        assertThat(files.find(number(taken, 1), clerk)).isPresent();

        RequestFile extended =
                files.find(number(taken, 2), Actor.system("test")).orElseThrow();
        assertThat(extended.reading().onTime()).isTrue(); // by its extension
        assertThat(taken.get(2).notes()).containsExactly("没有延期日期，按期限最后一日告知延期计。");

        RequestFile open = files.find(number(taken, 4), Actor.system("test")).orElseThrow();
        assertThat(open.stage()).isEqualTo(CaseStage.HANDLING);
        assertThat(open.reading().due()).isEqualTo(LocalDate.of(2026, 6, 30));

        String stored = String.join(
                "\n",
                sql.sql(
                                "select body::text from request_fact f join request r on r.id = f.request_id where r.agency = ?")
                        .param(organ.code().value())
                        .query(String.class)
                        .list());
        assertThat(stored).doesNotContain("申请人甲", "13800001234").contains("REGISTER");
        assertThat(sql.sql("select count(*) from request_letter where agency = ?")
                        .param(organ.code().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsWrongIsSaidAllAtOnceAndTheRestComesIn() throws IOException {
        Path register = workbook(List.of(
                row(
                        "1",
                        "2024-1",
                        "申请人甲",
                        "自然人",
                        "",
                        "甲的信息",
                        "当面",
                        "2024-05-06",
                        "",
                        "2024-05-10",
                        "予以公开",
                        "",
                        "",
                        "",
                        "",
                        ""),
                row("2", "2024-2", "", "单位", "", "", "飞鸽", "五月", "也许", "2024-05-10", "不予公开", "", "", "", "", "纠正"),
                row(
                        "3",
                        "2024-3",
                        "申请人乙",
                        "自然人",
                        "",
                        "乙的信息",
                        "当面",
                        "2024-05-06",
                        "",
                        "2024-04-10",
                        "予以公开",
                        "",
                        "",
                        "",
                        "",
                        ""),
                row("4", "2024-4", "申请人丙", "自然人", "", "丙的信息", "当面", "2999-05-06", "", "", "", "", "", "", "", ""),
                row(
                        "5",
                        "2018-4",
                        "申请人丙",
                        "自然人",
                        "",
                        "丁的信息",
                        "当面",
                        "2018-05-06",
                        "",
                        "2018-05-08",
                        "予以公开",
                        "",
                        "",
                        "",
                        "",
                        ""),
                row("", "合计", "5件", "", "", "", "", "", "", "", "", "", "", "", "", "")));
        List<ImportedRow> rows = run(register);
        assertThat(rows).hasSize(5);
        assertThat(rows).filteredOn(row -> row.result() == Result.TAKEN).hasSize(1);
        ImportedRow worst = rows.stream()
                .filter(row -> row.place().contains("第3行"))
                .findFirst()
                .orElseThrow();
        assertThat(String.join("\n", worst.why()))
                .contains(
                        "不认识申请人类型“单位”",
                        "缺“申请内容”",
                        "不认识渠道“飞鸽”",
                        "收到日期“五月”不是日期",
                        "是否延期",
                        "答复结果“不予公开”看不出",
                        "不认识复议结果“纠正”",
                        "复议受理日期",
                        "复议决定日期");
        assertThat(rows)
                .filteredOn(row -> row.place().contains("第4行"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.why()).singleElement().asString().contains("2024-04-10", "早于"));
        assertThat(rows)
                .filteredOn(row -> row.place().contains("第5行"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.why()).singleElement().asString().contains("晚于今天"));
        assertThat(rows)
                .filteredOn(row -> row.place().contains("第6行"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.why()).singleElement().asString().contains("2019年以前"));
    }

    @Test
    void aRowThatWasChangedOrRepeatedIsPointedOut() throws IOException {
        List<String> one = row("1", "7", "申请人甲", "自然人", "", "同一件", "当面", "2024-05-06", "", "", "", "", "", "", "", "");
        assertThat(run(workbook(List.of(one))))
                .singleElement()
                .satisfies(row -> assertThat(row.notes()).isEmpty());
        List<String> changed = new ArrayList<>(one);
        changed.set(9, "2024-05-20");
        changed.set(10, "予以公开");
        List<ImportedRow> again = run(workbook(List.of(changed, one)));
        assertThat(again.get(0).result()).isEqualTo(Result.TAKEN_BEFORE);
        assertThat(again.get(0).notes()).singleElement().asString().contains("改动没有导入");
        assertThat(again.get(1).result()).isEqualTo(Result.TAKEN);
        assertThat(again.get(1).notes()).singleElement().asString().contains("同日、同人、同内容");
    }

    @Test
    void missingColumnsAreNamed() throws IOException {
        Path poor = directory.resolve("poor.csv");
        Files.writeString(poor, "申请人,申请内容,收到日期,答复日期\n申请人甲,内容,2024-01-02,\n");
        assertThatThrownBy(() -> run(poor))
                .isInstanceOf(UnusableSource.class)
                .hasMessageContaining("缺少列：申请人类型、渠道、答复结果");
        Path none = Files.writeString(directory.resolve("none.csv"), "甲,乙\n1,2\n");
        assertThatThrownBy(() -> run(none)).isInstanceOf(UnusableSource.class).hasMessageContaining("没有找到列名");
    }

    @Test
    void theTemplateIsARegisterWithoutRows() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RegisterTemplate.write(out);
        Path template = Files.write(directory.resolve("样表.xlsx"), out.toByteArray());
        assertThatThrownBy(() -> run(template))
                .isInstanceOf(UnusableSource.class)
                .hasMessage("表里只有列名，没有申请。");
    }

    @Test
    void onlyItsOwnOfficeTakesOverARegister() throws IOException {
        Path register = register();
        Actor other = People.clerk(agencies.county().handledBy().value());
        assertThatThrownBy(() -> importing.run(order(register, false), other, row -> {}))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> importing.run(
                        order(register, true), People.reviewer(organ.code().value()), row -> {}))
                .isInstanceOf(NotPermitted.class);
        assertThat(figures.figures(Set.of(organ.code()), 2023)).isEmpty();
    }

    private static RequestNumber number(List<ImportedRow> rows, int row) {
        return requireNonNull(rows.get(row).number());
    }

    private List<ImportedRow> run(Path register) {
        List<ImportedRow> rows = new ArrayList<>();
        importing.run(order(register, false), clerk, rows::add);
        return rows;
    }

    private ImportingRegister.Order order(Path register, boolean preview) {
        return new ImportingRegister.Order(
                () -> Files.newInputStream(register),
                register.toString().endsWith(".csv") ? "台账.csv" : "台账.xlsx",
                organ.code(),
                preview);
    }

    /** As offices have it: a title above the heads, days as days and as words, a sheet for each year, sums below. */
    private Path register() throws IOException {
        Path file = directory.resolve("台账.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet notes = book.newWorksheet("说明");
            notes.value(0, 0, "本表由办公室填写");
            Worksheet sheet = book.newWorksheet("2023");
            sheet.value(0, 0, "2023年度政府信息公开申请登记台账");
            write(sheet, 1, HEAD);
            write(
                    sheet,
                    2,
                    row(
                            "1",
                            "2022-9",
                            "申请人丁",
                            "公民",
                            "",
                            "上年的信息",
                            "网上",
                            "2022年12月20日",
                            "否",
                            "2023.1.9",
                            "信息不存在",
                            "",
                            "",
                            "",
                            "",
                            ""));
            write(
                    sheet,
                    3,
                    row(
                            "2",
                            "2023-1",
                            "申请人甲",
                            "自然人",
                            "13800001234",
                            "某路修缮的批准文件",
                            "邮寄",
                            "",
                            "/",
                            "20230320",
                            "予以公开",
                            "某办公开答〔2023〕1号",
                            "",
                            "2023-04-03",
                            "2023-05-30",
                            "维持"));
            sheet.value(3, 7, LocalDate.of(2023, 3, 1));
            sheet.style(3, 7).format("yyyy\"年\"m\"月\"d\"日\"").set();
            write(
                    sheet,
                    4,
                    row(
                            "3",
                            "2023-2",
                            "某某建材有限公司",
                            "企业",
                            "",
                            "招标文件",
                            "当面",
                            "2023/5/8",
                            "是",
                            "2023/6/20",
                            "部分公开",
                            "某办公开答〔2023〕2号",
                            "",
                            "",
                            "",
                            "无"));
            write(
                    sheet,
                    5,
                    row(
                            "4",
                            "2023-3",
                            "某某律师事务所",
                            "法律服务机构",
                            "",
                            "会议纪要",
                            "窗口",
                            "2023-08-01",
                            "无",
                            "2023-08-03",
                            "申请人撤回",
                            "—",
                            "",
                            "",
                            "",
                            ""));
            write(sheet, 6, row("", "合计", "4件", "", "", "", "", "", "", "", "", "", "", "", "", ""));
            Worksheet now = book.newWorksheet("2026");
            write(now, 0, HEAD);
            write(
                    now,
                    1,
                    row(
                            "1",
                            "2026-1",
                            "申请人乙",
                            "自然人",
                            "",
                            "正在办的信息",
                            "当面",
                            "2026-06-01",
                            "",
                            "",
                            "办理中",
                            "",
                            "",
                            "",
                            "",
                            ""));
        }
        return file;
    }

    private Path workbook(List<List<String>> rows) throws IOException {
        Path file = directory.resolve(unique("tz") + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("台账");
            write(sheet, 0, HEAD);
            for (int r = 0; r < rows.size(); r++) {
                write(sheet, r + 1, rows.get(r));
            }
        }
        return file;
    }

    private static List<String> row(String... cells) {
        return List.of(cells);
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            if (!cells.get(c).isEmpty()) {
                sheet.value(row, c, cells.get(c));
            }
        }
    }
}
