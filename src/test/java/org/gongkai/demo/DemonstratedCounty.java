package org.gongkai.demo;

import java.io.File;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;

/** The program with the demonstration county, in a directory of its own, told once for all tests that extend this. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        args = {
            "--gongkai.demo=true",
            "--gongkai.data=target/test-data/demonstration",
            "--gongkai.identity.password-strength=4"
        })
abstract class DemonstratedCounty {

    static {
        FileSystemUtils.deleteRecursively(new File("target/test-data/demonstration"));
    }

    @LocalServerPort
    int port;

    String base() {
        return "http://localhost:" + port;
    }
}
