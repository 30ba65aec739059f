package org.gongkai.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.gongkai.paper.Block;
import org.gongkai.paper.OfficialPaper;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.PrintingPaper;
import org.gongkai.paper.Signature;
import org.gongkai.paper.reading.Refusal;
import org.gongkai.paper.reading.Zip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A zoo of draft files: what is recognised in them, what their text comes to, and what is refused. */
class ReadingDraftTest {

    private static final LocalDate MON_2026_03_02 = LocalDate.of(2026, 3, 2);

    private static DraftText.Read read(byte[] content, String name) {
        return (DraftText.Read) ReadingDraft.of(content, name);
    }

    private static DraftText.Read pasted(String html) {
        return (DraftText.Read) ReadingDraft.pasted(html);
    }

    private static WordFile notice() {
        return new WordFile()
                .placed("center", "某县人民政府办公室文件")
                .placed("center", "某政办〔2026〕12号")
                .placed("center", "某县人民政府办公室")
                .placed("center", "关于做好春季植树工作的通知")
                .line("各乡镇人民政府，县政府各部门：")
                .line("现将有关事项通知如下。")
                .line("一、总体要求")
                .line("（一）时间安排。三月底以前完成。")
                .line("附件：1. 任务表")
                .placed("right", "某县人民政府办公室")
                .placed("right", "2026年3月2日")
                .line("（此件公开发布）")
                .line("抄送：县委办公室。")
                .line("某县人民政府办公室　　　2026年3月3日印发");
    }

    @Test
    void aNoticeInWordIsReadWithAllItsElements() {
        DraftText.Read read = read(notice().bytes(), "通知.docx");
        assertThat(read.head())
                .isEqualTo(new RecognisedHead(
                        "某县人民政府办公室关于做好春季植树工作的通知",
                        "某政办〔2026〕12号",
                        "某县人民政府办公室",
                        MON_2026_03_02,
                        LocalDate.of(2026, 3, 3),
                        "此件公开发布",
                        "各乡镇人民政府，县政府各部门"));
        assertThat(read.bodyHtml())
                .isEqualTo("<p class=\"addressee\">各乡镇人民政府，县政府各部门：</p><p>现将有关事项通知如下。</p><h2>一、总体要求</h2>"
                        + "<p>（一）时间安排。三月底以前完成。</p><p>附件：1. 任务表</p><p class=\"sign\">某县人民政府办公室</p>"
                        + "<p class=\"sign\">2026年3月2日</p>");
        assertThat(read.head().withheld()).isFalse();
    }

    @Test
    void tablesKeepTheirHeadsAndWhatTheirCellsCover() {
        String row = "<w:tr><w:tc><w:p>%s</w:p></w:tc><w:tc><w:tcPr>%s</w:tcPr><w:p>%s</w:p></w:tc></w:tr>";
        byte[] file = new WordFile()
                .styled("a3", "情况表")
                .styled("1", "第一部分")
                .raw("<w:tbl>" + row.formatted(WordFile.run("单位"), "", WordFile.run("件数"))
                        + row.formatted(WordFile.run("甲"), "<w:vMerge w:val=\"restart\"/>", WordFile.run("3"))
                        + row.formatted(WordFile.run("乙"), "<w:vMerge/>", "")
                        + "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p>" + WordFile.run("合计3件")
                        + "</w:p></w:tc></w:tr></w:tbl>")
                .bytes();
        DraftText.Read read = read(file, "表.docx");
        assertThat(read.head().title()).isEqualTo("情况表");
        assertThat(read.bodyHtml())
                .isEqualTo(
                        "<h2>第一部分</h2><table><thead><tr><th scope=\"col\">单位</th><th scope=\"col\">件数</th></tr></thead>"
                                + "<tbody><tr><td>甲</td><td rowspan=\"2\">3</td></tr><tr><td>乙</td></tr>"
                                + "<tr><td colspan=\"2\">合计3件</td></tr></tbody></table>");
    }

    @Test
    void picturesComeAlongAndWhatOnlyAProgramNamedHasNoWords() {
        DraftText.Read read =
                read(notice().picture("图片 1").picture("植树区域图，标出三个片区").bytes(), "通知.docx");
        assertThat(read.pictures()).extracting(Picture::name).containsExactly("图1.png", "图2.png");
        assertThat(read.bodyHtml())
                .contains("<img src=\"/picture/1\" alt=\"\">", "<img src=\"/picture/2\" alt=\"植树区域图，标出三个片区\">");
        assertThat(read.notes()).anyMatch(n -> n.contains("2张图片"));
    }

