package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code scan} as promised: every kind of file, the place of each finding, exit codes. */
class ScanVerbTest {

    private static final String ID = "130532199003071233";

    @TempDir
    private Path directory;

    @Test
    void saysNothingFoundWithZero() throws IOException {
        ToolRun run = scan(write("clean.txt", "平乡县人民政府办公室关于印发2024年工作要点的通知"));

        assertThat(run.exit()).isEqualTo(ExitCode.FINE);
        assertThat(run.json().path("findings")).isEmpty();
        assertThat(run.json().path("checkable").booleanValue()).isTrue();
    }

    @Test
    void namesTheLineOfAText() throws IOException {
        JsonNode finding = first(scan(write("list.txt", "名单\n\n甲 " + ID + "\n")));

        assertThat(finding.path("place").stringValue()).isEqualTo("第3行");
        assertThat(finding.path("kind").stringValue()).isEqualTo("residentId");
        assertThat(finding.path("masked").stringValue()).isEqualTo("13*************233");
    }

    @Test
    void readsTextOfAnyChineseEncoding() throws IOException {
        Path file = directory.resolve("gbk.txt");
        Files.write(file, ("申请人甲的身份证号是" + ID).getBytes(Charset.forName("GB18030")));

        assertThat(first(scan(file)).path("found").stringValue()).isEqualTo(ID);
    }

    @Test
    void namesSheetRowAndColumn() throws IOException {
        Path old = directory.resolve("list.xls");
        try (Workbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(old)) {
            workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("补贴名单");
            Sheet sheet = workbook.createSheet("名单");
            sheet.createRow(0).createCell(2).setCellValue("手机");
            sheet.createRow(13).createCell(2).setCellValue(13812345678.0);
            workbook.setSheetHidden(1, true);
            workbook.write(out);
        }
        Path today = zip(
                "list.xlsx",
                Map.of(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"说明\" sheetId=\"1\" r:id=\"a\"/>"
                                + "<sheet name=\"名单\" sheetId=\"2\" state=\"hidden\" r:id=\"b\"/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet2.xml\"/>"
                                + "<Relationship Id=\"b\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                        "xl/sharedStrings.xml",
                        "<sst><si><t>补贴名单</t></si><si><t>手机</t></si></sst>",
                        "xl/worksheets/sheet2.xml",
                        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row r=\"1\"><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
                                + "<row r=\"14\"><c r=\"C14\"><v>1.3812345678E10</v></c></row></sheetData></worksheet>"));
        for (Path file : new Path[] {old, today}) {
            JsonNode finding = first(scan(file));

            assertThat(finding.path("place").stringValue()).isEqualTo("工作表“名单”（隐藏） 第14行 C列");
            assertThat(finding.path("masked").stringValue()).isEqualTo("138****5678");
        }
    }

    @Test
    void readsParagraphsCellsCommentsAndDeletedTextOfWord() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        String w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        parts.put(
                "word/document.xml",
                "<w:document " + w + "><w:body><w:p><w:r><w:t>名单</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>手机138</w:t></w:r><w:r><w:t>12345678</w:t></w:r></w:p>"
                        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>身份证号</w:t></w:r></w:p></w:tc></w:tr>"
                        + "<w:tr><w:tc><w:p><w:r><w:t>130532900307123</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                        + "<w:p><w:del><w:r><w:delText>" + ID
                        + "</w:delText></w:r></w:del></w:p></w:body></w:document>");
        parts.put(
                "word/comments.xml",
                "<w:comments " + w + "><w:comment><w:p><w:r><w:t>县人民攻府</w:t></w:r></w:p></w:comment></w:comments>");
        JsonNode findings = scan(zip("list.docx", parts)).json().path("findings");

