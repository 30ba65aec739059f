package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code report compile}, beside the running program. */
class ReportCompileVerbTest extends HouseTest {

    @Autowired
    private RegisteringAgency registering;

    @TempDir
    private Path directory;

    @Test
    void compilesTheReportOfAnOrganOnTheDatabaseOfTheInstallation() throws IOException {
        String organ = unique("xian");
        registering.register(Organs.countyGovernment(organ)).orThrow();
        registering.register(Organs.generalOffice(organ + "b", organ)).orThrow();
        Path html = directory.resolve("report.html");

        ToolRun json = ToolRun.of("", "report", "compile", "--agency", organ + "b", "--year", "2024", "--as", "json");
        ToolRun page = ToolRun.of(
                "", "report", "compile", "--agency", organ, "--year", "2024", "--as", "html", "-o", html.toString());

        assertThat(json.exit()).as(json.err()).isZero();
        StatutoryReport report = ReportJson.read(json.out()).orThrow();
        assertThat(report.organ()).isEqualTo("机关" + organ + "b");
        assertThat(report.at("table3.new.total")).isEqualByComparingTo("0");
        assertThat(report.at("table2.penalty")).as("nobody declared it").isNull();
        assertThat(page.exit()).as(page.err()).isZero();
        assertThat(Files.readString(html)).contains("三、收到和处理政府信息公开申请情况");
    }

    @Test
    void refusesWhatItCannotCompileWithOneSentence() {
        assertThat(ToolRun.of("", "report", "compile", "--agency", "ZFB", "--year", "2024")
                        .exit())
                .isEqualTo(ExitCode.UNUSABLE);
        assertThat(ToolRun.of("", "report", "compile", "--agency", "zfb", "--year", "24")
                        .err())
                .contains("--year");
        assertThat(ToolRun.of("", "report", "compile", "--agency", "zfb", "--year", "2024", "--as", "doc")
                        .err())
                .contains("--as");
    }

    @Test
    void refusesADirectoryWithoutInstallation() {
        String installation = System.getProperty("gongkai.data");
        System.setProperty("gongkai.data", directory.toString());
        try {
            assertThat(ToolRun.of("", "report", "compile", "--agency", "zfb", "--year", "2024")
                            .err())
                    .contains("没有安装");
        } finally {
            System.setProperty("gongkai.data", installation);
        }
    }
}