    @Test
    void deletedTextIsGoneAndNumbersMadeByTheProgramAreToldOf() {
        byte[] file = new WordFile()
                .line("关于甲事项的通知")
                .raw("<w:p><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr>" + WordFile.run("留下")
                        + "<w:del><w:r><w:delText>删去的话</w:delText></w:r></w:del><w:ins>" + WordFile.run("加上。")
                        + "</w:ins></w:p>")
                .bytes();
        DraftText.Read read = read(file, "x.docx");
        assertThat(read.bodyHtml()).isEqualTo("<p>留下加上。</p>");
        assertThat(read.notes()).anyMatch(n -> n.contains("自动编号"));
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void whatTheHouseItselfPrintsIsReadAgain(PaperFormat format) {
        OfficialPaper paper = OfficialPaper.document("某县发展和改革局", "关于开展价格监测工作的通知")
                .numbered("某发改〔2026〕7号")
                .to("各有关单位")
                .saying(List.of(
                        new Block.Heading(1, "一、监测范围"),
                        new Block.Paragraph("粮油、蔬菜、肉蛋等十五种重要商品，每周采集一次价格，遇到节假日顺延，数据由采价员在平台上填报并由县局复核后统一发布。"),
                        new Block.Paragraph("采价点不少于三个。")))
                .signed(new Signature("某县发展和改革局", MON_2026_03_02, false))
                .noting("此件公开发布");
        byte[] file = PrintingPaper.print(paper, format).orThrow();
        DraftText.Read read = read(file, "通知." + format.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(read.head().title()).isEqualTo("关于开展价格监测工作的通知");
        assertThat(read.head().officialNumber()).isEqualTo("某发改〔2026〕7号");
        assertThat(read.head().organ()).isEqualTo("某县发展和改革局");
        assertThat(read.head().madeOn()).isEqualTo(MON_2026_03_02);
        assertThat(read.head().attribute()).isEqualTo("此件公开发布");
        assertThat(read.head().recipients()).isEqualTo("各有关单位");
        assertThat(read.bodyHtml())
                .contains("<h2>一、监测范围</h2>", "每周采集一次价格，遇到节假日顺延，数据由采价员在平台上填报并由县局复核后统一发布。</p>", "<p>采价点不少于三个。</p>");
    }

    private static byte[] picture(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, width);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static byte[] printed(PaperFormat format) {
        OfficialPaper paper = OfficialPaper.document("某县发展和改革局", "关于附图的通知")
                .numbered("某发改〔2026〕7号")
                .saying(List.of(new Block.Paragraph("图见下。"), new Block.Paragraph("请查收。")));
        return PrintingPaper.print(paper, format).orThrow();
    }

    @Test
    void thePicturesOfAPdfStandAfterTheTextOfTheirPage() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(printed(PaperFormat.PDF))) {
            PDImageXObject map = PDImageXObject.createFromByteArray(document, picture(200, 120), "map");
            PDImageXObject sign = PDImageXObject.createFromByteArray(document, picture(20, 20), "sign");
            PDImageXObject scan = PDImageXObject.createFromByteArray(document, picture(300, 400), "scan");
            try (PDPageContentStream first = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true, true)) {
                first.drawImage(map, 100, 200, 200, 120);
                first.drawImage(sign, 10, 10, 12, 12);
            }
            document.addPage(new PDPage(PDRectangle.A4));
            try (PDPageContentStream second = new PDPageContentStream(document, document.getPage(1))) {
                second.drawImage(map, 100, 200, 200, 120);
                second.drawImage(scan, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
            document.save(out);
        }
        DraftText.Read read = read(out.toByteArray(), "附图.pdf");
        assertThat(read.bodyHtml()).contains("<p>请查收。</p><p").contains("src=\"/picture/1\"");
        assertThat(read.pictures()).singleElement().satisfies(p -> {
            assertThat(p.name()).isEqualTo("图1.png");
            assertThat(ImageIO.read(new ByteArrayInputStream(p.content())).getWidth())
                    .isEqualTo(200);
        });
        assertThat(read.notes().toString()).contains("表格只带过来文字", "1页是整页的图片", "带过来1张图片");
    }

    @Test
    void thePicturesOfAnOfdAreBroughtByTheirResources() throws IOException, Refusal {
        Map<String, byte[]> parts = new LinkedHashMap<>(Zip.unpack(printed(PaperFormat.OFD), name -> true));
        String page = parts.keySet().stream()
                .filter(n -> n.matches("Doc_0/Pages/Page_0/Content.xml"))
                .findFirst()
                .orElseThrow();
        String content = new String(parts.get(page), StandardCharsets.UTF_8);
        int end = content.lastIndexOf("</ofd:Layer>");
        parts.put(
                page,
                (content.substring(0, end)
                                + "<ofd:ImageObject ID=\"9001\" ResourceID=\"901\" Boundary=\"30 150 60 40\"/>"
                                + "<ofd:ImageObject ID=\"9002\" ResourceID=\"902\" Boundary=\"30 200 60 40\"/>"
                                + content.substring(end))
                        .getBytes(StandardCharsets.UTF_8));
        parts.put("Doc_0/MoreRes.xml", """
                <ofd:Res xmlns:ofd="http://www.ofdspec.org/2016" BaseLoc="Res"><ofd:MultiMedias>
                <ofd:MultiMedia ID="901" Type="Image" Format="PNG"><ofd:MediaFile>map.png</ofd:MediaFile></ofd:MultiMedia>
                <ofd:MultiMedia ID="902" Type="Image" Format="JB2"><ofd:MediaFile>seal.jb2</ofd:MediaFile></ofd:MultiMedia>
                </ofd:MultiMedias></ofd:Res>""".getBytes(StandardCharsets.UTF_8));
        parts.put("Doc_0/Res/map.png", picture(200, 120));
        DraftText.Read read = read(WordFile.zip(parts), "附图.ofd");
        assertThat(read.bodyHtml()).contains("<p>请查收。</p>", "src=\"/picture/1\"");
        assertThat(read.pictures())
                .singleElement()
                .satisfies(p -> assertThat(p.content()).isEqualTo(picture(200, 120)));
        assertThat(read.notes().toString()).contains("有的图片读不出来");
    }

    /** A file that LibreOffice wrote; WPS writes the same format under its own ending. */
    @ParameterizedTest
    @ValueSource(strings = {"通知.doc", "通知.wps"})
    void anOldWordFileBringsItsTableAndPictureAndLeavesOutWhatWasStruckOut(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/drafts/notice.doc"))) {
            DraftText.Read read = read(file.readAllBytes(), name);
            assertThat(read.head().officialNumber()).isEqualTo("某政办〔2026〕12号");
            assertThat(read.head().title()).isEqualTo("某县人民政府办公室关于做好春季植树工作的通知");
            assertThat(read.bodyHtml())
                    .doesNotContain("删去")
                    .contains("<h2>一、总体要求</h2>")
                    .contains("<th scope=\"col\">乡镇</th><th scope=\"col\">树种</th><th scope=\"col\">株数</th>")
                    .contains("<td rowspan=\"2\">东山镇</td><td>侧柏</td><td>300</td></tr><tr><td>国槐</td>")
                    .contains("<td colspan=\"2\">合计</td><td>420</td>")
                    .contains("<p class=\"center\"><img src=\"/picture/1\" alt=\"\"></p>")
                    .contains("<p class=\"sign\">2026年3月2日</p>");
            assertThat(read.pictures()).extracting(Picture::name).containsExactly("图1.png");
            assertThat(read.notes()).containsExactly("带过来1张图片，每张都要写明画的是什么。");
        }
    }