        assertThat(findings)
                .extracting(f -> f.path("place").stringValue())
                .containsExactly("第2段", "表1 第2行 第1列", "第3段", "批注 第1段");
        assertThat(findings.get(1).path("level").stringValue()).isEqualTo("alarm");
        assertThat(findings.get(3).path("right").stringValue()).isEqualTo("政府");
    }

    @Test
    void readsSlidesAndOfdPages() throws IOException {
        Path slides = zip(
                "talk.pptx",
                Map.of(
                        "ppt/presentation.xml",
                        "<p/>",
                        "ppt/slides/slide2.xml",
                        "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:r><a:t>" + ID + "</a:t></a:r></a:p></p:sld>"));
        Path ofd = zip(
                "list.ofd",
                Map.of(
                        "OFD.xml",
                        "<ofd/>",
                        "Doc_0/Pages/Page_0/Content.xml",
                        "<Page><TextObject Boundary=\"20 30 100 5\" Size=\"4\"><TextCode X=\"0\" Y=\"4\">手机13812345678</TextCode>"
                                + "</TextObject></Page>"));

        assertThat(first(scan(slides)).path("place").stringValue()).isEqualTo("幻灯片2");
        assertThat(first(scan(ofd)).path("place").stringValue()).isEqualTo("第1页");
    }

    @Test
    void readsPagesWithTheirAttributes() throws IOException {
        Path page = write(
                "page.html",
                "<!DOCTYPE html><html><head><title>名单</title></head><body><p>公示</p><img alt=\"" + ID
                        + "\"><table><tr><th>手机</th></tr><tr><td>13812345678</td></tr></table></body></html>");
        JsonNode findings = scan(page).json().path("findings");

        assertThat(findings).extracting(f -> f.path("place").stringValue()).containsExactly("属性 alt", "表1 第2行 第1列");
    }

    @Test
    void neverTakesAPictureForChecked() throws IOException {
        Path scanned = directory.resolve("scan.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(scanned.toFile());
        }
        ToolRun run = scan(scanned);

        assertThat(run.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.json().path("checkable").booleanValue()).isFalse();
        assertThat(run.json().path("why").stringValue()).contains("人工");
    }

    @Test
    void readsWhatTheToolPrintsAsPdf() {
        Path pdf = directory.resolve("report.pdf");
        ToolRun.of("", "report", "write", "src/test/resources/reports/bars.txt", "--as", "pdf", "-o", pdf.toString());

        assertThat(scan(pdf).json().path("kind").stringValue()).isEqualTo("pdf");
    }

    @Test
    void refusesHostileAndMissingFilesButReadsTheOthers() throws IOException {
        Path bomb = zip("bomb.docx", Map.of("word/document.xml", "<a>".repeat(100_000)));
        Path fine = write("fine.txt", "手机13812345678");
        ToolRun run = ToolRun.of("", "scan", bomb.toString(), "none.txt", fine.toString(), "--json");

        assertThat(run.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.json()).hasSize(3);
        assertThat(run.json().get(0).path("refused").stringValue()).isNotBlank();
        assertThat(run.json().get(2).path("findings")).hasSize(1);
    }

    @Test
    void speaksToPeopleWithoutJson() throws IOException {
        ToolRun run =
                ToolRun.of("", "scan", write("list.txt", "手机13812345678，待补充").toString());

        assertThat(run.exit()).isEqualTo(ExitCode.NO);
        assertThat(run.out()).contains("查出2处", "手机号码", "138****5678", "占位内容");
    }

    @Test
    void takesACountysOwnWords() throws IOException {
        Path words = write("words.txt", "X-1 | 平香县 | 平乡县 | 县名错字 | 本县 | 警示");
        ToolRun run = ToolRun.of("平香县人民政府", "scan", "-", "--words", words.toString(), "--json");

        assertThat(first(run).path("rule").stringValue()).isEqualTo("X-1");
    }

    private ToolRun scan(Path file) {
        return ToolRun.of("", "scan", file.toString(), "--json");
    }

    private static JsonNode first(ToolRun run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(ExitCode.NO);
        return run.json().path("findings").get(0);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
    }

    private Path zip(String name, Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return Files.write(directory.resolve(name), bytes.toByteArray());
    }
}
