package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.document.DocumentFilter;
import org.gongkai.document.DocumentLine;
import org.gongkai.document.PublishedDocument;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.PlainVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** History comes in with its own dates and addresses, once, and what does not come in says why (B21). */
class ImportVerbTest extends HouseTest {

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    PublishedDocuments published;

    @TempDir
    Path directory;

    Agency organ;

    @BeforeEach
    void aDepartment() {
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        organ = registering
                .register(Organs.department(unique("qianyi"), county))
                .orThrow();
    }

    @Test
    void takesATableWithItsFilesInTheOrderOfTheirDates() throws IOException {
        Files.writeString(directory.resolve("正文.txt"), "第一段。\n第二段（演示文本）。");
        Files.writeString(directory.resolve("附表.txt"), "附表的文字");
        Path table = table(
                List.of("标题", "发布机关", "栏目", "发布时间", "发文字号", "成文日期", "正文", "正文文件", "附件", "旧地址", "原索引号", "标准目录"),
                List.of("后发的通知", organ.name(), "部门文件", "2019年5月6日", "", "", "正文甲", "", "", "", "旧-2", ""),
                List.of(
                        "先发的通知",
                        organ.code().value(),
                        "fdzdgk/zcwj/bmwj",
                        "2018-03-01 09:30",
                        "某发〔2018〕3号",
                        "2018/2/28",
                        "",
                        "正文.txt",
                        "附表.txt",
                        "/old/3.html?id=" + organ.code(),
                        "旧-1",
                        "01-04、01-06"));
        ToolRun preview = run(table, "--preview", "--json");
        assertThat(preview.json().path("would_be_taken").intValue())
                .as(preview.err())
                .isEqualTo(2);
        assertThat(published.count(DocumentFilter.of(organ.code()))).isZero();

        assertThat(run(table, "--json").json().path("taken").intValue()).isEqualTo(2);
        assertThat(run(table, "--json").json().path("taken_before").intValue()).isEqualTo(2);
        List<DocumentLine> lines =
                published.list(DocumentFilter.of(organ.code()), 1, 10).lines();
        assertThat(lines).extracting(DocumentLine::title).containsExactly("后发的通知", "先发的通知");
        PublishedDocument first = published.find(lines.get(1).number()).orElseThrow();
        assertThat(first.line().publishedAt()).isEqualTo(LocalDateTime.of(2018, 3, 1, 9, 30));
        assertThat(first.number().value()).startsWith(organ.code() + "-2018-");
        assertThat(first.bodyText()).contains("第一段。", "第二段");
        assertThat(first.fields()).containsEntry("原索引号", "旧-1");
        assertThat(first.standards()).containsExactly("01-04", "01-06");
        assertThat(first.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("附表.txt");
            assertThat(file.text()).contains("附表的文字");
        });
        PlainVisitor.Answer old = PlainVisitor.of(url("")).get("/old/3.html?id=" + organ.code());
        assertThat(old.status()).isEqualTo(301);
        assertThat(old.location()).endsWith("/documents/" + first.number());
        assertThat(PlainVisitor.of(url("")).get("/old/4.html").status()).isEqualTo(404);
    }

    @Test
    void saysEveryReasonOfEveryItemThatDoesNotComeIn() throws IOException {
        Path table = table(
                List.of("标题", "发布机关", "栏目", "发布时间", "正文", "附件", "体裁", "标准目录"),
                List.of("哪儿都不对", "没有的局", "没有的栏目", "昨天", "", "缺的.pdf", "诗歌", ""),
                List.of("以后的", organ.name(), "部门文件", "2999-01-01", "文字", "", "", "99-01"),
                List.of("空的", organ.name(), "部门文件", "2020-01-01", "", "", "", ""),
                List.of("钻出目录的", organ.name(), "部门文件", "2020-01-01", "文字", "../../etc/passwd", "", ""));
        Path report = directory.resolve("report.csv");
        ToolRun run = run(table, "-o", report.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.NO);
        assertThat(run.out()).contains("未导入 4 条");
        assertThat(Files.readString(report))
                .contains("没有的局", "没有的栏目", "昨天", "缺的.pdf", "诗歌", "2999", "没有“99-01”这一项", "没有正文，也没有附件", "第2行", "第5行")
                .doesNotContain("root:");
        assertThat(published.count(DocumentFilter.of(organ.code()))).isZero();
    }

    @Test
    void takesACopyOfAnOlderSiteInWhateverEncodingItsPagesAre() throws IOException {
        Path site = Files.createDirectories(directory.resolve("site/art/2017"));
        String address = "/art/2017/" + organ.code() + ".html";
        Files.write(
                site.resolve(organ.code() + ".html"),
                page(
                                "旧站的公告",
                                "2017-08-09 10:11",
                                organ.name(),
                                "<p>旧站的正文，共计二十多个字，足够算作正文了。</p><p><a href='fb.txt'>链接</a><a href='table.pdf'>附件表</a></p><script>x()</script>")
                        .getBytes(Charset.forName("GB18030")));
        Files.writeString(site.resolve("table.pdf"), "%PDF-1.4 演示", StandardCharsets.UTF_8);
        Files.writeString(
                directory.resolve("site/index.html"), "<html><head><title>首页</title></head><body>列表</body></html>");
        ToolRun run = run(directory.resolve("site"), "--column", "部门文件", "--json");

        assertThat(run.json().path("taken").intValue()).as(run.err()).isEqualTo(1);
        DocumentLine line =
                published.list(DocumentFilter.of(organ.code()), 1, 10).lines().getFirst();
        assertThat(line.title()).isEqualTo("旧站的公告");
        PublishedDocument taken = published.find(line.number()).orElseThrow();
        assertThat(taken.bodyHtml()).contains("旧站的正文").doesNotContain("script", "x()");
        assertThat(taken.attachments()).extracting("name").containsExactly("table.pdf");
        assertThat(PlainVisitor.of(url("")).get(address).location()).endsWith("/documents/" + line.number());
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        assertThat(run(Files.writeString(directory.resolve("a.xlsx"), "不是表格")).err())
                .contains("不能读取");
        assertThat(run(Files.writeString(directory.resolve("a.csv"), "名称,日期\n甲,2020-01-01\n"))
                        .err())
                .contains("缺少：标题、发布时间");
        assertThat(run(Files.createDirectories(directory.resolve("leer"))).err())
                .contains("没有带 ArticleTitle 标签");
        assertThat(run(directory.resolve("nirgends.csv")).err()).contains("找不到");
        assertThat(ToolRun.of("", "import").err()).contains("请给出要导入什么");
    }

    @Test
    void readsTheTablesOfOfficeProgramsToo() throws IOException {
        Path file = directory.resolve("表.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("表");
            List<String> head = List.of("标题", "发布机关", "栏目", "发布时间", "正文");
            List<String> values = List.of("表中的通知", organ.name(), "部门文件", "", "正文乙");
            for (int c = 0; c < head.size(); c++) {
                sheet.value(0, c, head.get(c));
                sheet.value(1, c, values.get(c));
            }
            sheet.value(1, 3, LocalDate.of(2016, 2, 3));
            sheet.style(1, 3).format("yyyy\"年\"m\"月\"d\"日\"").set();
        }
        assertThat(run(file, "--json").json().path("taken").intValue()).isEqualTo(1);
        assertThat(published
                        .list(DocumentFilter.of(organ.code()), 1, 10)
                        .lines()
                        .getFirst()
                        .publishedAt())
                .isEqualTo(LocalDateTime.of(2016, 2, 3, 0, 0));
    }

    @Test
    void takesTheRegisterAnOfficeKept() throws IOException {
        Path register = table(
                List.of("收到日期", "申请人", "申请人类型", "申请内容", "渠道", "答复日期", "答复结果"),
                List.of("2024.3.4", "申请人甲", "自然人", "某项目的批准文件", "当面", "2024.3.8", "予以公开"),
                List.of("2024.3.5", "申请人乙", "自然人", "某项目的环评", "网上", "2024.3.9", "不予公开"));
        String[] words = {"import", "cases", register.toString(), "--agency", organ.name()};
        Path report = directory.resolve("cases.csv");
        ToolRun preview = ToolRun.of("", with(words, "--preview", "-o", report.toString()));
        assertThat(preview.exit()).as(preview.err()).isEqualTo(ExitCode.NO);
        assertThat(preview.out()).contains("可以导入 1 件", "未导入 1 件");
        assertThat(Files.readString(report)).contains("第3行", "看不出计入年报哪一项").doesNotContain("申请人乙");

        ToolRun run = ToolRun.of("", with(words, "--json"));
        assertThat(run.json().path("taken").intValue()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).contains("第3行");
        assertThat(ToolRun.of("", with(words, "--json"))
                        .json()
                        .path("taken_before")
                        .intValue())
                .isEqualTo(1);
        assertThat(ToolRun.of("", "import", "cases", register.toString()).out()).contains("未导入 2 件");
    }

    @Test
    void writesAnEmptyRegister() throws IOException {
        Path template = directory.resolve("样表.xlsx");
        assertThat(ToolRun.of("", "import", "cases", "--template", template.toString())
                        .exit())
                .isZero();
        assertThat(template).isNotEmptyFile();
        assertThat(ToolRun.of("", "import", "cases", "--template", template.toString())
                        .err())
                .contains("已经存在");
        assertThat(ToolRun.of("", "import", "cases").err()).contains("请给出台账");
    }

    private static String[] with(String[] words, String... more) {
        String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }

    private static ToolRun run(Path source, String... more) {
        String[] words = new String[3 + more.length];
        words[0] = "import";
        words[1] = "items";
        words[2] = source.toString();
        System.arraycopy(more, 0, words, 3, more.length);
        return ToolRun.of("", words);
    }

    @SafeVarargs
    private Path table(List<String>... rows) throws IOException {
        StringBuilder csv = new StringBuilder("\uFEFF");
        for (List<String> row : rows) {
            csv.append(String.join(",", row)).append('\n');
        }
        return Files.writeString(directory.resolve("items.csv"), csv);
    }

    private static String page(String title, String at, String source, String text) {
        return "<html><head><meta charset='gb18030'><meta name='ArticleTitle' content='" + title
                + "'><meta name='PubDate' content='" + at + "'><meta name='ContentSource' content='" + source
                + "'></head><body><div>导航</div><div id='zoom'>" + text + "</div></body></html>";
    }
}