    @Test
    void plainTextIsRead() {
        DraftText.Read read =
                read("关于停水的公告\n\n因管道检修，明天停水。\n\n某县住建局\n二〇二六年三月二日\n".getBytes(StandardCharsets.UTF_8), "公告.txt");
        assertThat(read.head().title()).isEqualTo("关于停水的公告");
        assertThat(read.head().madeOn()).isEqualTo(MON_2026_03_02);
        assertThat(read.head().organ()).isEqualTo("某县住建局");
        assertThat(read.bodyHtml()).startsWith("<p>因管道检修，明天停水。</p>");
    }

    @Test
    void whatWordPutsOnTheClipboardIsCleaned() {
        DraftText.Read read = pasted(
                "<html xmlns:o='urn'><head><style>p{}</style></head><body><!--StartFragment--><p class=MsoNormal"
                        + " align=center style='text-align:center'><b><span style='font-size:22pt'>关于乙事项的通知<o:p></o:p></span></b></p>"
                        + "<p class=MsoNormal>各单位：</p><p class=MsoNormal style='text-indent:32pt'><span lang=EN-US>&nbsp;</span>请"
                        + "<span style='mso-hide:all;display:none'>看不见</span>办理。</p><p><img src='file:///C:/x.png'></p>"
                        + "<script>alert(1)</script><p style='text-align:right'>2026年3月2日</p><!--EndFragment--></body></html>");
        assertThat(read.head().title()).isEqualTo("关于乙事项的通知");
        assertThat(read.bodyHtml())
                .isEqualTo("<p class=\"addressee\">各单位：</p><p>请办理。</p><p class=\"sign\">2026年3月2日</p>");
        assertThat(read.notes()).anyMatch(n -> n.contains("1张图片"));
    }

