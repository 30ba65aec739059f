package org.gongkai.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** personal data, wording and placeholders, by tables of cases. All numbers are invented. */
class ProofreadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Proofreading PROOF = Proofreading.on(TODAY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "身份证号：130532199003071233| residentId | 13*************233",
                "130532199003071233| residentId | 13*************233",
                "11010519491231002X| residentId | 11*************02X",
                "11010519491231002x，男| residentId | 11*************02x",
                "１１０１０５１９４９１２３１００２Ｘ| residentId | 11*************02X",
                "110105 19491231 002X| residentId | 11*************02X",
                "110105-1949-1231-002X| residentId | 11*************02X",
                "1 3 0 5 3 2 1 9 9 0 0 3 0 7 1 2 3 3| residentId | 13*************233",
                "身份证130532900307123（旧证）| residentId | 13**********123",
                "身份证号码：130532199003071230（录错）| residentId | 13*************230",
                "电话13812345678| mobile | 138****5678",
                "手机：１３８１２３４５６７８| mobile | 138****5678",
                "138 1234 5678| mobile | 138****5678",
                "138-1234-5678| mobile | 138****5678",
                "+86 13812345678| mobile | 138****5678",
                "8613812345678| mobile | 138****5678",
                "Tel13812345678| mobile | 138****5678",
                "0319-7862345| landline | 0319-****45",
                "（0319）7862345| landline | 0319-****45",
                "010-62345678转801| landline | 010-****78",
                "卡号6222021234567890128| bankCard | ***************0128",
                "6222 0212 3456 7890 128| bankCard | ***************0128",
                "账号：4111111111111111| bankCard | ************1111",
                "冀E12345号小客车| licencePlate | 冀E*****",
                "冀ED12345| licencePlate | 冀E*****",
                "冀Ｅ·１２３４５| licencePlate | 冀Ｅ*****",
                "京A1234警| licencePlate | 京A*****",
                "护照号E12345678| passport | E******78",
                "护照：EA1234567| passport | E******67",
                "邮箱zhangsan@example.com。| email | z***@example.com",
                "现住平乡县平乡镇东关村12号| homeAddress | 平乡县平乡镇****",
                "平乡县中华路幸福小区3号楼2单元501室| homeAddress | 平乡县****",
                "平乡县某街道和平社区8栋1单元302| homeAddress | 平乡县某街道****",
                "家庭住址：平乡县丰州镇人民路100号| homeAddress | 平乡县丰州镇****",
                "平乡县油召乡西王庄村二组15号| homeAddress | 平乡县油召乡****",
            })
    void findsPersonalDataAndMasksIt(String text, String kind, String masked) {
        List<Finding> findings = PROOF.read(text);

        assertThat(findings).extracting(f -> f.kind().code()).as(text).containsExactly(kind);
        assertThat(findings.getFirst().remedy()).isEqualTo(masked);
        assertThat(findings.getFirst().found())
                .isEqualTo(text.substring(
                        findings.getFirst().start(), findings.getFirst().end()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "统一社会信用代码：11130532000123456X",
                "统一社会信用代码 91130532MA0ABCDE1X",
                "统一社会信用代码：12130532401870123K",
                "平政办〔2024〕12号",
                "国务院令第711号",
                "冀政办字〔2023〕15号",
                "金额13812345678元",
                "合计13812345678.50元",
                "13,812,345,678",
                "2024年3月15日",
                "2024-03-15 12:30:45",
                "20240315123045",
                "202403151230451234",
                "项目代码：2411-130532-89-01-123456",
                "2020年至2024年共130532人次",
                "邮编054500",
                "索引号：000014349/2018-00222",
                "冀ICP备12345678号",
                "冀公网安备13053202000123号",
                "冀B2-20090059",
                "办公电话：0319-7862345",
                "监督举报电话：0319-7862345",
                "12345政务服务便民热线",
                "电子邮箱：zfb@pingxiang.gov.cn",
                "办公地址：平乡县中华路12号",
                "平乡县人民政府，平乡县中华路12号",
                "第12号令",
                "1号楼改造项目共12栋",
                "组织机构代码 12345678-9",
                "GB/T 9704-2012",
                "E12345",
                "100000000000000000",
                "130532199013011233",
                "130532209903071233",
                "990532199003071233",
                "6222021234567890127",
                "申请表编号130532199003071239",
                "序号 1 2 3 4 5 6 7 8 9 10 11 12 13",
                "2019 2020 2021 2022 2023 2024",
                "发票号码：13812345678",
            })
    void leavesWhatOnlyLooksAlike(String text) {
        assertThat(PROOF.read(text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "中华人民共合国|共和国",
                "县人民攻府|政府",
                "扫黑险恶专项斗争|扫黑除恶",
                "认真贯策落实|贯彻",
                "周密布署|部署",
                "建设法制政府|法治政府",
                "根据自身生产、生活、科研等特殊需要|申请不再要求说明用途",
            })
    void findsWrongWording(String text, String right) {
        assertThat(PROOF.read(text)).extracting(Finding::remedy).containsExactly(right);
        assertThat(PROOF.read(text)).allSatisfy(f -> {
            assertThat(f.why()).isNotBlank();
            assertThat(f.source()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"县财政付清款项", "会议公布署名文章", "一以贯之", "坚持一贯策略", "人民共和国", "度假村", "部署工作"})
    void leavesRightWordsThatHoldAWrongOne(String text) {
        assertThat(PROOF.read(text)).isEmpty();
    }

    @Test
    void countsARuleOnlyOnTheDaysItHolds() {
        String text = "根据自身生产、生活、科研等特殊需要";
        assertThat(Proofreading.on(LocalDate.of(2018, 1, 1)).read(text)).isEmpty();
        assertThat(Proofreading.on(LocalDate.of(2019, 5, 15)).read(text)).hasSize(1);
    }

    @Test
    void takesACountysOwnWordsFirst() {
        WordingRules own = WordingRules.parse(
                "# 本县\nX-1 | 平香县 | 平乡县 | 县名错字 | 县名以国务院批准为准 | 警示\n" + "X-2 | 贯策 | 贯彻（县） | 错字 | 词典 | 提示", "county");
        Proofreading proof = Proofreading.with(WordingRules.shipped().and(own), TODAY);

        assertThat(proof.read("平香县贯策")).extracting(Finding::rule).containsExactly("X-1", "X-2");
    }

    @Test
    void refusesRulesThatGiveNoReason() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> WordingRules.parse("X-1 | 甲乙 | 丙丁 |  | 来源 | 警示", "words.txt"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("words.txt第1行");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XX县人民政府",
                "××局关于××工作的通知",
                "20XX年工作总结",
                "【】",
                "【待填写】",
                "落实具体重大政策名称",
                "（请填写申请人姓名）",
                "【示例】",
                "单击此处添加标题",
                "平政办〔2024〕XX号",
                "平政办〔〕号",
                "${title}",
                "{{机关名称}}",
                "待补充",
                "锟斤拷",
                "ＸＸ部门"
            })
    void findsWhatATemplateLeftBehind(String text) {
        assertThat(PROOF.read(text))
                .as(text)
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.kind()).isEqualTo(FindingKind.PLACEHOLDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"【政策解读】一图读懂", "尺码XXL", "示范文本格式", "3×4米", "模板支撑工程", "第XXVI届", "A4×2"})
    void leavesOrdinaryBracketsAndSigns(String text) {
        assertThat(PROOF.read(text)).as(text).isEmpty();
    }

    @Test
    void usesTheHeadOfTheColumn() {
        assertThat(PROOF.read("130532900307123", "身份证号"))
                .singleElement()
                .satisfies(f -> assertThat(f.isAlarm()).isTrue());
        assertThat(PROOF.read("G12345678", "护照号码"))
                .singleElement()
                .satisfies(f -> assertThat(f.isAlarm()).isTrue());
        assertThat(PROOF.read("0319-7862345", "办公电话")).isEmpty();
    }

    @Test
    void readsAMegabyteWithoutGettingStuck() {
        String piece = "为贯彻落实《中华人民共和国政府信息公开条例》，县政府办公室2024年主动公开信息3359条，联系电话13812345678，平乡镇东关村12号。"
                + "1 2 3 4 5 6 7 8 9 10 11 12 @ a.b@c 冀E1 XX";
        assertThat(milliseconds(piece.repeat(1_000_000 / piece.length()))).isLessThan(8_000);
    }

    @Test
    void takesNoTextForEver() {
        for (String text : List.of(
                "1 ".repeat(500_000),
                "1".repeat(1_000_000),
                "@a.".repeat(330_000),
                "村1号".repeat(330_000),
                "【".repeat(1_000_000),
                " ".repeat(1_000_000),
                "〔".repeat(1_000_000),
                "年 月 ".repeat(250_000))) {
            assertThat(milliseconds(text)).as("%s…", text.substring(0, 8)).isLessThan(8_000);
        }
    }

    private static long milliseconds(String text) {
        PROOF.read(text.substring(0, 100_000));
        var work = ManagementFactory.getThreadMXBean(); // of this thread alone, whatever else the machine does
        long start = work.getCurrentThreadCpuTime();
        PROOF.read(text);
        return (work.getCurrentThreadCpuTime() - start) / 1_000_000;
    }
}
