package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.gongkai.document.DocumentNumber;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Press;
import org.gongkai.words.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The site as files. */
class SiteCopyTest extends HouseTest {

    @Autowired
    ApplicationContext program;

    @TempDir
    Path directory;

    @Test
    void isTheSameBytesIsWrittenOnceAndLosesWhatIsPublicNoMore() throws Exception {
        String organ = unique("copy");
        Press press = Press.of(program, organ);
        DocumentNumber number = press.publish(Press.notice("关于" + organ + "的通知", "正文。", TestClock.WED_2026_06_10));
        SiteCopy.Done first = copy(organ);
        Path page = directory.resolve("documents/" + number + "/index.html");
        assertThat(Files.readAllBytes(page)).isEqualTo(sent("/documents/" + number));
        assertThat(Files.readAllBytes(directory.resolve("index.html"))).isEqualTo(sent("/"));
        assertThat(first.written()).isEqualTo(first.pages());
        for (String line : Files.readAllLines(directory.resolve("SHA256SUMS"))) {
            String[] sum = line.split(" {2}");
            assertThat(digest(directory.resolve(sum[1]))).as(sum[1]).isEqualTo(sum[0]);
        }

        SiteCopy.Done again = copy(organ);
        assertThat(again.written()).isZero();
        assertThat(again.pages()).isEqualTo(first.pages());

        Files.writeString(page, "changed by somebody");
        copy(organ);
        assertThat(Files.readAllBytes(page)).isEqualTo(sent("/documents/" + number));

        press.withdraw(number);
        assertThat(copy(organ).removed()).isEqualTo(1);
        assertThat(page).doesNotExist();
    }

    private SiteCopy.Done copy(String organ) throws IOException, InterruptedException {
        return new SiteCopy(
                        URI.create(url("/")),
                        directory,
                        address -> address.equals("/guide")
                                || address.startsWith("/assets/")
                                || address.equals("/agencies")
                                || address.equals("/agencies/" + organ)
                                || (address.startsWith("/documents/" + organ + "-") && address.indexOf('.') < 0))
                .make(pages -> {});
    }

    private byte[] sent(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(url(path))).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }

    private static String digest(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
