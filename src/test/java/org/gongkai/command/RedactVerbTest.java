package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code redact} as promised: exit codes, one sentence for each mistake, nothing written unless it was verified. */
class RedactVerbTest {

    @TempDir
    private Path directory;

    private Path pdf;
    private Path out;

    @BeforeEach
    void aPublishedReport() {
        pdf = directory.resolve("report.pdf");
        out = directory.resolve("out.pdf");
        ToolRun.of("", "report", "write", "src/test/resources/reports/bars.txt", "--as", "pdf", "-o", pdf.toString());
    }

    @Test
    void writesAVerifiedFileAndCountsTheGrounds() throws IOException {
        ToolRun run =
                redact("{\"boxes\":[{\"page\":1,\"x\":60,\"y\":740,\"width\":480,\"height\":60,\"ground\":\"第十五条\"}]}");

        assertThat(run.err()).startsWith("已核验并写入 " + out);
        assertThat(run.exit()).isZero();
        assertThat(run.json().at("/boxesByGround/第十五条").intValue()).isEqualTo(1);
        assertThat(run.json().path("removedCharacters").intValue()).isPositive();
        assertThat(out).isNotEmptyFile();
    }

    @Test
    void refusesBoxesThatCannotBeMeant() throws IOException {
        assertThat(redact("{}").exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(redact("no json").exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(redact("[{\"page\":0,\"x\":1,\"y\":1,\"width\":1,\"height\":1}]")
                        .err())
                .contains("第1个框");
        assertThat(redact("[{\"page\":99,\"x\":1,\"y\":1,\"width\":1,\"height\":1}]")
                        .err())
                .contains("只有");
        assertThat(out).doesNotExist();
    }

    @Test
    void neverOverwritesTheOriginal() throws IOException {
        Path boxes = Files.writeString(
                directory.resolve("boxes.json"), "[{\"page\":1,\"x\":1,\"y\":1,\"width\":9,\"height\":9}]");
        byte[] before = Files.readAllBytes(pdf);
        ToolRun run = ToolRun.of("", "redact", pdf.toString(), "--boxes", boxes.toString(), "-o", pdf.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(Files.readAllBytes(pdf)).isEqualTo(before);
    }

    private ToolRun redact(String boxes) throws IOException {
        Path file = Files.writeString(directory.resolve("boxes.json"), boxes);
        return ToolRun.of("", "redact", pdf.toString(), "--boxes", file.toString(), "-o", out.toString(), "--json");
    }
}