    @Test
    void aWebPageKeepsItsHeadingsAndTable() {
        DraftText.Read read = read(
                ("<!DOCTYPE html><html><head><title>x</title></head><body><nav>首页</nav><h1>办事指南</h1><h2>材料</h2>"
                                + "<table><tr><th>名称<th>份数<tr><td>申请表<td>1</table></body></html>")
                        .getBytes(StandardCharsets.UTF_8),
                "a.html");
        assertThat(read.head().title()).isEqualTo("办事指南");
        assertThat(read.bodyHtml())
                .startsWith("<h3>材料</h3><table><thead><tr><th scope=\"col\">名称")
                .doesNotContain("首页");
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密★1年", "秘密", "绝 密"})
    void aMarkOfSecrecyRefusesTheFileWhole(String mark) {
        DraftText refused = ReadingDraft.of(
                new WordFile()
                        .line("000001")
                        .line(mark)
                        .line("关于某事的通知")
                        .line("正文。")
                        .bytes(),
                "x.docx");
        assertThat(refused)
                .isInstanceOfSatisfying(
                        DraftText.Refused.class,
                        r -> assertThat(r.why()).contains("不得录入").doesNotContain("某事"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"（此件依申请公开）", "(此件不予公开)", "公开属性：不予公开"})
    void theLineThatItIsWithheldIsSeen(String line) {
        DraftText.Read read =
                read(new WordFile().line("关于某事的通知").line("正文。").line(line).bytes(), "x.docx");
        assertThat(read.head().withheld()).isTrue();
        assertThat(read.bodyHtml()).isEqualTo("<p>正文。</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.docx", "x.pdf", "x.doc", "x.wps", "x.ofd", "x.html", "x.txt"})
    void brokenFilesAreRefusedOrReadButNeverBreakTheReader(String name) {
        Random random = new Random(7);
        byte[] good = notice().bytes();
        for (int i = 0; i < 30; i++) {
            byte[] broken = good.clone();
            for (int k = 0; k < 40; k++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            assertThat(ReadingDraft.of(broken, name)).isNotNull();
            assertThat(ReadingDraft.of(Arrays.copyOf(good, random.nextInt(good.length)), name))
                    .isNotNull();
        }
        byte[] old = new byte[4096];
        old[0] = (byte) 0xD0;
        old[1] = (byte) 0xCF;
        old[2] = 0x11;
        old[3] = (byte) 0xE0;
        assertThat(ReadingDraft.of(old, name)).isInstanceOf(DraftText.Refused.class);
    }

    @Test
    void whatUnpacksToTooMuchOrNestsTooDeepIsRefused() {
        Map<String, byte[]> bomb = new LinkedHashMap<>();
        bomb.put("word/document.xml", new byte[60 << 20]);
        assertThat(ReadingDraft.of(WordFile.zip(bomb), "x.docx")).isInstanceOf(DraftText.Refused.class);
        assertThat(ReadingDraft.of(new WordFile().raw("<w:p>".repeat(5000)).bytes(), "x.docx"))
                .isInstanceOf(DraftText.Refused.class);
        assertThat(ReadingDraft.pasted("<div>".repeat(20_000) + "字" + "</div>".repeat(20_000)))
                .isNotNull();
        assertThat(ReadingDraft.pasted("<p>" + "字".repeat(5_000_000))).isInstanceOf(DraftText.Refused.class);
    }

    @Test
    void pastedPlainLinesAreParagraphs() {
        assertThat(pasted("关于丙事项的通知\n各单位：\n请办理。").bodyHtml()).isEqualTo("<p class=\"addressee\">各单位：</p><p>请办理。</p>");
    }
}
